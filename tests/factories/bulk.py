"""Thousands of pages at once: rows copied in SQL; the tree's own calls would take minutes."""

from typing import Any

from django.db import connection
from treebeard.mp_tree import MP_Node

from pages.models import EpisodePage, SeasonPage


def episodes(*, season: SeasonPage, template: EpisodePage, count: int) -> None:
    """Adds `count` live copies of the template below its season, numbered from 1000 on.

    The template must be the season's newest child. Search and reference indexes are left alone.
    """
    step = EpisodePage.steplen
    first = int(EpisodePage._str2int(template.path[-step:])) + 1
    rows = [
        (
            MP_Node._get_path.__func__(EpisodePage, season.path, template.depth, first + index),
            f"bulk-{index}",
            f"Bulk {index}",
            f"{season.url_path}bulk-{index}/",
            1000 + index,
        )
        for index in range(count)
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE bulk (path text, slug text, title text, url_path text, number int)"
        )
        cursor.executemany("INSERT INTO bulk VALUES (%s, %s, %s, %s, %s)", rows)
        cursor.execute(*_copy("wagtailcore_page", template.pk))
        cursor.execute(*_copy("pages_episodepage", template.pk))
        cursor.execute("DROP TABLE bulk")
        cursor.execute(
            "UPDATE wagtailcore_page SET numchild = numchild + %s WHERE id = %s",
            [count, season.pk],
        )


def _copy(table: str, template_pk: int) -> tuple[str, list[Any]]:
    """The statement that copies the template's row once for each row of the bulk table."""
    is_page = table == "wagtailcore_page"
    replaced = (
        {
            "path": "b.path",
            "slug": "b.slug",
            "title": "b.title",
            "draft_title": "b.title",
            "url_path": "b.url_path",
            "translation_key": "gen_random_uuid()",
            "latest_revision_id": "NULL",
            "live_revision_id": "NULL",
        }
        if is_page
        else {"page_ptr_id": "p.id", "number": "b.number"}
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = %s AND column_name <> 'id' ORDER BY ordinal_position",
            [table],
        )
        columns = [row[0] for row in cursor.fetchall()]
    key = "id" if is_page else "page_ptr_id"
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(replaced.get(column, f't."{column}"') for column in columns)
    joined = "" if is_page else "JOIN wagtailcore_page p ON p.path = b.path"
    statement = (
        f"INSERT INTO {table} ({names}) SELECT {values} FROM bulk b {joined} "
        f"JOIN {table} t ON t.{key} = %s"
    )
    return statement, [template_pk]
