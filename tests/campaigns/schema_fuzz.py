"""The published description and the answers agree, whatever is asked: valid, odd or malformed."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from schemathesis import Config, HookContext, engine, openapi
from schemathesis.config import ProjectConfig
from schemathesis.engine import events

from cms import wsgi
from delivery import services as delivery
from tests.crawl import planting
from tests.crawl.planting import Planted

EXAMPLES = {"full": 200, "share": 5}
# Names that nobody can make up: a form says too little of them to be accepted.
NOT_MADE_UP = {
    *("cursor", "locale", "path", "tag", "category", "since", "exclude_tag", "exclude_category"),
    *("external_id", "exclude_external_id", "country", "exclude_country"),
    # Words hold no control characters, and a range does not end before it begins.
    *("q", "release_year_from", "release_year_to", "language", "exclude_language", "ids"),
}


@pytest.fixture
def planted(transactional_db: None) -> Planted:
    """One public item of each kind."""
    planted = Planted()
    planting.ground_of(planted, timezone.now() + timedelta(days=1))
    assert delivery.show_everything()
    return planted


@pytest.fixture(autouse=True)
def _silence() -> Iterator[None]:
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


def test_answers_keep_to_the_description(planted: Planted, full_campaign: bool) -> None:
    schema = openapi.from_wsgi("/api/v1/schema/", wsgi.application, config=config(full_campaign))
    keys = {item.kind: item.id for item in planted.items}

    @schema.hook
    def map_path_parameters(context: HookContext, found: Any) -> Any:
        """Every other key is one of something public."""
        if found and "key" in found and len(str(found["key"])) % 2:
            found["key"] = list(keys.values())[len(str(found["key"])) % len(keys)]
        return found

    @schema.hook
    def map_query(context: HookContext, found: Any) -> Any:
        """Every other language is one there is."""
        if found and len(str(found.get("locale", ""))) % 2:
            found["locale"] = "en"
        return found

    statuses: Counter[int] = Counter()
    failures: list[str] = []
    for event in engine.from_schema(schema).execute():
        if isinstance(event, events.ScenarioFinished):
            record(event, statuses, failures)
        elif isinstance(event, events.NonFatalError | events.FatalError):
            failures.append(str(event.info if hasattr(event, "info") else event.exception))
    print(
        f"\n{statuses.total()} requests {dict(sorted(statuses.items()))}: {len(failures)} failures"
    )
    assert failures == [], "\n\n".join(failures)
    assert statuses.total() > 0


def config(full_campaign: bool) -> Config:
    found = Config(seed=None if full_campaign else 7)
    project: ProjectConfig = found.projects.default
    project.generation.max_examples = EXAMPLES["full" if full_campaign else "share"]
    project.generation.database = "none"
    project.phases.stateful.enabled = full_campaign
    return found


def record(event: events.ScenarioFinished, statuses: Counter[int], failures: list[str]) -> None:
    recorder = event.recorder
    for interaction in recorder.interactions.values():
        if interaction.response is not None:
            statuses[interaction.response.status_code] += 1
    for case_id, checks in recorder.checks.items():
        case = recorder.cases[case_id].value
        for check in checks:
            if check.failure_info is not None and not is_meant(check.name, case.query or {}):
                told = check.failure_info.failure
                failures.append(f"{check.name} {case.formatted_path} {case.query}: {told}")


def is_meant(check: str, query: dict[str, Any]) -> bool:
    """Whether the description cannot say it: which names exist here, and that an answer of which
    only some `fields` were asked for has no others, though they are always there otherwise.
    """
    if check == "positive_data_acceptance":
        return bool(NOT_MADE_UP & query.keys())
    return check == "response_schema_conformance" and "fields" in query
