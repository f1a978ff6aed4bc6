"""What editors are told about an address they embed."""

from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from wagtail import hooks

from media_catalog.models import Embed
from media_catalog.selectors import embedding


@hooks.register("register_admin_urls")
def embed_urls() -> list[URLPattern]:
    return [path("embeds/state/", embed_state, name="media_catalog_embed")]


def embed_state(request: HttpRequest) -> JsonResponse:
    """What is known of an address, in words. Asks no provider: saving does, in the background."""
    address = request.GET.get("address", "").strip()
    provider, known = embedding.recognised(address)
    if provider is None or known is None:
        labels = ", ".join(each.label for each in embedding.providers())
        return _told("refused", f"This is no address of a work at one of these: {labels}.")
    embed = embedding.embed(known)
    if embed is None:
        return _told("waiting", f"{provider.label} is asked about it once the page is saved.")
    if embed.player:
        return _told("found", _found(embed, provider.label))
    if not embed.failure:
        return _told("waiting", f"{provider.label} is being asked about it …")
    return _told(
        "failed", f"{embed.failure} Readers see nothing here until it is found. Saving asks again."
    )


def _found(embed: Embed, label: str) -> str:
    title = f"“{embed.title}”" if embed.title else "Found"
    said = f"{title} by {embed.author}, on {label}." if embed.author else f"{title}, on {label}."
    return f"{said} When last asked: {embed.failure}" if embed.failure else said


def _told(state: str, text: str) -> JsonResponse:
    return JsonResponse({"state": state, "text": text})
