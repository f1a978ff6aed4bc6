"""Albums and game sessions in the editor: tracks typed as printed, and nonsense is named."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset

from pages.models import AlbumExternalId, AlbumPage, AlbumTrack, GameSessionPage
from tests.domain.pages.conftest import typed
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import (
    AlbumPageFactory,
    EpisodePageFactory,
    GameSessionPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db


def _save(newsroom: Client, page: Page, *tracks: dict[str, Any], **fields: Any) -> Any:
    usual = {"title": page.title, "slug": page.slug, "album_type": "album"}
    rows = inline_formset([{"disc": 1, "number": 1, "title": "One", **each} for each in tracks])
    address = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    return newsroom.post(address, typed(**usual | fields, tracks=rows))


def test_tracks_are_typed_as_printed_and_kept_in_one_spelling(newsroom: Client) -> None:
    page, singer = AlbumPageFactory(published=False), PersonFactory()
    first = {"duration": "3:05", "isrc": "us-skg-19-12345", "performer": singer.pk, "ORDER": 2}
    _save(newsroom, page, first, {"number": 2, "title": "Two", "ORDER": 1})
    kept = AlbumPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    found = [(e.title, e.duration, e.isrc, e.performer) for e in kept.tracks.order_by("sort_order")]
    assert found == [("Two", None, "", None), ("One", 185, "USSKG1912345", singer)]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"isrc": "US-SKG-19"}, "isrc"),
        ({"duration": "three minutes"}, "duration"),
        ({"number": 0}, "number"),
        ({"disc": 0}, "disc"),
        ({"title": ""}, "title"),
    ],
)
def test_nonsense_is_refused_at_its_track(
    newsroom: Client, wrong: dict[str, Any], field: str
) -> None:
    page = AlbumPageFactory(published=False)
    response = _save(newsroom, page, {}, {"number": 2, **wrong})
    rows = response.context["form"].formsets["tracks"].forms
    assert [set(each.errors) for each in rows] == [set(), {field}]
    assert not AlbumTrack.objects.exists()


def test_two_tracks_of_a_disc_have_two_numbers(newsroom: Client) -> None:
    page = AlbumPageFactory(published=False)
    response = _save(newsroom, page, {}, {"title": "Two"})
    (said,) = response.context["form"].formsets["tracks"].non_form_errors()
    assert said.startswith("Each number stands once on a disc.")
    _save(newsroom, page, {}, {"title": "Two", "disc": 2})
    kept = AlbumPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert kept.tracks.count() == 2


def test_a_number_of_another_catalogue_may_be_an_albums() -> None:
    page = AlbumPageFactory()
    row = AlbumExternalId(item=page, scheme="wikidata", value="Q151895")
    row.clean()
    with pytest.raises(ValidationError) as refusal:
        AlbumExternalId(item=page, scheme="imdb", value="tt0013442").clean()
    assert "has no numbers for this" in str(refusal.value)


def test_kinds_of_two_words_have_numbers_too(newsroom: Client) -> None:
    page = GameSessionPageFactory(published=False)
    rows = inline_formset([{"scheme": "wikidata", "value": "Q151895"}])
    _save(newsroom, page, game="Chess", external_ids=rows)
    kept = GameSessionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert [each.value for each in kept.external_ids.all()] == ["Q151895"]


def test_a_game_takes_no_fewer_at_most_than_at_least(newsroom: Client) -> None:
    page = GameSessionPageFactory(published=False)
    counts = {"players_min": 4, "players_max": 2}
    response = _save(newsroom, page, game="Chess", **counts)
    assert "players_max" in response.context["form"].errors
    with pytest.raises(IntegrityError), transaction.atomic():
        GameSessionPage.objects.filter(pk=page.pk).update(**counts)
    _save(newsroom, page, game="Chess", players_min=2, players_max=4, duration="1:10:00")
    page.refresh_from_db()
    assert (page.players_min, page.players_max, page.duration) == (2, 4, 4200)


def test_a_recording_is_a_movie_or_an_episode() -> None:
    assert GameSessionPageFactory(recording=EpisodePageFactory()).recording
    with pytest.raises(ValidationError) as refusal:
        GameSessionPageFactory(recording=ShowPageFactory())
    assert "recording" in refusal.value.message_dict
