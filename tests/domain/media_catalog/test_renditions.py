"""Pictures are cut in the background, once, and listed only when a whole format is there."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from unittest import mock

import pytest
from django.db import connection
from PIL import Image as Picture

from media_catalog import rules
from media_catalog.jobs import renditions, sweep
from media_catalog.models import CatalogImage, CatalogRendition
from media_catalog.tasks import make_renditions
from tests.factories.media_catalog import CatalogImageFactory, picture, transparent


def finish(image: CatalogImage) -> CatalogImage:
    while renditions.make_next_format(image_id=image.pk):
        pass
    image.refresh_from_db()
    return image


def formats(image: CatalogImage) -> list[str]:
    sizes = image.renditions_made["roles"]["landscape"]
    return list(dict.fromkeys(each["type"] for each in sizes))


@pytest.mark.django_db
def test_jpegs_come_first_and_are_listed_when_all_roles_have_them() -> None:
    image = CatalogImageFactory(width=1400, height=1300)
    assert renditions.make_next_format(image_id=image.pk)
    image.refresh_from_db()
    assert set(image.renditions_made["roles"]) == {"landscape", "poster", "square"}
    assert formats(image) == ["image/jpeg"]
    assert not image.renditions_made["complete"]
    assert len(image.blurhash) > 6
    finish(image)
    assert formats(image) == ["image/jpeg", "image/webp", "image/avif"]
    assert image.renditions_made["complete"]


@pytest.mark.django_db
def test_what_is_listed_exists_and_has_the_size_it_says() -> None:
    image = finish(CatalogImageFactory(width=1400, height=1300))
    for role, sizes in image.renditions_made["roles"].items():
        assert len(sizes) == len(rules.ROLE_SIZES[role]) * len(rules.FORMATS)
        for each in sizes:
            with image.file.storage.open(each["file"]) as file, Picture.open(file) as cut:
                assert cut.size == (each["width"], each["height"])
                assert f"image/{str(cut.format).lower()}" == each["type"]


@pytest.mark.django_db
def test_a_wide_picture_is_cut_as_a_hero_and_for_nothing_upright() -> None:
    image = finish(CatalogImageFactory(width=1400, height=600))
    assert set(image.renditions_made["roles"]) == {"landscape", "square", "hero"}
    assert image.may_be("hero")
    assert not image.may_be("poster")


@pytest.mark.django_db
def test_a_logo_keeps_its_transparency_and_its_ratio() -> None:
    image = finish(CatalogImageFactory(file=transparent(width=900, height=300)))
    made = image.renditions_made["roles"]["logo"]
    assert [each["type"] for each in made[:2]] == ["image/png", "image/png"]
    assert {each["type"] for each in made} == {"image/png", "image/webp", "image/avif"}
    assert {(each["width"], each["height"]) for each in made} == {(800, 266), (400, 133)}
    for each in made:
        with image.file.storage.open(each["file"]) as file, Picture.open(file) as cut:
            alpha: Any = cut.convert("RGBA").getchannel("A").getextrema()
            clearest, densest = alpha
            # Lossy formats round.
            assert clearest < 8
            assert densest > 247
    assert image.thumbnail_url("landscape")
    assert image.renditions_made["complete"]
    assert sweep.unfinished() == []


@pytest.mark.django_db
def test_a_picture_with_an_unused_way_to_be_transparent_is_an_ordinary_one() -> None:
    image = finish(CatalogImageFactory(file=transparent(width=90, height=60, hole=0)))
    assert "logo" not in image.renditions_made["roles"]
    assert formats(image) == ["image/jpeg", "image/webp", "image/avif"]


@pytest.mark.django_db
def test_nothing_is_enlarged() -> None:
    image = finish(CatalogImageFactory(width=500, height=400))
    widths = {each["width"] for each in image.renditions_made["roles"]["landscape"]}
    heights = {each["height"] for each in image.renditions_made["roles"]["poster"]}
    assert widths == {500}
    assert heights == {400}


@pytest.mark.django_db
def test_a_second_run_makes_nothing_new() -> None:
    image = finish(CatalogImageFactory())
    before = list(CatalogRendition.objects.order_by("pk").values("pk", "file"))
    with mock.patch.object(CatalogImage, "create_rendition") as create:
        assert renditions.make_next_format(image_id=image.pk) is False
    create.assert_not_called()
    assert list(CatalogRendition.objects.order_by("pk").values("pk", "file")) == before


@pytest.mark.django_db
def test_a_run_killed_in_the_middle_lists_nothing_and_is_taken_up_again() -> None:
    image = CatalogImageFactory()
    real = CatalogImage.create_rendition
    calls = []

    def dies(self: CatalogImage, wanted: Any) -> Any:
        calls.append(wanted)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return real(self, wanted)

    with (
        mock.patch.object(CatalogImage, "create_rendition", dies),
        pytest.raises(KeyboardInterrupt),
    ):
        renditions.make_next_format(image_id=image.pk)
    image.refresh_from_db()
    assert image.renditions_made == {}
    assert sweep.unfinished() == [image.pk]
    assert finish(image).renditions_made["complete"]
    assert sweep.unfinished() == []


@pytest.mark.django_db
def test_another_file_or_focal_point_is_cut_anew_under_new_addresses() -> None:
    image = finish(CatalogImageFactory(width=700, height=500))
    before = {each["file"] for each in image.renditions_made["roles"]["square"]}
    image.focal_point_x, image.focal_point_y = 100, 100
    image.focal_point_width = image.focal_point_height = 50
    image.save()
    assert sweep.unfinished() == [image.pk]
    after = {each["file"] for each in finish(image).renditions_made["roles"]["square"]}
    assert before.isdisjoint(after)
    image.file = picture(width=700, height=500, color=(0, 90, 200))
    image._set_image_file_metadata()
    image.save()
    again = {each["file"] for each in finish(image).renditions_made["roles"]["square"]}
    assert after.isdisjoint(again)


@pytest.mark.django_db
def test_a_file_replaced_while_it_is_cut_is_not_listed() -> None:
    image = CatalogImageFactory()
    real = CatalogImage.create_rendition

    def replaced(self: CatalogImage, wanted: Any) -> Any:
        CatalogImage.objects.filter(pk=self.pk).update(file_hash="another")
        return real(self, wanted)

    with mock.patch.object(CatalogImage, "create_rendition", replaced):
        assert renditions.make_next_format(image_id=image.pk) is False
    image.refresh_from_db()
    assert image.renditions_made == {}


@pytest.mark.django_db
def test_an_image_that_is_gone_is_no_failure() -> None:
    assert renditions.make_next_format(image_id=0) is False


@pytest.mark.django_db
def test_a_picture_too_large_to_unpack_is_left_alone() -> None:
    image = CatalogImageFactory()
    CatalogImage.objects.filter(pk=image.pk).update(width=60_000, height=60_000)
    with mock.patch.object(CatalogImage, "create_rendition") as create:
        assert renditions.make_next_format(image_id=image.pk) is False
    create.assert_not_called()
    assert sweep.unfinished() == []


@pytest.mark.django_db
def test_uploads_are_queued_on_commit_and_other_edits_are_not(
    django_capture_on_commit_callbacks: Any,
) -> None:
    with mock.patch.object(make_renditions, "delay") as delay:
        with django_capture_on_commit_callbacks(execute=True):
            image = CatalogImageFactory()
            delay.assert_not_called()
        delay.assert_called_with(image.pk)
        finish(image)
        delay.reset_mock()
        with django_capture_on_commit_callbacks(execute=True):
            image.alt_text = "A hat"
            image.save()
        delay.assert_not_called()


@pytest.mark.django_db
def test_a_queue_that_is_down_loses_no_upload(django_capture_on_commit_callbacks: Any) -> None:
    with (
        mock.patch.object(make_renditions, "delay", side_effect=ConnectionError),
        django_capture_on_commit_callbacks(execute=True),
    ):
        image = CatalogImageFactory()
    assert sweep.unfinished() == [image.pk]


@pytest.mark.django_db(transaction=True)
def test_two_workers_on_one_image_leave_one_of_each() -> None:
    image = CatalogImageFactory(width=700, height=500)

    def work(_: int) -> None:
        try:
            while renditions.make_next_format(image_id=image.pk):
                pass
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as workers:
        list(workers.map(work, range(2)))
    image.refresh_from_db()
    assert image.renditions_made["complete"]
    listed = {each["file"] for sizes in image.renditions_made["roles"].values() for each in sizes}
    kept = set(CatalogRendition.objects.values_list("file", flat=True))
    assert listed <= kept
