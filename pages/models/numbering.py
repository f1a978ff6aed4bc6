"""Numbers that are unique among the children of one page, drafts included.

No constraint can hold this: a page's parent is known only by its path in the tree, and a draft of a
live page lives in its revision. So whoever wants a number locks the parent's row first.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from wagtail.models import Page, Revision

from media_catalog import rules as catalogue_rules
from pages import rules
from pages.models.bases import TitlePage


class NumberedPage(TitlePage):
    """A page that its parent knows by number; `number_word` names it in texts and addresses."""

    number_word = ""
    number: Any
    slug: Any

    class Meta:
        abstract = True

    def check_integrity(self) -> None:
        super().check_integrity()
        parent = self.known_parent()
        if parent is not None and self.number is not None:
            self.claim_number(parent=parent)

    def _set_core_field_defaults(self) -> None:
        if not self.slug and not catalogue_rules.slug_of(self.title) and self.number is not None:
            self.slug = rules.numbered_slug(word=self.number_word, number=Decimal(self.number))
        super()._set_core_field_defaults()

    def known_parent(self) -> Page | None:
        """The page it stands under, once it has a place in the tree."""
        return self.get_parent() if self.path else None

    @transaction.atomic
    def claim_number(self, *, parent: Page) -> None:
        """Raises ValidationError on `number` when a sibling under that parent has it, as draft or
        live. Locks the parent's row until the surrounding transaction ends, so that of two editors
        who save at once the second one sees the first.
        """
        place = Page.objects.select_for_update(no_key=True).only("path", "depth").get(pk=parent.pk)
        holder = self.holder_of(number=Decimal(self.number), parent=place)
        if holder is not None:
            raise ValidationError({"number": self.taken_message(holder=holder)})

    def taken_message(self, *, holder: str) -> str:
        word = self.number_word
        return f"“{holder}” is {word} {rules.shown_number(Decimal(self.number))} already."

    def holder_of(self, *, number: Decimal, parent: Page) -> str | None:
        """The title of the sibling that has the number, or None."""
        claims = type(self).claims_under(parent=parent, besides=self.pk)
        return next((title for title, claimed in claims if claimed == number), None)

    @classmethod
    def next_number_under(cls, *, parent: Page) -> int:
        """The first whole number after all that are used there."""
        return rules.next_number(number for _, number in cls.claims_under(parent=parent))

    @classmethod
    def claims_under(
        cls, *, parent: Page, besides: int | None = None
    ) -> Iterator[tuple[str, Decimal]]:
        """Title and number of each sibling, and of its newest draft and its scheduled version."""
        siblings: Any = cls._default_manager.filter(
            path__startswith=parent.path, depth=parent.depth + 1
        ).exclude(pk=besides)
        titles: dict[str, str] = {}
        for pk, title, number in siblings.values_list("pk", "draft_title", "number"):
            titles[str(pk)] = title
            yield title, Decimal(number)
        drafts = Revision.objects.filter(
            Q(approved_go_live_at__isnull=False)
            | Q(pk__in=siblings.order_by().values("latest_revision_id")),
            base_content_type__app_label="wagtailcore",
            base_content_type__model="page",
            object_id__in=titles,
        )
        for object_id, number in drafts.values_list("object_id", F("content__number")):
            if number is not None:
                yield titles[object_id], Decimal(str(number))

    def can_move_to(self, parent: Page) -> bool:
        return super().can_move_to(parent) and (
            self.known_parent() == parent
            or self.holder_of(number=self.number, parent=parent) is None
        )


def refuse_taken_number(*, page: Page, parent: Page) -> None:
    """Raises ValidationError when the page's number is used under its parent-to-be."""
    specific = page.specific
    if isinstance(specific, NumberedPage) and page.get_parent() != parent:
        specific.claim_number(parent=parent)
