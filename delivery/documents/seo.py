"""What search engines and share cards are told."""

from typing import Any

from delivery.documents import images
from delivery.documents.base import Shape
from delivery.documents.images import Image
from delivery.values import BuildContext
from media_catalog.choices import ArtworkRole


class Seo(Shape):
    """For the page's head."""

    title: str
    """For the title element and share cards."""
    description: str
    """For the description and share cards; may be empty."""
    canonical_url: str | None
    """Where this text first appeared; null when that is here, at the item's own `url`."""
    noindex: bool
    """Whether search engines are asked to leave it out."""
    image: Image | None
    """For share cards, 16:9."""


def seo(
    page: Any, context: BuildContext, *, title: str, description: str, picture: Image | None
) -> Seo:
    """The editors' own words and picture; where they gave none, what the page itself offers."""
    return Seo(
        title=page.seo_title or title,
        description=page.search_description or description,
        canonical_url=page.canonical_url or None,
        noindex=page.noindex,
        image=images.image(context, page.seo_image_id, ArtworkRole.LANDSCAPE) or picture,
    )
