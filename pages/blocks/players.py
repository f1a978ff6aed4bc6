"""What plays in the text: our own titles, and videos and sounds of others."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from media_catalog.rules import embeds
from media_catalog.selectors import embedding
from pages.blocks.pictures import GROUP
from pages.choices import PLAYABLE_PAGES


class MediaBlock(blocks.StructBlock):
    item = blocks.PageChooserBlock(
        page_type=PLAYABLE_PAGES,
        label="Movie or episode",
        help_text="Played where this audience may play it; left out while it is not public.",
    )
    poster = ImageChooserBlock(
        required=False,
        label="Still picture",
        help_text="Shown until it is played. Left empty, the title's own artwork.",
    )
    caption = blocks.CharBlock(required=False, max_length=300)
    start = blocks.IntegerBlock(
        min_value=0,
        max_value=86_400,
        default=0,
        label="Start at",
        help_text="In seconds from the beginning: 90 is a minute and a half in.",
    )

    class Meta:
        icon = "media"
        label = "Play a title"
        label_format = "{item}"
        group = GROUP
        description = "A movie or an episode of ours, to be played within the text."
        preview_template = "pages/blocks/media.html"


class EmbedAddressInput(forms.URLInput):
    """Says under the field what the provider said about the address."""

    class Media:
        js = ["media_catalog/embeds.js"]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        told = {"data-controller": "sr-embed", "data-sr-embed-url-value": TELLS}
        super().__init__({**told, **(attrs or {})})


# Where the browser asks what is known of an address.
TELLS = reverse_lazy("media_catalog_embed")


class EmbedAddressBlock(blocks.FieldBlock):
    """An address of one of the providers that may be embedded, kept as they write it."""

    def __init__(self, *, required: bool = True, help_text: str = "", **kwargs: Any) -> None:
        self.field = forms.URLField(
            required=required,
            help_text=help_text,
            max_length=embeds.LONGEST_ADDRESS,
            assume_scheme="https",
            widget=EmbedAddressInput(),
        )
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        address = super().clean(value)
        if not address:
            return address
        provider, known = embedding.recognised(address)
        if provider is None:
            raise ValidationError(f"This is no address of a work at {_labels()}.")
        return known


def _labels() -> str:
    return " or ".join(each.label for each in embedding.providers())


class EmbedBlock(blocks.StructBlock):
    url = EmbedAddressBlock(
        label="Address",
        help_text="As the browser shows it on YouTube, Vimeo, Dailymotion, Spotify or SoundCloud.",
    )
    caption = blocks.CharBlock(required=False, max_length=300)

    class Meta:
        icon = "code"
        label = "Embed"
        label_format = "{url}"
        group = GROUP
        description = "A video or sound from elsewhere, in its provider’s own player."
        preview_template = "pages/blocks/embed.html"
