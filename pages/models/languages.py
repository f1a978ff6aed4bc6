"""Pages stand among pages in their own language."""

from django.core.exceptions import ValidationError
from wagtail.models import Page


def refuse_other_language(*, page: Page, parent: Page) -> None:
    """Raises ValidationError when the page would stand among pages in another language. Wagtail
    refuses to move it there, without a word, and would copy it.
    """
    if not parent.is_root() and parent.locale_id != page.locale_id:
        raise ValidationError(
            f"“{page}” is in {page.locale}, and what stands there is in {parent.locale}. "
            "Translate it instead."
        )
