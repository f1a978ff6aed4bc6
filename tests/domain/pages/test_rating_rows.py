"""Ratings that were a pair of columns became rows, in tables and in every version, and go back."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone
from wagtail.models import Revision

from pages.models import EpisodePage, ShowPage
from tests.factories.pages import EpisodePageFactory, ShowPageFactory, ratings

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

BEFORE = "0011_information_page"


def migrate(target: str = "") -> None:
    call_command("migrate", *(["pages", target] if target else []), verbosity=0)


def rated(page: ShowPage | EpisodePage) -> list[str]:
    return [f"{row.system}:{row.value}" for row in page.ratings.all()]


def test_a_rating_goes_there_and_back_with_its_drafts_and_its_schedule() -> None:
    show = ShowPageFactory(rated="fsk:12")
    show.ratings.set(ratings(ShowPage, "bbfc:15"))
    show.go_live_at = timezone.now() + timedelta(days=1)
    show.save_revision().publish()
    unrated = EpisodePageFactory()
    unrated.ratings.set(ratings(EpisodePage, "age:6"))
    unrated.save_revision()
    migrate(BEFORE)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rating_system, rating_value FROM pages_showpage WHERE page_ptr_id = %s",
            [show.pk],
        )
        assert cursor.fetchall() == [("fsk", "12")]
    scheduled = Revision.objects.get(approved_go_live_at__isnull=False)
    assert (scheduled.content["rating_system"], scheduled.content["rating_value"]) == ("bbfc", "15")
    migrate()
    show, unrated = ShowPage.objects.get(pk=show.pk), EpisodePage.objects.get()
    assert (rated(show), rated(unrated)) == (["fsk:12"], [])
    later = Revision.objects.get(approved_go_live_at__isnull=False)
    assert rated(later.as_object()) == ["bbfc:15"]
    assert rated(unrated.get_latest_revision_as_object()) == ["age:6"]
