"""The running product for stories: web server, worker and beat, and a browser."""

import os
import shutil
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from cms import celery_app
from showrunner import product
from showrunner.processes import Child, Program
from tests import services

LINES_SHOWN = 40
WORKERS = frozenset({"worker", "beat"})
_stacks: "list[LiveStack]" = []


@dataclass(frozen=True)
class LiveStack:
    """Where the running product answers and logs, and the processes it consists of."""

    url: str
    logs: Path
    programs: dict[str, Program]
    running: dict[str, Child] = field(default_factory=dict)

    def start(self, *names: str) -> None:
        for name in names:
            self.running[name] = start(self.programs[name], self.logs)

    def kill(self, *names: str) -> None:
        """Ends them at once with all their children, as the kernel does when memory runs out."""
        for name in names:
            child = self.running.pop(name)
            child.kill()
            child.process.wait()

    def kill_workers(self) -> None:
        """Leaves only the web server."""
        self.kill(*(WORKERS & self.running.keys()))

    def stop(self) -> None:
        for child in self.running.values():
            child.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def live_stack(django_db_setup: None) -> Iterator[LiveStack]:
    """The product as separate processes; each story finds the database as migrated."""
    port = free_port()
    url = f"http://localhost:{port}"
    stack = LiveStack(url=url, logs=services.state() / "log", programs=programs(url, port=port))
    stack.logs.mkdir(exist_ok=True)
    with ExitStack() as last:
        last.callback(stack.stop)
        stack.start(*stack.programs)
        _stacks.append(stack)
        last.callback(_stacks.clear)
        wait_for_page(f"{stack.url}/admin/login/", stack.logs)
        wait_for_worker(stack.logs)
        yield stack


@pytest.fixture(autouse=True)
def _alone(request: pytest.FixtureRequest) -> None:
    """A test that commits is alone with its database unless it asks for the product: workers left
    over from a story would go on with whatever they find there.
    """
    marker = request.node.get_closest_marker("django_db")
    commits = "transactional_db" in request.fixturenames or (
        marker is not None and marker.kwargs.get("transaction", False)
    )
    if commits and "live_stack" not in request.fixturenames:
        for stack in _stacks:
            stack.kill_workers()


@pytest.fixture(autouse=True)
def _one_address(request: pytest.FixtureRequest, settings: Any) -> None:
    """Answers name the website's own address, so what the test compiles itself says the one that
    the running product says.
    """
    if "live_stack" in request.fixturenames:
        settings.SHOWRUNNER_PUBLIC_URL = request.getfixturevalue("live_stack").url


def programs(url: str, *, port: int, **settings: str) -> dict[str, Program]:
    """The product's processes on this test process's own services; `settings` go before ours."""
    environment = {
        **os.environ,
        "SHOWRUNNER_PUBLIC_URL": url,
        # The tests stand where a proxy would, and say from where a reader reads.
        "SHOWRUNNER_TRUSTED_HOPS": "127.0.0.1",
        # Warnings are the tests' business; the product's processes run as they would for people.
        "PYTHONWARNINGS": "default",
        **settings,
    }
    every = (
        product.web(environment, port=port),
        product.worker(environment, processes=1),
        product.beat(environment, state=services.state()),
    )
    return {program.name: program for program in every}


def start(program: Program, logs: Path) -> Child:
    with (logs / f"{program.name}.log").open("wb") as output:
        return Child(program, output=output)


def wait_for_page(url: str, logs: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=20).close()
        except urllib.error.HTTPError as error:
            pytest.fail(f"The web server answers {error}.\n{tail(logs / 'web.log')}")
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"The web server did not start.\n{tail(logs / 'web.log')}")


def wait_for_port(port: int, log: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail(f"Nothing answers on port {port}.\n{tail(log)}")


def wait_for_worker(logs: Path) -> None:
    deadline = time.monotonic() + 60
    while not celery_app.control.ping(timeout=0.5, limit=1):
        if time.monotonic() > deadline:
            pytest.fail(f"The worker did not start.\n{tail(logs / 'worker.log')}")


def tail(log: Path) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-LINES_SHOWN:])


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A story that fails shows what the product's processes wrote."""
    report = yield
    stack = getattr(item, "funcargs", {}).get("live_stack")
    if stack is not None and report.failed:
        report.sections.extend(
            (str(log.relative_to(stack.logs)), tail(log))
            for log in sorted(stack.logs.rglob("*.log"))
        )
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("There is no Chromium. Install it with: make system-deps")
    # The driver keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        started = driver.chromium.launch(
            executable_path=program, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        yield started
        started.close()


@pytest.fixture
def browser_context(browser: Browser, live_stack: LiveStack) -> Iterator[BrowserContext]:
    """A visitor without cookies; relative addresses lead to the running product."""
    context = browser.new_context(base_url=live_stack.url)
    yield context
    context.close()


@pytest.fixture
def browser_page(browser_context: BrowserContext) -> Page:
    return browser_context.new_page()
