"""People, genres, organisations, franchises, categories, pictures and works elsewhere."""

from io import BytesIO
from typing import Any

import factory
from django.core.files.images import ImageFile
from django.utils.text import slugify
from PIL import Image as Picture
from wagtail.models import Locale

from media_catalog.models import (
    CatalogImage,
    Category,
    Embed,
    Franchise,
    Genre,
    Organisation,
    Person,
)
from media_catalog.rules import embeds
from tests.factories.publishing import bring_to_state


def locale(language: str = "en") -> Locale:
    """The language, made when it is new."""
    found, _ = Locale.objects.get_or_create(language_code=language)
    return found


def picture(
    *,
    width: int = 320,
    height: int = 180,
    image_format: str = "JPEG",
    color: tuple[int, int, int] = (150, 60, 40),
    name: str = "picture",
) -> ImageFile:
    """A real picture file of one colour."""
    buffer = BytesIO()
    Picture.new("RGB", (width, height), color).save(buffer, image_format)
    return ImageFile(BytesIO(buffer.getvalue()), name=f"{name}.{image_format.lower()}")


def transparent(*, width: int, height: int, hole: int = 20) -> ImageFile:
    """A real PNG through which so many columns of pixels show nothing."""
    drawn = Picture.new("RGBA", (width, height), (150, 60, 40, 255))
    drawn.paste((0, 0, 0, 0), (0, 0, hole, height))
    buffer = BytesIO()
    drawn.save(buffer, "PNG")
    return ImageFile(BytesIO(buffer.getvalue()), name="logo.png")


class CatalogImageFactory(factory.django.DjangoModelFactory):
    """An uploaded picture; `CatalogImageFactory(width=1920, height=1080)`."""

    class Meta:
        model = CatalogImage
        skip_postgeneration_save = True

    title = factory.Sequence(lambda number: f"Picture {number}")
    alt_text = factory.LazyAttribute(lambda image: f"{image.title}, described")
    credit = "Showrunner"

    @classmethod
    def _adjust_kwargs(cls, **kwargs: Any) -> dict[str, Any]:
        size = {side: kwargs.pop(side) for side in ("width", "height") if side in kwargs}
        kwargs.setdefault("file", picture(**size))
        return kwargs

    @classmethod
    def _create(cls, model_class: type[CatalogImage], *args: Any, **kwargs: Any) -> CatalogImage:
        image = model_class(*args, **kwargs)
        image._set_image_file_metadata()
        image.save()
        return image


class EmbedFactory(factory.django.DjangoModelFactory):
    """A work elsewhere, as its provider described it; `player=""` is one not heard of yet."""

    class Meta:
        model = Embed

    address = factory.Sequence(lambda number: f"https://vimeo.com/{1_000_000 + number}")
    key = factory.LazyAttribute(lambda embed: embeds.key(embed.address))
    provider = "vimeo"
    medium = "video"
    title = factory.Sequence(lambda number: f"Work {number}")
    author = "Somebody"
    width = 640
    height = 360
    player = factory.LazyAttribute(
        lambda embed: f"https://player.vimeo.com/video/{embed.address.rpartition('/')[2]}"
    )


class _EditorialFactory(factory.django.DjangoModelFactory):
    """A snippet that editors publish; `published=False` leaves a draft."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    slug = factory.LazyAttributeSequence(lambda item, number: f"{slugify(item.name)}-{number}")
    locale = factory.LazyFunction(locale)

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        published = kwargs.pop("published", True)
        times = {name: kwargs.pop(name, None) for name in ("go_live_at", "expire_at")}
        item = model_class(*args, live=False, **kwargs)
        item.save()
        return bring_to_state(item, published=published, **times)


class PersonFactory(_EditorialFactory):
    class Meta:
        model = Person

    name = factory.Sequence(lambda number: f"Person {number}")


class GenreFactory(_EditorialFactory):
    class Meta:
        model = Genre

    name = factory.Sequence(lambda number: f"Genre {number}")


class OrganisationFactory(_EditorialFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda number: f"Organisation {number}")


class FranchiseFactory(_EditorialFactory):
    class Meta:
        model = Franchise

    name = factory.Sequence(lambda number: f"Franchise {number}")


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Category

    name = factory.Sequence(lambda number: f"Category {number}")
    slug = factory.Sequence(lambda number: f"category-{number}")
    locale = factory.LazyFunction(locale)
