"""The form behind every way to upload a picture: alone, many at once, or from a chooser."""

import warnings
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.utils.html import format_html
from PIL import Image as Picture
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

MILLION = 1_000_000
# How pictures for screens store their colours; scientific ones cannot be turned into a JPEG.
MODES = frozenset({"1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr", "LAB"})


class MeasuredImageField(WagtailImageField):
    """Reads the size from the file's header before anything is unpacked; Wagtail unpacks the whole
    picture to ask it for its size, which is what a pixel bomb waits for.
    """

    def to_python(self, data: Any) -> Any:
        if data not in self.empty_values:
            self._measure(data)
        try:
            return super().to_python(data)
        except ValidationError:
            raise
        except Exception as damage:  # decoders raise whatever comes to hand
            raise ValidationError(
                "This file is damaged. Save the picture anew and upload that.",
                code="invalid_image",
            ) from damage

    def _measure(self, file: BinaryIO) -> None:
        try:
            mode, pixels = header(file)
        except (Picture.DecompressionBombError, Picture.DecompressionBombWarning):
            mode, pixels = "", None
        except Exception:  # noqa: BLE001  # not a picture at all: Wagtail says so
            return
        if pixels is None or pixels > self.max_image_pixels:
            size = f"{pixels / MILLION:.0f} million" if pixels else "far too many"
            raise ValidationError(
                f"This picture has too many pixels to be worked on safely: {size}, where "
                f"{self.max_image_pixels / MILLION:.0f} million are accepted. Save a smaller copy "
                "and upload that.",
                code="file_too_many_pixels",
            )
        if mode not in MODES:
            raise ValidationError(
                f"This picture stores its colours in a way that browsers do not know ({mode}). "
                "Save it as an ordinary 8-bit picture and upload that.",
                code="invalid_image",
            )


def header(file: BinaryIO) -> tuple[str, int]:
    """How colours are stored, and width x height x frames, as the file's header tells them. Raises
    what Pillow raises.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            picture = Picture.open(file)
        frames = int(getattr(picture, "n_frames", 1))
        return picture.mode, picture.width * picture.height * frames
    finally:
        file.seek(0)


class CatalogImageForm(BaseImageForm):
    """Measures first, and asks for alternative text where it is missing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            as_wagtail = self.fields["file"]
            self.fields["file"] = MeasuredImageField(
                label=as_wagtail.label, required=as_wagtail.required, widget=as_wagtail.widget
            )
        if self.instance.pk and not self.instance.alt_text and "alt_text" in self.fields:
            field = self.fields["alt_text"]
            field.help_text = format_html(
                '<strong class="sr-missing">Still missing.</strong> {}', field.help_text
            )
