"""What happens elsewhere and pages must answer to."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Revision
from wagtail.signals import pre_page_move

from media_catalog import services as media_catalog
from pages import rules
from pages.models import LiveEventPage, LiveStatus
from pages.models.numbering import refuse_taken_number


@receiver(pre_page_move, dispatch_uid="pages.numbers_stay_unique")
def numbers_stay_unique(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Every move passes here, whoever asked; raises ValidationError before anything moved."""
    refuse_taken_number(page=instance, parent=parent_page_after)


@receiver(post_save, sender=Revision, dispatch_uid="pages.embeds_are_looked_up")
def embeds_are_looked_up(instance: Revision, **kwargs: Any) -> None:
    """Drafts, too, so that an editor hears of a bad address before anybody else sees it missing."""
    media_catalog.want_embeds(addresses=rules.embedded(instance.content))


@receiver(post_delete, sender=LiveEventPage, dispatch_uid="pages.statuses_go_with_their_events")
def statuses_go_with_their_events(instance: LiveEventPage, **kwargs: Any) -> None:
    """With the last of its languages."""
    if not LiveEventPage.objects.filter(translation_key=instance.translation_key).exists():
        LiveStatus.objects.filter(public_id=instance.translation_key).delete()
