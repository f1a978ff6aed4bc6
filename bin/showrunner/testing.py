"""`make test`: pytest on services that live as long as the run, from a database migrated once."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from showrunner import account, binaries, fingerprint, paths, postgres, product, services, valkey
from showrunner.console import Failure, complain, say, step
from showrunner.paths import ROOT, STATE
from showrunner.postgres import Cluster
from showrunner.processes import leash
from showrunner.supervision import Interrupted, interruptible

TEMPLATE = "test_template"
KEPT = STATE / "templates"
KEPT_AT_MOST = 3


def main() -> int:
    fresh, arguments = "--fresh" in sys.argv, [a for a in sys.argv[1:] if a != "--fresh"]
    try:
        with interruptible(), test_services(fresh=fresh) as environment:
            return pytest(arguments, environment)
    except Interrupted:
        return 130
    except Failure as failure:
        complain(failure)
        return 1


@contextmanager
def test_services(*, fresh: bool) -> Iterator[dict[str, str]]:
    """The environment of one test run; its services and files are gone when it ends."""
    state = paths.scratch("test")
    with ExitStack() as last:
        last.callback(shutil.rmtree, state, ignore_errors=True)
        last.callback(shutil.rmtree, paths.short(state), ignore_errors=True)
        running = services.Services()
        last.callback(running.stop)
        (state / "log").mkdir()
        url = migrated(running, state=state, fresh=fresh).url(TEMPLATE)
        cache = valkey.Server(data=state / "valkey", sockets=paths.short(state), keep=False)
        running.children.append(cache.start(log=state / "log" / "valkey.log"))
        yield {
            **environment(url, cache.url()),
            "TEST_DATABASE_TEMPLATE": url,
            "TEST_REDIS_SOCKET": str(cache.socket),
            "TEST_STATE": str(state),
        }


@contextmanager
def empty_services() -> Iterator[dict[str, str]]:
    """The environment for Django's own checks: a database nobody has migrated."""
    state = paths.scratch("check")
    with ExitStack() as last:
        last.callback(shutil.rmtree, state, ignore_errors=True)
        last.callback(shutil.rmtree, paths.short(state), ignore_errors=True)
        running = services.Services()
        last.callback(running.stop)
        services.start(running, state=state, keep=False, database="empty")
        yield environment(running.database_url, running.redis_url)


def environment(database_url: str, redis_url: str) -> dict[str, str]:
    return {
        **product.environment(
            database_url=database_url,
            redis_url=redis_url,
            public_url="http://localhost:8000",
            settings="cms.settings.test",
            secret="tests-only",  # noqa: S106  # guards nothing
        ),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'bin'}",
    }


def migrated(
    running: services.Services, *, state: Path, fresh: bool, options: tuple[str, ...] = ()
) -> Cluster:
    """Starts a cluster that holds the migrated template."""
    kept = KEPT / fingerprint.of_schema()
    major = binaries.postgres(account=account.lend())[1]
    if (kept / f"pg{major}").exists() and not fresh:
        os.utime(kept)
        copy(kept / f"pg{major}", state)
        return start(running, state, options)
    cluster = start(running, state, options)
    cluster.create(TEMPLATE)
    with step("Migrating an empty database"):
        migrate(environment(cluster.url(TEMPLATE), "unix:///nowhere?db=0"))
    running.children.pop().stop()
    keep(cluster.data, kept)
    return start(running, state, options)


def start(running: services.Services, state: Path, options: tuple[str, ...]) -> Cluster:
    cluster = postgres.cluster(state=state, sockets=paths.short(state), keep=False, options=options)
    running.children.append(cluster.start(log=state / "log" / "postgres.log"))
    return cluster


def migrate(environment: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode != 0:
        raise Failure("The migrations failed on an empty database.", fix="The lines above say why.")


def keep(data: Path, place: Path) -> None:
    """Puts a copy of the stopped cluster where the next run finds it; only the newest stay."""
    KEPT.mkdir(parents=True, exist_ok=True)
    draft = KEPT / f"new-{os.getpid()}"
    draft.mkdir()
    copy(data, draft)
    shutil.rmtree(place, ignore_errors=True)
    try:
        draft.rename(place)
    except OSError:  # another run was quicker
        shutil.rmtree(draft)
    for old in sorted(KEPT.iterdir(), key=lambda each: each.stat().st_mtime)[:-KEPT_AT_MOST]:
        shutil.rmtree(old, ignore_errors=True)


def copy(source: Path, into: Path) -> None:
    """Copies a data directory with its owner, which only `cp` does in one go."""
    subprocess.run(["cp", "-a", str(source), str(into)], check=True)


def pytest(arguments: list[str], environment: dict[str, str]) -> int:
    """Runs pytest in the foreground, so that Control-C in the terminal is its own."""
    child = subprocess.Popen(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=ROOT,
        env=environment,
        preexec_fn=leash(signal.SIGTERM),
    )
    try:
        return child.wait()
    except Interrupted:
        say("Stopping the tests ...")
    with suppress(subprocess.TimeoutExpired):
        return child.wait(20)
    child.terminate()
    return child.wait()


if __name__ == "__main__":
    sys.exit(main())
