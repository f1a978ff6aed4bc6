"""A PostgreSQL cluster of our own, reached through a unix socket only."""

import locale
import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from showrunner import account, binaries, paths
from showrunner.account import Account
from showrunner.console import Failure, step
from showrunner.processes import Child, Program, wait_until

OWNER = "app"
# What a data directory is worth when it is thrown away at the end: no waiting for the disk.
THROW_AWAY = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
EVERYWHERE = ("listen_addresses=", "max_connections=200", "jit=off")


@dataclass(frozen=True)
class Cluster:
    """One data directory, and the directory of the socket it is reached by."""

    programs: Path
    major: int
    data: Path
    sockets: Path
    account: Account
    keep: bool
    options: tuple[str, ...] = ()

    def url(self, database: str) -> str:
        return f"postgres://{OWNER}@{quote(str(self.sockets), safe='')}/{database}"

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(
            host=str(self.sockets), user=OWNER, dbname=database, autocommit=True, connect_timeout=5
        )

    def answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self, *, log: Path) -> Child:
        """Starts the server and waits until it answers, through recovery if there was a crash."""
        with log.open("wb") as output:
            child = Child(self.server(), output=output)
        wait_until(lambda: child.ended or self.answers(), seconds=90)
        if child.ended or not self.answers():
            child.stop()
            last = log.read_text(errors="replace").strip().splitlines()[-1:] or ["no message"]
            raise Failure(f"PostgreSQL did not start: {last[0]}", fix=f"See {log}.")
        return child

    def server(self) -> Program:
        options = (EVERYWHERE if self.keep else EVERYWHERE + THROW_AWAY) + self.options
        return Program(
            name="postgres",
            # Absolute: the server finds its own share directory from the path it was called by.
            command=[
                self.programs / "postgres",
                *("-D", self.data, "-k", self.sockets),
                *(part for option in options for part in ("-c", option)),
            ],
            environment=environment(),
            # SIGTERM would wait until the last client has left.
            farewell=signal.SIGINT,
            patience=20,
            account=self.account,
        )

    def create(self, database: str, *, template: str = "template1") -> None:
        """Makes the database when it is not there; safe to repeat."""
        with self.connect() as connection:
            known = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(known, [database]).fetchone() is None:
                connection.execute(
                    sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                        sql.Identifier(database), sql.Identifier(template)
                    )
                )


def environment() -> dict[str, str]:
    return {"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"}


def cluster(*, state: Path, sockets: Path, keep: bool, options: tuple[str, ...] = ()) -> Cluster:
    """The cluster of a state directory, made on first use."""
    lent = account.lend()
    programs, major = binaries.postgres(account=lent)
    state.mkdir(parents=True, exist_ok=True)
    state.chmod(0o711)
    home = state if lent.reaches(state) else paths.outside(state)
    home.mkdir(mode=0o711, exist_ok=True)
    private(sockets, lent)
    found = Cluster(programs, major, home / f"pg{major}", sockets, lent, keep, options)
    if not found.data.exists():
        refuse_other_major(home, major)
        initialise(found)
    return found


def private(directory: Path, lent: Account) -> None:
    """A directory in a shared place that nobody else may have prepared for us."""
    directory.mkdir(mode=0o700, exist_ok=True)
    owners = {os.geteuid(), lent.user.pw_uid if lent.user else os.geteuid()}
    if directory.is_symlink() or directory.stat().st_uid not in owners:
        raise Failure(f"{directory} belongs to another account.", fix=f"Remove {directory}.")
    directory.chmod(0o700)
    lent.give(directory)


def refuse_other_major(home: Path, major: int) -> None:
    for other in home.glob("pg[0-9][0-9]"):
        raise Failure(
            f"The data in {other} was made by PostgreSQL {other.name[2:]}, "
            f"but this machine's is {major}.",
            fix=f"Install PostgreSQL {other.name[2:]}, or start over with: make reset",
        )


def initialise(wanted: Cluster) -> None:
    """Makes the data directory under another name first, so that a half-made one is never used."""
    draft = wanted.data.with_suffix(".new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    wanted.account.give(draft)
    with step("Creating a database cluster"):
        made = subprocess.run(  # type: ignore[call-overload]
            [
                wanted.programs / "initdb",
                *("--no-sync", "-D", draft, "-U", OWNER, "-A", "trust", "-E", "UTF8"),
                *locale_options(wanted.major),
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
            env=environment(),
            **wanted.account.popen,
        )
    if made.returncode != 0:
        raise Failure(f"initdb failed: {made.stderr.strip()}", fix="Check the disk's free space.")
    draft.rename(wanted.data)


def locale_options(major: int) -> list[str]:
    """Unicode rules that need no locale of the system; pg_trgm still asks the system's LC_CTYPE."""
    if major < 17:
        return ["--locale=C.UTF-8"]
    return [
        "--locale=C",
        f"--lc-ctype={unicode_locale()}",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    ]


def unicode_locale() -> str:
    before = locale.setlocale(locale.LC_CTYPE)
    for name in ("C.UTF-8", "en_US.UTF-8", "UTF-8"):
        try:
            locale.setlocale(locale.LC_CTYPE, name)
        except locale.Error:
            continue
        locale.setlocale(locale.LC_CTYPE, before)
        return name
    return "C"
