"""Finds pictures whose renditions were never finished: a worker died, or the queue was lost."""

from django.conf import settings
from django.db.models import BigIntegerField, CharField, F, Func, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from media_catalog.models import CatalogImage

# About as many as the workers get through between two sweeps, so that the queue does not fill with
# doubles of what merely waits its turn.
BATCH = 20


class RenditionKey(Func):
    """`CatalogImage.rendition_key`, told by the database."""

    function = "CONCAT_WS"
    output_field = CharField()

    def __init__(self) -> None:
        focus = (F(f"focal_point_{name}") for name in ("x", "y", "width", "height"))
        super().__init__(Value(":"), F("file_hash"), *focus)


def unfinished(*, limit: int = BATCH) -> list[int]:
    """Ids of images with formats missing, oldest first."""
    images = CatalogImage.objects.annotate(
        pixels=Cast("width", BigIntegerField()) * F("height"),
        listed=KT("renditions_made__key"),
        present=RenditionKey(),
    ).filter(pixels__lte=settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS)
    finished = images.filter(renditions_made__complete=True, listed=F("present"))
    return list(
        images.exclude(pk__in=finished.values("pk"))
        .order_by("pk")
        .values_list("pk", flat=True)[:limit]
    )
