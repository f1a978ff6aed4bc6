"""The database notices every change that matters, and no other."""

from typing import Any

import pytest
from wagtail.models import Page, PageViewRestriction

from delivery.models import Outbox
from pages.models import EpisodePage, ShowCredit, ShowOrganisation, ShowPage
from tests.factories.media_catalog import (
    CatalogImageFactory,
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def show() -> ShowPage:
    made: ShowPage = ShowPageFactory(title="The Lighthouse")
    Outbox.objects.all().delete()
    return made


def noted() -> set[tuple[str, str]]:
    return set(Outbox.objects.values_list("topic", "key"))


def test_publishing_is_noted(show: ShowPage) -> None:
    show.title = "The Lighthouse Keeper"
    show.save_revision().publish()
    assert ("page", str(show.pk)) in noted()


def test_saving_a_draft_writes_nothing(show: ShowPage) -> None:
    show.title = "Not yet"
    show.save_revision()
    assert noted() == set()


def test_a_draft_that_never_was_live_writes_nothing(show: ShowPage) -> None:
    draft = EpisodePageFactory(parent=SeasonPageFactory(parent=show), published=False)
    Outbox.objects.all().delete()
    draft.title = "Still a draft"
    draft.save_revision()
    assert noted() == set()


def test_a_bulk_update_is_noted(show: ShowPage) -> None:
    Page.objects.filter(pk=show.pk).update(title="Changed by a script")
    assert noted() == {("page", str(show.pk))}


def test_a_schedule_and_its_cancellation_are_noted(show: ShowPage) -> None:
    revision = show.save_revision()
    show.revisions.filter(pk=revision.pk).update(approved_go_live_at="2999-01-01T00:00Z")
    assert noted() == {("page", str(show.pk))}
    Outbox.objects.all().delete()
    show.revisions.update(approved_go_live_at=None)
    assert noted() == {("page", str(show.pk))}


def test_child_rows_through_tables_and_tags_are_noted(show: ShowPage) -> None:
    person, genre = PersonFactory(), GenreFactory()
    Outbox.objects.all().delete()
    ShowCredit.objects.create(page=show, person=person)
    assert noted() == {("page", str(show.pk))}
    Outbox.objects.all().delete()
    ShowPage.genres.through.objects.create(showpage_id=show.pk, genre_id=genre.pk)
    assert noted() == {("page", str(show.pk))}
    Outbox.objects.all().delete()
    show.tags.add("radio")
    show.save()
    assert ("page", str(show.pk)) in noted()


def test_moving_is_noted(show: ShowPage) -> None:
    first, second = SeasonPageFactory(parent=show), SeasonPageFactory(parent=show)
    episode = EpisodePageFactory(parent=first)
    Outbox.objects.all().delete()
    second.refresh_from_db()
    EpisodePage.objects.get(pk=episode.pk).move(second, pos="last-child")
    assert ("page", str(episode.pk)) in noted()


@pytest.mark.parametrize(
    ("factory", "topic", "change"),
    [
        (PersonFactory, "person", {"name": "Another name"}),
        (GenreFactory, "genre", {"name": "Another genre"}),
        (OrganisationFactory, "organisation", {"name": "Another studio"}),
        (FranchiseFactory, "franchise", {"name": "Another saga"}),
        (CatalogImageFactory, "image", {"alt_text": "Another text"}),
        (CategoryFactory, "category", {"name": "Another category"}),
    ],
)
def test_what_others_name_is_noted(factory: Any, topic: str, change: dict[str, str]) -> None:
    thing = factory()
    Outbox.objects.all().delete()
    type(thing).objects.filter(pk=thing.pk).update(**change)
    assert noted() == {(topic, str(thing.pk))}


def test_an_organisation_named_by_a_live_title_is_noted(show: ShowPage) -> None:
    studio = OrganisationFactory()
    Outbox.objects.all().delete()
    ShowOrganisation.objects.create(page=show, organisation=studio, role="studio")
    assert noted() == {("page", str(show.pk))}


def test_a_new_category_is_noted() -> None:
    Outbox.objects.all().delete()
    category = CategoryFactory()
    assert noted() == {("category", str(category.pk))}


def test_an_image_note_nobody_publishes_writes_nothing() -> None:
    image = CatalogImageFactory()
    Outbox.objects.all().delete()
    type(image).objects.filter(pk=image.pk).update(rights_note="Until 2030")
    assert noted() == set()


def test_privacy_is_noted_for_all_below_when_it_ends(show: ShowPage) -> None:
    article = ArticlePageFactory(parent=show)
    restriction = PageViewRestriction.objects.create(page=show, restriction_type="login")
    Outbox.objects.all().delete()
    restriction.delete()
    assert noted() == {("page", str(show.pk)), ("page", str(article.pk))}
