"""What happens elsewhere and pages must answer to."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import pre_page_move

from pages.models import LiveEventPage, LiveStatus
from pages.models.numbering import refuse_taken_number


@receiver(pre_page_move, dispatch_uid="pages.numbers_stay_unique")
def numbers_stay_unique(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Every move passes here, whoever asked; raises ValidationError before anything moved."""
    refuse_taken_number(page=instance, parent=parent_page_after)


@receiver(post_delete, sender=LiveEventPage, dispatch_uid="pages.statuses_go_with_their_events")
def statuses_go_with_their_events(instance: LiveEventPage, **kwargs: Any) -> None:
    """With the last of its languages."""
    if not LiveEventPage.objects.filter(translation_key=instance.translation_key).exists():
        LiveStatus.objects.filter(public_id=instance.translation_key).delete()
