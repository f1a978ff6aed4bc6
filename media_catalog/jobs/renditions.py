"""Cuts an image's fixed set of renditions, one format after the other, and lists what is complete.

May be killed at any point and may run twice, even side by side: each rendition is a row of its own
under a unique constraint, and the list is written in one update, only while the image is still the
one that was cut.
"""

import hashlib
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import transaction
from PIL import Image as Picture
from wagtail.images.models import Filter, SourceImageIOError

from media_catalog import rules
from media_catalog.jobs import blurhash
from media_catalog.models import CatalogImage, CatalogRendition

MIME_TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
}
# What the admin shows of pictures; made ahead, so that no list has to.
ADMIN_SPECS = ("max-165x165", "max-800x600")


class PinnedFilter(Filter):
    """A filter whose results belong to one file and focal point.

    Wagtail names renditions by focal point alone, so one cut from a file that is being replaced
    would pass for one of the new file. It also gives every cut an address of its own.
    """

    def get_cache_key(self, image: CatalogImage) -> str:
        return hashlib.blake2b(image.rendition_key.encode(), digest_size=4).hexdigest()


def make_next_format(*, image_id: int) -> bool:
    """Makes the first format that is missing and lists it with those before it. True when another
    one remains, so that a queue of many images gets all their JPEGs first.

    Does nothing for an image that is gone or complete. Raises what the file's decoder raises.
    """
    image = CatalogImage.objects.filter(pk=image_id).first()
    if image is None or too_large(image):
        return False
    if not image.file_hash:
        image.get_file_hash()
    done = formats_listed(image)
    try:
        transparent = "png" in done if done else is_transparent(image)
        formats = rules.formats_for(transparent=transparent)
        missing = [each for each in formats if each not in done]
        if not missing:
            return False
        if not done:
            image.get_renditions(*ADMIN_SPECS)
        made = [each for each in formats if each in done or each == missing[0]]
        wanted = rules.roles_for(width=image.width, height=image.height, transparent=transparent)
        roles = {role: list(_cut(image, role, made)) for role in wanted}
        hash_text = image.blurhash if done else blurhash_of(image)
    except SourceImageIOError:
        # The file was replaced or removed meanwhile; whoever did that has queued the image again.
        if CatalogImage.objects.filter(pk=image_id, file=image.file.name).exists():
            raise
        return False
    return list_renditions(image=image, roles=roles, hash_text=hash_text) and len(missing) > 1


def formats_listed(image: CatalogImage) -> set[str]:
    """The formats whose renditions of the present file and focal point are complete."""
    made = image.renditions_made
    if made.get("key") != image.rendition_key:
        return set()
    return _formats(made["roles"])


def _formats(roles: dict[str, Any]) -> set[str]:
    types = {each["type"] for sizes in roles.values() for each in sizes}
    return {name for name, mime in MIME_TYPES.items() if mime in types}


def too_large(image: CatalogImage) -> bool:
    """Uploads are measured before they are accepted; this is for rows that came another way."""
    return bool(image.width * image.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)


def is_transparent(image: CatalogImage) -> bool:
    """Whether anything shows through. Only what may be so is unpacked."""
    with image.open_file() as file, Picture.open(file) as picture:
        if not picture.has_transparency_data:
            return False
        opaque = (255, 255)
        return picture.convert("RGBA").getchannel("A").getextrema() != opaque


def _cut(image: CatalogImage, role: str, formats: list[str]) -> Iterator[dict[str, Any]]:
    for image_format in formats:
        for width, height in rules.sizes_for(role=role, width=image.width, height=image.height):
            spec = rules.filter_spec(
                width=width, height=height, image_format=image_format, role=role
            )
            rendition = rendition_of(image, spec)
            yield {
                "file": rendition.file.name,
                "type": MIME_TYPES[image_format],
                "width": rendition.width,
                "height": rendition.height,
            }


def rendition_of(image: CatalogImage, spec: str) -> CatalogRendition:
    """The rendition, made if need be. The table is asked, not Wagtail's cache, which may still name
    one that is gone.
    """
    wanted = PinnedFilter(spec=spec)
    found = image.renditions.filter(
        filter_spec=spec, focal_point_key=wanted.get_cache_key(image)
    ).first()
    made: CatalogRendition = found or image.create_rendition(wanted)
    return made


def blurhash_of(image: CatalogImage) -> str:
    """A few characters that unfold into a blurred picture while the real one loads."""
    small = rendition_of(image, rules.filter_spec(width=640, height=360, image_format="jpeg"))
    with small.open_file() as file, Picture.open(file) as picture:
        picture.thumbnail((32, 32))
        return blurhash.encode(picture)


@transaction.atomic
def list_renditions(*, image: CatalogImage, roles: dict[str, Any], hash_text: str) -> bool:
    """Makes the renditions known to readers, unless the image changed or more is listed already.

    Locks the image's row. One update, because delivery compiles again at each change of it.
    """
    current = CatalogImage.objects.select_for_update().filter(pk=image.pk).first()
    if current is None or current.rendition_key != image.rendition_key:
        return False
    if formats_listed(current) >= _formats(roles):
        return True
    CatalogImage.objects.filter(pk=image.pk).update(
        renditions_made={
            "key": image.rendition_key,
            "roles": roles,
            "complete": len(_formats(roles)) == len(rules.FORMATS),
        },
        blurhash=hash_text,
    )
    return True
