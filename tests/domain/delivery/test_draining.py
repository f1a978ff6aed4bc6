"""The outbox is emptied once, in order, and what stands is never touched without need."""

import threading
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from delivery import services
from delivery.jobs import compiling, draining, rebuilding, verifying
from delivery.models import Outbox, Showing
from delivery.selectors.states import ItemState
from delivery.values import Tile
from media_catalog.models import CatalogImage
from pages.models import HomePage
from tests.factories.media_catalog import CatalogImageFactory, CategoryFactory, GenreFactory
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    HomePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db

Drain = Callable[[], None]


def test_compiling_twice_changes_no_row(drain: Drain) -> None:
    EpisodePageFactory(parent=SeasonPageFactory(parent=ShowPageFactory()))
    drain()
    before = list(Showing.objects.order_by("pk").values())
    for _ in rebuilding.rebuild():
        pass
    assert list(Showing.objects.order_by("pk").values()) == before


def test_an_unneeded_change_of_a_parent_leaves_children_alone(drain: Drain) -> None:
    show = ShowPageFactory()
    season = SeasonPageFactory(parent=show)
    drain()
    row = Showing.objects.get(public_id=season.translation_key)
    type(show).objects.filter(pk=show.pk).update(search_description=show.search_description)
    drain()
    assert Showing.objects.get(public_id=season.translation_key).built_at == row.built_at


@pytest.mark.parametrize("published", [True, False])
def test_a_page_that_is_gone_is_named_by_nothing(drain: Drain, published: bool) -> None:
    named, other = ArticlePageFactory(published=published), ArticlePageFactory()
    home = home_with(("curated", {"layout": "row", "items": [named.pk, other.pk]}))
    drain()
    assert Showing.objects.get(public_id=home.translation_key).refs == sorted(
        [named.translation_key, other.translation_key]
    )
    named.delete()
    drain()
    (row,) = Showing.objects.visible().filter(public_id=home.translation_key)
    assert row.refs == [other.translation_key]
    assert list(verifying.differences()) == []


def test_a_row_by_a_genre_that_is_gone_goes_with_it(drain: Drain) -> None:
    genre = GenreFactory()
    rule = {"kind": "show", "genre": genre.pk, "order": "title", "limit": 3}
    home = home_with(("rule", rule))
    drain()
    (row,) = Showing.objects.visible().filter(public_id=home.translation_key)
    assert str(genre.translation_key) in row.document
    genre.delete()
    drain()
    (row,) = Showing.objects.visible().filter(public_id=home.translation_key)
    assert str(genre.translation_key) not in row.document
    assert list(verifying.differences()) == []


def home_with(*rails: tuple[str, dict[str, Any]]) -> HomePage:
    home: HomePage = HomePageFactory()
    blocks = [
        {"type": type, "id": str(uuid4()), "value": {"title": "Row", **value}}
        for type, value in rails
    ]
    home.rails = orjson.dumps(blocks).decode()
    home.save_revision().publish()
    return home


def test_an_image_that_gets_renditions_shows_up(drain: Drain) -> None:
    image = CatalogImageFactory(width=1600, height=900)
    show = ShowPageFactory(landscape=image)
    drain()
    made = {"file": "images/a.jpg", "type": "image/jpeg", "width": 640, "height": 360}
    CatalogImage.objects.filter(pk=image.pk).update(
        renditions_made={"key": image.rendition_key, "roles": {"landscape": [made]}}
    )
    drain()
    document = Showing.objects.visible().get(public_id=show.translation_key).document
    assert "images/a.jpg" in document


def test_a_renamed_category_reaches_articles_below_it(drain: Drain) -> None:
    top = CategoryFactory(name="Culture")
    article = ArticlePageFactory(category=CategoryFactory(name="Radio", parent=top))
    drain()
    top.name = "Arts"
    top.save()
    drain()
    document = Showing.objects.visible().get(public_id=article.translation_key).document
    assert "Arts" in document
    assert "Culture" not in document


def test_a_request_compiles_little_and_leaves_much(
    drain: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = ShowPageFactory()
    drain()
    show.title = "New title"
    show.save_revision().publish()
    monkeypatch.setattr(services, "SMALL", 0)
    services.show_changes()
    assert Outbox.objects.exists()
    monkeypatch.setattr(services, "SMALL", 50)
    services.show_changes()
    assert not Outbox.objects.exists()


def test_one_broken_item_does_not_hold_up_others(
    drain: Drain, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, whole = ShowPageFactory(title="Broken"), ShowPageFactory(title="Whole")
    compile_item = compiling.compile_item

    def fail_for_one(state: ItemState, **hosts: str) -> list[Tile]:
        if state.key.public_id == broken.translation_key:
            raise ValueError("no")
        return compile_item(state, **hosts)

    monkeypatch.setattr(compiling, "compile_item", fail_for_one)
    drain()
    assert Showing.objects.filter(public_id=whole.translation_key).exists()
    assert not Showing.objects.filter(public_id=broken.translation_key).exists()
    monkeypatch.undo()
    assert rebuilding.retry_parked() == 0
    assert Showing.objects.filter(public_id=broken.translation_key).exists()


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM delivery_showing WHERE kind = 'show'",
        "UPDATE delivery_showing SET etag = 'wrong' WHERE kind = 'show'",
        "UPDATE delivery_showing SET public_id = gen_random_uuid(), path = NULL WHERE kind='show'",
        "UPDATE delivery_showing SET span = tstzrange(lower(span), 'tomorrow') WHERE kind='show'",
    ],
)
def test_verification_sees_damage_and_a_rebuild_mends_it(drain: Drain, damage: str) -> None:
    ShowPageFactory()
    drain()
    assert list(verifying.differences()) == []
    with connection.cursor() as cursor:
        cursor.execute(damage)
    with pytest.raises(CommandError):
        call_command("verify_delivery")
    call_command("rebuild_delivery")
    left = [each for each in verifying.differences() if "gone" not in each.reason]
    assert left == []


@pytest.mark.django_db(transaction=True)
def test_drains_at_the_same_time_write_each_change_once() -> None:
    for _ in range(6):
        ShowPageFactory()
    failures: list[BaseException] = []

    def work() -> None:
        try:
            draining.drain()
        except BaseException as failure:  # noqa: BLE001  # reported below, in the test's thread
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    rebuilding.empty_outbox(passes=5)
    assert Showing.objects.filter(kind="show").count() == 6
    assert list(verifying.differences()) == []


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_rolled_back_leaves_nothing() -> None:
    rebuilding.empty_outbox(passes=5)
    with transaction.atomic():
        ShowPageFactory()
        transaction.set_rollback(True)
    assert not Outbox.objects.exists()
