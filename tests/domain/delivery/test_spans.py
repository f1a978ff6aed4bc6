"""An item's future is cut wherever anything it says or stands on changes."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import orjson
import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from delivery.jobs import history, rebuilding, verifying
from delivery.models import Parked, Showing
from delivery.selectors import clock
from media_catalog.models import Person
from pages.jobs import schedule
from pages.models import ShowCredit, ShowOrganisation, ShowPage
from tests.factories.media_catalog import (
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

Drain = Callable[[], None]


def tomorrow(days: int = 1) -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(days=days)


def showings(item: Any) -> list[Showing]:
    rows = Showing.objects.current_or_future().filter(public_id=item.translation_key)
    return list(rows.order_by("span"))


def title(row: Showing) -> str:
    found: str = orjson.loads(row.card)["title"]
    return found


def test_a_scheduled_version_takes_over_at_its_instant(drain: Drain) -> None:
    show = ShowPageFactory(title="Before")
    go_live = tomorrow()
    show.title, show.go_live_at = "After", go_live
    show.save_revision().publish()
    drain()
    before, after = showings(show)
    assert (title(before), before.span.upper) == ("Before", go_live)
    assert (title(after), after.span.lower, after.span.upper) == ("After", go_live, None)


def test_a_draft_shows_nothing(drain: Drain) -> None:
    show = ShowPageFactory(title="Public")
    show.title = "Secret"
    show.save_revision()
    draft = ArticlePageFactory(parent=show, published=False)
    drain()
    assert [title(row) for row in showings(show)] == ["Public"]
    assert showings(draft) == []


def test_a_first_publication_may_lie_ahead(drain: Drain) -> None:
    go_live = tomorrow()
    show = ShowPageFactory(go_live_at=go_live, expire_at=tomorrow(3))
    drain()
    (row,) = showings(show)
    assert (row.span.lower, row.span.upper) == (go_live, tomorrow(3))
    assert row.published_at == row.updated_at == go_live


def test_an_expiry_ends_the_last_showing(drain: Drain) -> None:
    show = ShowPageFactory(expire_at=tomorrow())
    drain()
    assert [row.span.upper for row in showings(show)] == [tomorrow()]


def test_a_calling_off_leaves_the_live_version_for_ever(drain: Drain) -> None:
    show = ShowPageFactory(title="Before")
    show.title, show.go_live_at = "After", tomorrow()
    revision = show.save_revision()
    revision.publish()
    drain()
    revision.refresh_from_db()
    revision.approved_go_live_at = None
    revision.save()
    assert len(showings(show)) == 1, "the version called off is gone before anything is compiled"
    drain()
    assert [(title(row), row.span.upper) for row in showings(show)] == [("Before", None)]


def test_calling_off_a_first_publication_calls_off_all_below(drain: Drain) -> None:
    show = ShowPageFactory(go_live_at=tomorrow())
    season = SeasonPageFactory(parent=show)
    drain()
    assert showings(season)
    show.revisions.update(approved_go_live_at=None)
    assert showings(season) == [], "not a moment longer, whether or not anything is compiled"
    drain()
    assert showings(season) == []


def test_calling_off_a_new_version_leaves_children_under_the_old(drain: Drain) -> None:
    show = ShowPageFactory(title="Before")
    season = SeasonPageFactory(parent=show)
    show.title, show.go_live_at = "After", tomorrow()
    show.save_revision().publish()
    drain()
    show.revisions.update(approved_go_live_at=None)
    drain()
    (row,) = showings(season)
    assert (orjson.loads(row.card)["show"]["title"], row.span.upper) == ("Before", None)


def test_a_parent_that_comes_true_leaves_its_childrens_plans_alone(
    drain: Drain, wait: Callable[[timedelta], None]
) -> None:
    show = ShowPageFactory(title="Before")
    season = SeasonPageFactory(parent=show, title="One")
    show.title, show.go_live_at = "After", tomorrow()
    show.save_revision().publish()
    season.title, season.go_live_at = "Two", tomorrow(3)
    season.save_revision().publish()
    drain()
    wait(timedelta(days=2))
    schedule.reconcile()
    drain()
    assert [title(row) for row in showings(season)] == ["One", "Two"]
    assert list(verifying.differences()) == []


def test_a_child_is_cut_at_its_parents_boundaries(drain: Drain) -> None:
    show = ShowPageFactory(title="Before")
    season = SeasonPageFactory(parent=show)
    episode = EpisodePageFactory(parent=season)
    show.title, show.go_live_at, show.expire_at = "After", tomorrow(), tomorrow(2)
    show.save_revision().publish()
    drain()
    rows = showings(episode)
    assert [orjson.loads(row.card)["show"]["title"] for row in rows] == ["Before", "After"]
    assert [row.span.upper for row in rows] == [tomorrow(), tomorrow(2)]


def test_a_child_waits_for_its_parent(drain: Drain) -> None:
    show = ShowPageFactory(go_live_at=tomorrow())
    season = SeasonPageFactory(parent=show)
    drain()
    assert [row.span.lower for row in showings(season)] == [tomorrow()]


def test_a_new_address_of_the_parent_is_the_childs_too(drain: Drain) -> None:
    show = ShowPageFactory(slug="old")
    season = SeasonPageFactory(parent=show, slug="one")
    show.slug, show.go_live_at = "new", tomorrow()
    show.save_revision().publish()
    drain()
    assert [row.path for row in showings(season)] == ["/old/one/", "/new/one/"]


def test_a_hidden_person_leaves_no_trace_until_public(drain: Drain) -> None:
    person = PersonFactory(name="Ada Quill", go_live_at=tomorrow())
    show = ShowPageFactory(credits=[ShowCredit(person=person)])
    drain()
    hidden, named = showings(show)
    assert "Ada Quill" not in hidden.document + hidden.card
    assert hidden.people_ids == []
    assert "Ada Quill" in named.document
    assert (named.span.lower, named.people_ids) == (tomorrow(), [person.translation_key])


def test_a_person_taken_down_is_named_no_longer(
    drain: Drain, wait: Callable[[timedelta], None]
) -> None:
    person = PersonFactory(name="Ada Quill")
    show = ShowPageFactory(credits=[ShowCredit(person=person)])
    drain()
    wait(timedelta(hours=1))
    person.unpublish()
    drain()
    (row,) = Showing.objects.visible().filter(public_id=show.translation_key)
    assert "Ada Quill" not in row.document


def test_hidden_organisations_and_franchises_leave_no_trace_until_public(drain: Drain) -> None:
    studio = OrganisationFactory(name="Quill Pictures", go_live_at=tomorrow())
    saga = FranchiseFactory(name="Quillverse", go_live_at=tomorrow())
    show = ShowPageFactory(
        organisations=[ShowOrganisation(organisation=studio, role="studio")], franchise=saga
    )
    episode = EpisodePageFactory(parent=SeasonPageFactory(parent=show))
    drain()
    for item in (show, episode):
        hidden, named = showings(item)
        assert "Quill" not in hidden.document + hidden.card
        assert hidden.organisation_ids == hidden.franchise_ids == []
        assert "Quill Pictures" in named.document
        assert (named.span.lower, named.organisation_ids) == (tomorrow(), [studio.translation_key])
    assert showings(show)[-1].franchise_ids == [saga.translation_key]
    assert "Quillverse" in showings(show)[-1].document


def test_organisations_and_franchises_that_are_deleted_are_named_no_longer(
    drain: Drain, wait: Callable[[timedelta], None]
) -> None:
    studio, saga = OrganisationFactory(name="Quill Pictures"), FranchiseFactory(name="Quillverse")
    show = ShowPageFactory(
        organisations=[ShowOrganisation(organisation=studio, role="studio")], franchise=saga
    )
    show.save_revision()
    drain()
    wait(timedelta(hours=1))
    studio.delete()
    saga.delete()
    drain()
    (row,) = Showing.objects.visible().filter(public_id=show.translation_key)
    assert "Quill" not in row.document
    assert row.organisation_ids == row.franchise_ids == []
    # The draft that named them can still be opened.
    draft = ShowPage.objects.get(pk=show.pk).get_latest_revision_as_object()
    assert (list(draft.organisations.all()), draft.franchise) == ([], None)


def test_a_category_is_public_as_soon_as_it_is_saved_and_gone_when_deleted(drain: Drain) -> None:
    top = CategoryFactory(name="Film", slug="film")
    inner = CategoryFactory(name="Silent", slug="silent", parent=top)
    drain()
    (row,) = showings(inner)
    assert [step["name"] for step in orjson.loads(row.card)["way"]] == ["Film", "Silent"]
    top.name = "Cinema"
    top.save()
    drain()
    assert [step["name"] for step in orjson.loads(showings(inner)[-1].card)["way"]] == [
        "Cinema",
        "Silent",
    ]
    inner.delete()
    # At once, before anything is compiled.
    assert not Showing.objects.visible().filter(kind="category", slug="silent").exists()


def test_a_renamed_genre_is_renamed_wherever_it_is_named(drain: Drain) -> None:
    genre = GenreFactory(name="Mystery")
    show = ShowPageFactory(genres=[genre])
    drain()
    genre.name = "Crime"
    genre.save_revision().publish()
    drain()
    assert "Crime" in showings(show)[-1].card
    assert "Mystery" not in showings(show)[-1].card


def test_what_expired_before_it_was_compiled_never_shows(drain: Drain) -> None:
    show = ShowPageFactory(go_live_at=tomorrow(-2), expire_at=tomorrow(-1))
    type(show).objects.filter(pk=show.pk).update(live=True)
    drain()
    assert showings(show) == []


def test_a_version_that_cannot_be_read_needs_attention(drain: Drain) -> None:
    show = ShowPageFactory(title="Public")
    show.title, show.go_live_at = "Broken", tomorrow()
    revision = show.save_revision()
    revision.publish()
    content = {**revision.content, "release_date": "no date at all"}
    type(revision).objects.filter(pk=revision.pk).update(content=content)
    drain()
    assert [(title(row), row.span.upper) for row in showings(show)] == [("Public", None)]
    parked = Parked.objects.get(public_id=show.translation_key)
    assert "cannot be read" in parked.reason


def test_a_scheduled_address_that_is_taken_meanwhile_leaves_all_as_it_was(drain: Drain) -> None:
    second = ShowPageFactory(slug="elsewhere", title="Before")
    season = SeasonPageFactory(parent=second, slug="one")
    second.slug, second.title, second.go_live_at = "harbour", "After", tomorrow()
    second.save_revision().publish()
    drain()
    first = ShowPageFactory(slug="harbour")
    drain()
    at_the_address = Showing.objects.current_or_future().filter(path__startswith="/harbour/")
    assert {row.public_id for row in at_the_address} == {first.translation_key}
    assert [(title(row), row.path) for row in showings(second)] == [("Before", "/elsewhere/")]
    assert [row.path for row in showings(season)] == ["/elsewhere/one/"]
    assert "address" in Parked.objects.get(public_id=second.translation_key).reason
    assert list(verifying.differences()) == []
    first.slug = "quay"
    first.save_revision().publish()
    drain()
    rebuilding.retry_parked()
    assert [title(row) for row in showings(second)] == ["Before", "After"]
    assert [row.path for row in showings(season)] == ["/elsewhere/one/", "/harbour/one/"]
    assert list(verifying.differences()) == []


def test_two_pages_may_swap_addresses(drain: Drain) -> None:
    first, second = ShowPageFactory(slug="one"), ShowPageFactory(slug="two")
    drain()
    for page, slug in ((first, "three"), (second, "one"), (first, "two")):
        page.slug = slug
        page.save_revision().publish()
    drain()
    assert [showings(page)[-1].path for page in (first, second)] == ["/two/", "/one/"]
    assert not Parked.objects.exists()


def test_bringing_flags_in_line_changes_nothing(
    drain: Drain, wait: Callable[[timedelta], None]
) -> None:
    go_live = tomorrow()
    show = ShowPageFactory(go_live_at=go_live)
    drain()
    promised = showings(show)[0].etag
    wait(timedelta(days=2))
    show = type(show).objects.get(pk=show.pk)
    show.live, show.first_published_at, show.last_published_at = True, go_live, go_live
    show.go_live_at = None
    show.save()
    show.revisions.update(approved_go_live_at=None)
    drain()
    (row,) = showings(show)
    assert row.etag == promised
    assert row.span.lower == go_live < clock.instant()


def test_what_went_live_unnoticed_has_a_date_that_stays(drain: Drain) -> None:
    Person.objects.create(name="Ada Quill", slug="ada-quill", locale=Locale.get_default())
    drain()
    assert list(verifying.differences()) == []


def test_privacy_that_ends_lets_what_is_scheduled_come(drain: Drain) -> None:
    show = ShowPageFactory(go_live_at=tomorrow())
    restriction = PageViewRestriction.objects.create(page=show, restriction_type="login")
    drain()
    assert showings(show) == []
    restriction.delete()
    drain()
    assert [row.span.lower for row in showings(show)] == [tomorrow()]


def test_history_is_kept_for_ninety_days(drain: Drain, wait: Callable[[timedelta], None]) -> None:
    show = ShowPageFactory(expire_at=tomorrow())
    drain()
    wait(timedelta(days=90))
    assert history.forget() == 0
    wait(timedelta(days=2))
    assert history.forget() == 1
    assert not Showing.objects.filter(public_id=show.translation_key).exists()


def test_old_history_is_forgotten_in_slices_and_younger_stays(
    drain: Drain, wait: Callable[[timedelta], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(5):
        ShowPageFactory(expire_at=tomorrow())
    younger = ShowPageFactory(expire_at=tomorrow(days=10))
    drain()
    wait(timedelta(days=92))
    monkeypatch.setattr(history, "AT_ONCE", 2)
    assert [history.forget() for _ in range(4)] == [2, 2, 1, 0]
    assert Showing.objects.get(kind="show").public_id == younger.translation_key


def test_each_language_has_its_own_life(drain: Drain) -> None:
    german = Locale.objects.get_or_create(language_code="de")[0]
    show = ShowPageFactory(title="The Lighthouse", slug="lighthouse")
    home = HomePageFactory()
    home.copy_for_translation(german).save_revision().publish()
    translated = show.copy_for_translation(german)
    drain()
    assert [row.locale for row in showings(show)] == ["en"], "a translation starts as a draft"
    translated.title = "Der Leuchtturm"
    translated.save_revision().publish()
    drain()
    rows = {row.locale: row for row in showings(show)}
    assert {code: title(row) for code, row in rows.items()} == {
        "en": "The Lighthouse",
        "de": "Der Leuchtturm",
    }
    assert rows["de"].path == rows["en"].path == "/lighthouse/"
    show.unpublish()
    drain()
    assert [row.locale for row in showings(show)] == ["de"]
