"""A copy follows whatever changes for its audience, and nothing else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from delivery.jobs import rebuilding
from delivery.models import Showing
from pages.models import ArticlePage, ShowPage
from tests.api.changes.copies import Copy, key, open_transaction, permit, publish
from tests.api.conftest import Reader
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    ShowPageFactory,
    ratings,
)

pytestmark = pytest.mark.django_db(transaction=True)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize("limit", ["1", "2", "100"])
def test_a_copy_follows_what_editors_do(
    limit: str, reader: Reader, drain: Callable[[], None]
) -> None:
    articles = [ArticlePageFactory() for _ in range(5)]
    person = PersonFactory()
    drain()
    copy = Copy(reader).sync(limit=limit)
    assert {item: each["type"] for item, each in copy.items.items()} == {
        **{key(each): "article" for each in articles},
        key(person): "person",
    }
    assert len(copy.told) == 6
    assert copy.sync().told == []
    publish(articles[0], title="Other")
    articles[1].unpublish()
    articles[2].delete()
    new = ArticlePageFactory()
    drain()
    copy.sync(limit=limit)
    assert sorted(copy.told) == sorted(
        [
            (key(articles[0]), "put"),
            (key(articles[1]), "withdrawn"),
            (key(articles[2]), "deleted"),
            (key(new), "put"),
        ]
    )
    assert copy.items == Copy(reader).sync().items
    assert copy.sync().told == []


def test_what_comes_and_goes_by_itself_is_told(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    going = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    coming = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    flash = ArticlePageFactory(
        go_live_at=timezone.now() + HOUR, expire_at=timezone.now() + 2 * HOUR
    )
    drain()
    copy = Copy(reader).sync()
    assert set(copy.items) == {key(going)}
    later(3 * HOUR)
    copy.sync()
    assert sorted(copy.told) == sorted([(key(going), "expired"), (key(coming), "put")])
    assert key(flash) not in str(copy.told), "nobody of this audience ever saw it"
    assert copy.sync().told == []


def test_a_clock_that_is_put_back_loses_nothing(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    going = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    coming = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    drain()
    later(2 * HOUR)
    copy = Copy(reader).sync()
    assert set(copy.items) == {key(coming)}
    later(timedelta())
    assert set(copy.sync().items) == {key(going)}
    later(2 * HOUR)
    assert set(copy.sync().items) == {key(coming)}


def test_every_audience_is_told_of_what_is_for_it(
    reader: Reader, drain: Callable[[], None], abroad: None
) -> None:
    show, other = ShowPageFactory(), ShowPageFactory()
    german = permit(show, "show", "DE")
    permit(other, "show", "FR")
    drain()
    germany, france = (Copy(reader, x_territory=code).sync() for code in ("DE", "FR"))
    nowhere = Copy(reader).sync()
    assert (set(germany.items), set(france.items)) == ({key(show)}, {key(other)})
    assert nowhere.items == {}
    german.codes = ["FR"]
    german.save()
    drain()
    assert germany.sync().told == [(key(show), "territory")]
    assert france.sync().told == [(key(show), "put")]
    assert nowhere.sync().told == []
    show.unpublish()
    assert germany.sync().told == []
    assert france.sync().told == [(key(show), "withdrawn")]


def test_a_change_elsewhere_is_no_change_here(
    reader: Reader, drain: Callable[[], None], abroad: None
) -> None:
    show = ShowPageFactory()
    window = permit(show, "show", "DE")
    drain()
    germany = Copy(reader, x_territory="DE").sync()
    france = Copy(reader, x_territory="FR").sync()
    before = Showing.objects.visible().model.objects.get(public_id=show.translation_key).etag
    window.codes = ["DE", "FR"]
    window.save()
    drain()
    assert Showing.objects.filter(public_id=show.translation_key).exclude(etag=before).exists()
    assert germany.sync().told == []
    assert france.sync().told == [(key(show), "put")]


def test_a_stricter_rating_takes_it_from_the_young(
    reader: Reader, drain: Callable[[], None]
) -> None:
    show = ShowPageFactory(rated="age:6")
    drain()
    young, all_ages = Copy(reader, "maturity=12").sync(), Copy(reader).sync()
    assert set(young.items) == {key(show)}
    show.ratings.set(ratings(ShowPage, "age:16"))
    publish(show)
    drain()
    assert young.sync().told == [(key(show), "withdrawn")]
    assert all_ages.sync().told == [(key(show), "put")]


def test_what_stood_below_goes_with_it(reader: Reader, drain: Callable[[], None]) -> None:
    episode = EpisodePageFactory()
    season = episode.get_parent()
    show = season.get_parent()
    drain()
    copy = Copy(reader, "kind=show,episode").sync()
    assert set(copy.items) == {key(show), key(episode)}
    show.specific.unpublish()
    assert sorted(copy.sync().told) == sorted(
        [(key(show), "withdrawn"), (key(episode), "withdrawn")]
    )
    publish(show.specific_class.objects.get(pk=show.pk))
    drain()
    assert set(copy.sync().items) == {key(show), key(episode)}


def test_a_transaction_still_open_is_told_once_it_ends(
    reader: Reader, drain: Callable[[], None]
) -> None:
    """Its rows begin before the instant that the reader was told."""
    shown, new = ArticlePageFactory(), ArticlePageFactory(published=False)
    drain()
    copy = Copy(reader)

    def work() -> None:
        ArticlePage.objects.get(pk=shown.pk).unpublish()
        publish(ArticlePage.objects.get(pk=new.pk))
        assert rebuilding.empty_outbox(passes=5)

    with open_transaction(work) as act:
        assert set(copy.sync().items) == {key(shown)}
        act()
        assert copy.sync().told == [], "nobody sees it yet"
    assert sorted(copy.sync().told) == sorted([(key(shown), "withdrawn"), (key(new), "put")])
    assert copy.sync().told == []


def test_what_opened_while_it_was_called_off_is_taken_back(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    """The transaction began when the schedule lay ahead, so it leaves no row of it behind."""
    soon = ArticlePageFactory(go_live_at=timezone.now() + HOUR)
    drain()
    copy = Copy(reader)

    def work() -> None:
        soon.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)

    with open_transaction(work) as act:
        later(2 * HOUR)
        assert set(copy.sync().items) == {key(soon)}
        act()
        assert copy.sync().told == []
    assert not Showing.objects.filter(public_id=soon.translation_key).exists()
    assert copy.sync().told == [(key(soon), "withdrawn")]
    assert copy.sync().told == []


def test_what_was_moved_out_of_the_past_is_put_back(
    reader: Reader, drain: Callable[[], None], later: Callable[[timedelta], None]
) -> None:
    """An end that readers saw pass is moved away by a transaction that began before it."""
    article = ArticlePageFactory(expire_at=timezone.now() + HOUR)
    drain()
    copy = Copy(reader).sync()
    later(2 * HOUR)
    assert copy.sync().told == [(key(article), "expired")]
    later(timedelta())
    publish(article, expire_at=None)
    drain()
    later(3 * HOUR)
    assert copy.sync().told == [(key(article), "put")]
