"""`bin/manage`: a Django command on the services of the product that runs from this directory."""

import os
import sys
from typing import NoReturn
from urllib.parse import quote

from showrunner import paths, postgres, product, record, valkey
from showrunner.console import Failure, complain
from showrunner.paths import ROOT, STATE
from showrunner.run import DATABASE


def main() -> NoReturn:
    try:
        surroundings = environment()
    except Failure as failure:
        complain(failure)
        sys.exit(1)
    os.chdir(ROOT)
    command = [sys.executable, "manage.py", *sys.argv[1:]]
    os.execve(sys.executable, command, surroundings)  # noqa: S606  # replaces this program


def environment() -> dict[str, str]:
    """As the running product has it; DATABASE_URL and REDIS_URL count here as they do there."""
    running = record.read(STATE / "running.json")
    named = {name: os.environ.get(name, "") for name in ("DATABASE_URL", "REDIS_URL")}
    if not (running or all(named.values())):
        raise Failure(
            "Showrunner is not running from this directory.",
            fix="Start it in another terminal: make run",
        )
    sockets = paths.short(STATE)
    kept = f"postgres://{postgres.OWNER}@{quote(str(sockets), safe='')}/{DATABASE}"
    cache = valkey.Server(data=STATE / "valkey", sockets=sockets, keep=True)
    return product.environment(
        database_url=named["DATABASE_URL"] or kept,
        redis_url=named["REDIS_URL"] or cache.url(),
        public_url=str(running.get("url") or "http://localhost:8000"),
        settings=os.environ.get("DJANGO_SETTINGS_MODULE") or "cms.settings.dev",
        secret=product.secret(STATE),
    )


if __name__ == "__main__":
    main()
