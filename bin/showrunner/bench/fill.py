"""Fills an empty, migrated database with the bench's catalogue and compiles it: `fill.py SCALE`."""

import json
import sys
import time

import django
import psycopg
from django.db import connection

django.setup()

from delivery.jobs import rebuilding  # noqa: E402  # needs Django to be set up
from delivery.models import Outbox  # noqa: E402
from showrunner.bench.catalogue import Catalogue  # noqa: E402
from showrunner.bench.sizes import Size  # noqa: E402
from showrunner.console import say  # noqa: E402

SHOWN_EVERY = 2.0


def main() -> None:
    size = Size(float(sys.argv[1]))
    connection.ensure_connection()
    plain: psycopg.Connection[object] = connection.connection
    started = time.monotonic()
    for kind in Catalogue(size, plain).write():
        say(f"  {kind} after {time.monotonic() - started:.1f} s")
    items, seconds = compile_all()
    say(f"  compiled {items} items in {seconds:.1f} s: {items / seconds:.0f} a second")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    say(json.dumps({"items": items, "per_second": items / seconds}))


def compile_all() -> tuple[int, float]:
    """By the product's own rebuild; how many items, and how long it took."""
    started = shown = time.monotonic()
    totals: dict[str, int] = {}
    for step in rebuilding.rebuild():
        totals[step.kind] = step.done
        if time.monotonic() - shown >= SHOWN_EVERY:
            shown = time.monotonic()
            say(f"  compiling: {step.kind}, {step.done} of {step.total}")
    Outbox.objects.all().delete()
    return sum(totals.values()), time.monotonic() - started


if __name__ == "__main__":
    main()
