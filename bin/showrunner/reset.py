"""`make reset`: forgets everything `make run` keeps, after asking."""

import shutil
import sys

from showrunner import paths, record
from showrunner.console import Failure, complain, say


def main() -> int:
    kept = [
        place
        for place in (paths.STATE, paths.outside(paths.STATE), paths.short(paths.STATE))
        if place.exists()
    ]
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
        return 1
    for place in kept:
        shutil.rmtree(place)
    held.lock.close()
    say("Deleted. The next `make run` starts from nothing.")
    return 0


def agreed() -> bool:
    try:
        return input("Type 'yes' to go on: ").strip().lower() == "yes"
    except (EOFError, KeyboardInterrupt):
        say()
        return False


if __name__ == "__main__":
    sys.exit(main())
