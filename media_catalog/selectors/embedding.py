"""Whose players may be embedded here, and what is known of an address."""

from django.conf import settings

from media_catalog.models import Embed
from media_catalog.rules import embeds
from media_catalog.rules.embeds import Provider


def providers() -> list[Provider]:
    """The allow-list: those of ours that are switched on, and those the settings add."""
    allowed = settings.SHOWRUNNER_EMBED_PROVIDERS
    ours = [each for each in embeds.PROVIDERS if each.name in allowed]
    return [*ours, *(Provider(**row) for row in settings.SHOWRUNNER_MORE_EMBED_PROVIDERS)]


def recognised(address: str) -> tuple[Provider, str] | tuple[None, None]:
    """Whose the address is, and as that provider writes it; nothing when it is not allowed."""
    return embeds.recognised(address, providers=providers())


def embed(address: str) -> Embed | None:
    """What is known of an address as it stands in a text."""
    return Embed.objects.filter(key=embeds.key(address)).first()
