"""`make bench`: makes the catalogue, compiles it, and measures the product beside the floor."""

import argparse
import json
import os
import sys
from pathlib import Path

from showrunner.bench import load, measuring, pages, plain, questions
from showrunner.bench.accounts import Accounts
from showrunner.bench.measuring import Effort
from showrunner.bench.questions import Question, Reader
from showrunner.bench.report import Report
from showrunner.bench.sizes import Size
from showrunner.bench.stage import Stage, stage
from showrunner.console import Failure, complain, say, step
from showrunner.supervision import Interrupted, interruptible

PUBLISHED = 20


def main() -> int:
    wanted = arguments()
    try:
        with interruptible(), stage() as ready:
            report = bench(ready, Size(wanted.scale), wanted)
    except Interrupted:
        say("Stopped; nothing is left behind.")
        return 130
    except Failure as failure:
        complain(failure)
        return 1
    say()
    say("\n".join([*report.lines(), "", *report.facts()]))
    if wanted.json:
        report.write(Path(wanted.json))
    if wanted.docs:
        pages.refresh(report)
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/bench", description=__doc__)
    given = os.environ.get
    parser.add_argument("--scale", type=float, default=float(given("SCALE") or 1))
    parser.add_argument("--rounds", type=int, default=int(given("ROUNDS") or 3))
    parser.add_argument("--seconds", type=float, default=float(given("SECONDS") or 5))
    parser.add_argument("--warm-up", type=float, default=float(given("WARM_UP") or 2))
    parser.add_argument("--published", type=int, default=PUBLISHED)
    parser.add_argument("--json", default=given("JSON") or "")
    parser.add_argument("--docs", action="store_true", default=given("DOCS") == "1")
    return parser.parse_args()


def bench(ready: Stage, size: Size, wanted: argparse.Namespace) -> Report:
    """The whole run."""
    with step(f"Making a catalogue of {size.episodes:,} episodes and compiling it"):
        compiled = json.loads(ready.run("fill", str(size.scale)))
    with step("Making the floor's tables"), ready.connect() as connection:
        plain.fill(connection)
    with step("Starting the servers"):
        ready.serve()
    product, floor = (Reader(ready.servers[peer].port) for peer in measuring.PEERS)
    with step("Checking that both answer alike"):
        asked = [
            Question(each.name, each.title, each.product, each.floor,
                     questions.compare(each, product, floor))
            for each in questions.asked(product, size)
        ]  # fmt: skip
        if "Q4" not in {each.name for each in asked}:
            say("  Q4 is left out: there is no search here yet.")
    effort = Effort(wanted.rounds, wanted.seconds, wanted.warm_up)
    with step(f"Measuring, asked by {load.program()}"):
        figures = measuring.measure(ready, asked, effort)
    report = Report(size.scale, asked, figures, compiled["items"], compiled["per_second"])
    report.whole_and_held = held(ready, asked, product)
    with step("Publishing, and looking for it"):
        port = str(ready.servers["product"].port)
        report.publish_ms = json.loads(ready.run("publishing", port, str(wanted.published)))
    return report


def held(ready: Stage, asked: list[Question], product: Reader) -> tuple[float, float]:
    """Pages touched by a whole answer and by its 304."""
    address = next(each for each in asked if each.name == "Q2").product[-1]
    tag = product.ask(address)[2]
    found = []
    with ready.connect() as connection:
        accounts = Accounts(connection, database=ready.database.pid)
        for headers in ({}, {"If-None-Match": tag}):
            for _ in range(3):
                product.ask(address, headers)
            accounts.reset()
            for _ in range(10):
                product.ask(address, headers)
            read = accounts.read(ready.servers["product"].child.pid)
            found.append(read.pages / max(read.statements, 1))
    return found[0], found[1]


if __name__ == "__main__":
    sys.exit(main())
