"""What may be chosen as the recording of something that took place."""

from django.core.exceptions import ValidationError
from wagtail.models import Page

from pages.choices import RECORDING_PAGES


def check(page: Page | None) -> None:
    """Raises ValidationError on `recording` for a page that holds none; none at all is well."""
    model = page.specific_class if page else None
    if page and (model is None or model._meta.label not in RECORDING_PAGES):
        raise ValidationError({"recording": "Choose a movie or an episode."})
