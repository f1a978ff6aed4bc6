"""Wagtail's own publishing and unpublishing, stamped with the planned instant.

Readers saw the transition at its instant already. What is written here later must tell the same
story, so the stamps are that instant's and not the moment somebody got round to it.
"""

from datetime import datetime
from typing import Any

from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page, Revision


class _KeepsSchedule:
    """Comes down, while a later version that is approved keeps its instant; Wagtail forgets it."""

    def _unpublish_object(self, item: Any, *, log_action: str, **as_wagtail: Any) -> None:
        item.live, item.expired, item.has_unpublished_changes = False, True, True
        item.live_revision = None
        self._commit_unpublish(item)  # type: ignore[attr-defined]
        log(instance=item, action=log_action)
        self._after_unpublish(item)  # type: ignore[attr-defined]


class ExpirePage(_KeepsSchedule, UnpublishPageAction):
    pass


class ExpireSnippet(_KeepsSchedule, UnpublishAction):
    pass


def go_live(*, revision: Revision, at: datetime) -> None:
    """Publishes the revision as of that instant. The caller holds the locks and the transaction."""
    item = revision.as_object()
    publish = PublishPageRevisionAction if isinstance(item, Page) else PublishRevisionAction
    action = publish(revision, log_action="wagtail.publish.scheduled")
    # Wagtail would look at the web server's clock, and schedule once more when that is behind.
    action.object.go_live_at = None
    action.object.first_published_at = action.object.first_published_at or at
    action.execute(skip_permission_checks=True)
    _stamp(action.object, go_live_at=at, last_published_at=at)


def come_down(*, item: Any) -> None:
    """Takes the live item off as expired."""
    expire = ExpirePage if isinstance(item, Page) else ExpireSnippet
    expire(item, set_expired=True, log_action="wagtail.unpublish.scheduled").execute(
        skip_permission_checks=True
    )


def pass_over(*, item: Any, revision: Revision, at: datetime) -> None:
    """For a version whose whole time went by while nobody reconciled: it is over, and news of its
    publication would come too late.
    """
    item.revisions.filter(pk=revision.pk).update(approved_go_live_at=None)
    if item.live:
        come_down(item=item)
    first = item.first_published_at or at
    _stamp(item, expired=True, first_published_at=first, last_published_at=at)


def _stamp(item: Any, **columns: Any) -> None:
    type(item)._base_manager.filter(pk=item.pk).update(**columns)
