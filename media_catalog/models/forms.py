"""The form behind every way to upload a picture: alone, many at once, or from a chooser."""

from typing import Any

from django.utils.html import format_html
from wagtail.images.forms import BaseImageForm


class CatalogImageForm(BaseImageForm):  # type: ignore[misc]  # Wagtail's forms are untyped
    """Says what is wrong with a file and what to do; asks for alternative text where it lacks.

    Sizes are read from the file's header, before a single pixel is unpacked.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"].error_messages["file_too_many_pixels"] = (
                "This picture has too many pixels to be worked on safely (%(num_pixels)s; up to "
                "%(max_pixels_count)s are accepted). Save a smaller copy and upload that."
            )
        if self.instance.pk and not self.instance.alt_text and "alt_text" in self.fields:
            field = self.fields["alt_text"]
            field.help_text = format_html(
                '<strong class="sr-missing">Still missing.</strong> {}', field.help_text
            )
