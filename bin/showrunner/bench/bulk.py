"""Rows by the thousand: copies of one that the product made itself, each with its own values."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import psycopg
from psycopg import sql


def like(
    connection: "psycopg.Connection[Any]",
    table: str,
    *,
    template: Mapping[str, Any],
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    """Adds the rows; columns that are not given are as in the row that the template names.

    Whatever columns a table gains later, the copies have them as the product fills them.
    """
    target, fresh = sql.Identifier(table), sql.SQL(", ").join(map(sql.Identifier, columns))
    connection.execute(
        sql.SQL("CREATE TEMP TABLE fresh AS SELECT {} FROM {} LIMIT 0").format(fresh, target)
    )
    fill(connection, sql.SQL("COPY fresh ({}) FROM STDIN").format(fresh), rows)
    names = _columns(connection, table)
    values = [sql.Identifier("fresh" if name in columns else "template", name) for name in names]
    key, value = next(iter(template.items()))
    connection.execute(
        sql.SQL(
            "INSERT INTO {} ({}) SELECT {} FROM fresh, {} AS template WHERE template.{} = %s"
        ).format(
            target,
            sql.SQL(", ").join(map(sql.Identifier, names)),
            sql.SQL(", ").join(values),
            target,
            sql.Identifier(key),
        ),
        [value],
    )
    connection.execute("DROP TABLE fresh")


def fill(
    connection: "psycopg.Connection[Any]", statement: sql.Composed, rows: Iterable[Sequence[Any]]
) -> None:
    """Sends the rows through a COPY statement."""
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)


def next_id(connection: "psycopg.Connection[Any]", table: str) -> int:
    row = connection.execute(
        sql.SQL("SELECT coalesce(max(id), 0) + 1 FROM {}").format(sql.Identifier(table))
    ).fetchone()
    return int(row[0]) if row else 1


def settle_ids(connection: "psycopg.Connection[Any]", tables: Iterable[str]) -> None:
    """Lets the tables' sequences go on behind the ids that were given by hand."""
    for table in tables:
        connection.execute(
            sql.SQL("SELECT setval(pg_get_serial_sequence(%s, 'id'), max(id)) FROM {}").format(
                sql.Identifier(table)
            ),
            [table],
        )


def _columns(connection: "psycopg.Connection[Any]", table: str) -> list[str]:
    rows = connection.execute(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_name = %s AND table_schema = 'public' ORDER BY ordinal_position",
        [table],
    ).fetchall()
    return [row[0] for row in rows]
