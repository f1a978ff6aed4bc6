"""`make run`: the whole product in one terminal, from an empty checkout to the first page."""

import argparse
import os
import runpy
import socket
import sys
import urllib.error
import urllib.request
from contextlib import ExitStack

from showrunner import fingerprint, product, record, services
from showrunner.console import Failure, complain, paint, say, step
from showrunner.paths import ROOT, STATE, digest
from showrunner.processes import Program
from showrunner.supervision import Crew, Interrupted, interruptible, run_to_the_end

DATABASE = "showrunner"
DEMO_ACCOUNTS = ROOT / "cms/demo/accounts.py"


def main() -> int:
    try:
        run(port=chosen_port())
    except Interrupted:
        say("Stopped.")
    except Failure as failure:
        complain(failure)
        return 1
    except PermissionError as error:
        complain(
            Failure(
                f"{error.filename} belongs to another account.",
                fix="Run as that account, or as root start over with: make reset",
            )
        )
        return 1
    return 0


def chosen_port() -> int:
    parser = argparse.ArgumentParser(prog="bin/run", description=__doc__)
    parser.add_argument("--port", default=os.environ.get("PORT") or "8000")
    text: str = parser.parse_args().port
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise Failure(f"'{text}' is no port.", fix="Use a number, such as: make run PORT=8001")
    return int(text)


def run(*, port: int) -> None:
    url = f"http://localhost:{port}"
    with ExitStack() as last, interruptible() as interruptions:
        held = record.take(STATE)
        last.callback(held.close)
        refuse_taken(port)
        running = services.Services()
        last.callback(running.stop)
        services.start(running, state=STATE, keep=True, database=DATABASE)
        crew = Crew()
        last.callback(crew.stop, hurry=interruptions.hurry)
        crew.changed = lambda: held.write(url=url, children=[*running.children, *crew.children])
        crew.changed()
        environment = product.environment(
            database_url=running.database_url,
            redis_url=running.redis_url,
            public_url=url,
            settings=os.environ.get("DJANGO_SETTINGS_MODULE") or "cms.settings.dev",
            secret=product.secret(STATE),
        )
        prepare(environment)
        start(crew, environment, port=port)
        welcome(url)
        last.callback(say, "Stopping ...")
        while True:
            crew.attend()


def refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except PermissionError:
            raise Failure(
                f"Port {port} is kept for root.", fix="Choose another: make run PORT=8000"
            ) from None
        except OSError:
            raise Failure(
                f"Port {port} is taken by another program.",
                fix=f"Choose another: make run PORT={port + 1}",
            ) from None


def prepare(environment: dict[str, str]) -> None:
    """Brings the database up to date, and fills it the first time."""
    schema = fingerprint.of_schema()
    # A database of somebody else's may change behind our back, so it is always asked.
    ours = not os.environ.get("DATABASE_URL")
    once(
        "Migrating the database",
        product.manage("migrate", environment, "migrate", "--no-input"),
        mark=schema,
        skip=ours,
    )
    once(
        "Loading the demo catalogue",
        product.manage("demo", environment, "load_demo"),
        mark="loaded",
        skip=True,
    )


def once(title: str, program: Program, *, mark: str, skip: bool) -> None:
    """Runs the program unless it already ran for this database with the same mark."""
    database = digest(program.environment["DATABASE_URL"])
    done = STATE / "done" / f"{program.name}-{database}"
    if skip and done.exists() and done.read_text() == mark:
        return
    with step(title):
        run_to_the_end(program)
    done.parent.mkdir(exist_ok=True)
    done.write_text(mark)


def start(crew: Crew, environment: dict[str, str], *, port: int) -> None:
    with step("Starting the web server"):
        post = crew.start(product.web(environment, port=port))
        while not answers(port):
            crew.attend()
            if post.child is None:
                raise Failure("The web server did not start.", fix="Its last lines say why.")
    with step("Starting worker and beat"):
        crew.start(product.worker(environment, queue="celery,media"))
        crew.start(product.worker(environment, name="urgent", queue="urgent", processes=1))
        crew.start(product.beat(environment, state=STATE))


def answers(port: int) -> bool:
    """Whether any page comes back; which one it is says nothing about the server."""
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/health/live", timeout=10).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def welcome(url: str) -> None:
    say()
    say(paint("Showrunner is running.", 32))
    say(f"  Editor         {url}/admin/")
    say(f"  Delivery API   {url}/api/v1/home/")
    say(f"  API reference  {url}/api/v1/docs/")
    demo = runpy.run_path(str(DEMO_ACCOUNTS))
    say(f"  Log in as one of these, password {demo['PASSWORD']}:")
    for account in demo["ACCOUNTS"]:
        say(f"    {account.email:24} {account.group}")
    say("  Ctrl-C stops everything.")
    say()


if __name__ == "__main__":
    sys.exit(main())
