"""Every way to upload measures a picture by its header first, and says what is wrong with it."""

import struct
import zlib
from io import BytesIO
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Picture
from PIL.ImageFile import ImageFile

from media_catalog.models import CatalogImage
from media_catalog.models.forms import MeasuredImageField
from tests.factories.media_catalog import picture

pytestmark = pytest.mark.django_db


def bomb(side: int = 9_000) -> SimpleUploadedFile:
    """A PNG of a few bytes whose header promises side x side pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return SimpleUploadedFile("bomb.png", b"\x89PNG\r\n\x1a\n" + body, "image/png")


def good() -> SimpleUploadedFile:
    return SimpleUploadedFile("good.jpeg", picture().read(), "image/jpeg")


def _single(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post("/admin/images/add/", {"title": "A picture", "file": file})


def _chooser(client: Client, file: SimpleUploadedFile) -> Any:
    data = {"image-chooser-upload-title": "A picture", "image-chooser-upload-file": file}
    return client.post("/admin/images/chooser/create/", data)


def _many(client: Client, file: SimpleUploadedFile) -> Any:
    return client.post("/admin/images/multiple/add/", {"title": "A picture", "files[]": file})


WAYS = [_single, _chooser, _many]


@pytest.mark.parametrize("upload", WAYS)
def test_a_good_picture_is_taken(newsroom: Client, upload: Any) -> None:
    upload(newsroom, good())
    assert CatalogImage.objects.get().width == 320


@pytest.mark.parametrize("upload", WAYS)
# Beyond twice its own limit Pillow refuses to read even the header.
@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_pixel_bomb_is_refused_in_words(newsroom: Client, upload: Any, side: int) -> None:
    response = upload(newsroom, bomb(side))
    assert "too many pixels" in response.content.decode()
    assert not CatalogImage.objects.exists()


@pytest.mark.parametrize("upload", WAYS)
def test_a_damaged_picture_is_refused_in_words(newsroom: Client, upload: Any) -> None:
    response = upload(newsroom, bomb(100))
    assert "damaged" in response.content.decode()
    assert not CatalogImage.objects.exists()


@pytest.mark.parametrize("upload", WAYS)
def test_colours_no_browser_knows_are_refused_in_words(newsroom: Client, upload: Any) -> None:
    buffer = BytesIO()
    Picture.new("I;16", (64, 36)).save(buffer, "PNG")
    response = upload(newsroom, SimpleUploadedFile("scan.png", buffer.getvalue(), "image/png"))
    assert "colours" in response.content.decode()
    assert not CatalogImage.objects.exists()


def test_a_bomb_is_never_unpacked() -> None:
    field = MeasuredImageField()
    with (
        mock.patch.object(ImageFile, "load", side_effect=AssertionError("unpacked")),
        pytest.raises(ValidationError, match="81 million"),
    ):
        field.clean(bomb())


@pytest.mark.parametrize("upload", WAYS)
def test_a_file_that_is_not_what_it_says_is_refused(newsroom: Client, upload: Any) -> None:
    upload(newsroom, SimpleUploadedFile("page.jpeg", b"<html></html>", "image/jpeg"))
    upload(newsroom, SimpleUploadedFile("vector.svg", b"<svg/>", "image/svg+xml"))
    assert not CatalogImage.objects.exists()
