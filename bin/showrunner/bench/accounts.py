"""What a slice cost: processor time of the server and of PostgreSQL, statements, pages, memory."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_COUNTED = """
    SELECT coalesce(sum(calls), 0), coalesce(sum(shared_blks_hit + shared_blks_read), 0)
    FROM pg_stat_statements JOIN pg_database ON oid = dbid
    WHERE datname = current_database() AND query NOT ILIKE '%%pg_stat%%'
"""


@dataclass(frozen=True)
class Reading:
    """Sums since each began."""

    server_cpu: float
    database_cpu: float
    statements: int
    pages: int


class Accounts:
    """Reads the books of one server and of the PostgreSQL it asks."""

    def __init__(self, connection: "psycopg.Connection[Any]", *, database: int) -> None:
        self.connection = connection
        self.database = database

    def reset(self) -> None:
        self.connection.execute("SELECT pg_stat_statements_reset()")

    def read(self, server: int) -> Reading:
        row = self.connection.execute(_COUNTED).fetchone()
        assert row is not None
        return Reading(_seconds(server), _seconds(self.database), int(row[0]), int(row[1]))


def memory_mib(pid: int) -> float:
    """Resident memory of the process and all below it."""
    pages = 0
    for each in family(pid):
        try:
            pages += int(Path(f"/proc/{each}/statm").read_text().split()[1])
        except OSError:
            continue
    return pages * _PAGE / 2**20


def family(pid: int) -> list[int]:
    """The process and all below it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(int(entry.name))):
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, unseen = [], [pid]
    while unseen:
        found.append(unseen.pop())
        unseen += children.get(found[-1], [])
    return found


def _seconds(pid: int) -> float:
    total = 0
    for each in family(pid):
        if fields := _stat(each):
            total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def _stat(pid: int) -> list[str]:
    """The fields behind the program's name, beginning with state and parent."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
