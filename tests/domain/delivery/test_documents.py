"""Documents are built of what was loaded: not a single query, from live rows and from revisions."""

from datetime import timedelta
from typing import Any

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delivery.documents import registry
from delivery.selectors import clock, states
from delivery.selectors.versions import Version
from pages.models import ShowCredit, ShowOrganisation, ShowPage
from tests.factories.media_catalog import (
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import ShowPageFactory
from tests.unit.delivery import worlds

pytestmark = pytest.mark.django_db


@pytest.fixture
def show() -> Any:
    people = [PersonFactory(), PersonFactory()]
    return ShowPageFactory(
        tags=["otr", "noir"],
        genres=[GenreFactory(), GenreFactory()],
        credits=[ShowCredit(person=person) for person in reversed(people)],
        organisations=[ShowOrganisation(organisation=OrganisationFactory(), role="studio")],
        franchise=FranchiseFactory(),
        countries=["FR"],
    )


def _versions(show: Any) -> list[Version]:
    described = registry.by_model(ShowPage)
    (state,) = states.load(type=described, pks=[show.pk], now=clock.instant())
    return list(state.versions)


def _built(version: Version) -> tuple[bytes, int]:
    described = registry.by_model(ShowPage)
    with CaptureQueriesContext(connection) as queries:
        needs = described.needs(version.item)
        named = {("person", pk): worlds.person_card(pk, f"Person {pk}") for pk in needs.people}
        named |= {("genre", pk): worlds.genre_card(pk, f"Genre {pk}") for pk in needs.genres}
        named |= {
            ("organisation", pk): worlds.organisation_card(pk, f"Maker {pk}")
            for pk in needs.organisations
        }
        named |= {
            ("franchise", pk): worlds.franchise_card(pk, f"Saga {pk}") for pk in needs.franchises
        }
        built = described.build(version.item, worlds.context("show", named=named))
    return orjson.dumps([built.card, built.document]), len(queries)


def test_building_asks_the_database_nothing(show: Any) -> None:
    (live,) = _versions(show)
    answer, queries = _built(live)
    assert queries == 0
    document = orjson.loads(answer)[1]
    assert len(document["credits"]) == 2
    assert document["organisations"][0]["organisation"]["name"].startswith("Maker")
    assert document["franchise"]["name"].startswith("Saga")


def test_a_scheduled_version_is_built_like_a_live_one(show: Any) -> None:
    show.refresh_from_db()
    show.save_revision(approved_go_live_at=clock.instant() + timedelta(days=1))
    live, scheduled = _versions(show)
    assert _built(scheduled) == _built(live)
