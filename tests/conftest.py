"""What holds for every test: its database, its marks, and no unnoticed skips."""

import os
from collections.abc import Generator, Iterator

import hypothesis
import pytest
from django.core.cache import cache
from django.test import TransactionTestCase

from tests import services

# The same examples in every ordinary run; a campaign looks for new ones.
hypothesis.settings.register_profile("ordinary", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("campaign", deadline=None, print_blob=True)
FULL = os.environ.get("CAMPAIGN") == "full"
hypothesis.settings.load_profile("campaign" if FULL else "ordinary")


def pytest_configure(config: pytest.Config) -> None:
    # Flushing tables would take the migrations' data away, and costs more than a new copy.
    TransactionTestCase._fixture_teardown = lambda case: services.restore()  # type: ignore[attr-defined]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test's directory says what it is; stories use the network and the whole database."""
    for item in items:
        directory = item.path.parent.name
        if directory == "journeys":
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.enable_socket)
            item.add_marker(pytest.mark.django_db(transaction=True))
        elif directory == "campaigns":
            item.add_marker(pytest.mark.campaign)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    call: pytest.CallInfo[None],
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """With CI=true nothing may be left out unnoticed."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = (
            f"Skipped, which CI=true does not allow. {call.excinfo and call.excinfo.value}"
        )
    return report


def pytest_unconfigure(config: pytest.Config) -> None:
    """A campaign closes with its count."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if FULL and reporter is not None:
        passed, failed, broken = (
            len(reporter.stats.get(k, [])) for k in ("passed", "failed", "error")
        )
        print(f"{passed} passed, {failed + broken} failed")


@pytest.fixture(scope="session")
def django_db_setup() -> None:
    """This process's database: a copy of the migrated template."""
    services.clone()


@pytest.fixture(autouse=True)
def _empty_cache(request: pytest.FixtureRequest) -> Iterator[None]:
    """What one test left in the cache is no other test's business."""
    yield
    if "unit" not in request.path.parts:
        cache.delete_pattern("*")  # type: ignore[attr-defined]  # django-redis's own


@pytest.fixture(scope="session")
def full_campaign() -> bool:
    """Whether a campaign runs in full size; otherwise it does a share of a few seconds."""
    return FULL
