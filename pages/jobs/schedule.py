"""Brings Wagtail's live flags in line with plans that have come true; nothing waits for it.

Any number of runners may work side by side: each transition is one transaction that locks the item
and its revisions, passes over what another holds, and looks again whether there is still something
to do. One that fails is remembered with its reason, rests a while, and holds up no other.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F
from wagtail.models import Page, Revision

from pages.jobs import transitions
from pages.models import ScheduleProblem
from pages.selectors import schedule
from pages.selectors.schedule import Now, Step, Transition

logger = logging.getLogger(__name__)

BATCH = 200
FIRST_REST = timedelta(seconds=20)
LONGEST_REST = timedelta(hours=1)


def reconcile(*, limit: int = BATCH) -> int:
    """Carries out what is due and returns how many transitions there were."""
    return sum(_attempt(each) for each in schedule.due(limit=limit))


def _attempt(transition: Transition) -> bool:
    carry_out: Callable[[Transition], bool] = (
        _publish if transition.step == Step.PUBLISH else _expire
    )
    try:
        with transaction.atomic():
            done = carry_out(transition)
            if done:
                _problems(transition).delete()
    except Exception as error:
        logger.exception(
            "schedule_transition_failed",
            extra={"step": transition.step, "object_id": transition.object_id},
        )
        _remember(transition, error)
        return False
    return done


def _publish(transition: Transition) -> bool:
    item = _lock(transition)
    if item is None:
        return False
    revision = Revision.objects.filter(
        pk=transition.revision_id, approved_go_live_at__lte=Now()
    ).first()
    if revision is None:
        return False
    at: datetime = revision.approved_go_live_at
    expire_at = revision.as_object().expire_at
    if expire_at is not None and expire_at <= schedule.instant():
        transitions.pass_over(item=item, revision=revision, at=at)
    else:
        transitions.go_live(revision=revision, at=at)
    return True


def _expire(transition: Transition) -> bool:
    item = _lock(transition)
    if item is None or not item.live:
        return False
    if item.expire_at is None or item.expire_at > schedule.instant():
        return False
    transitions.come_down(item=item)
    return True


def _lock(transition: Transition) -> Any:
    """The item, with all its revisions, which publishing writes to; None when somebody has one of
    them, or it is gone. Revisions first: an editor's publishing takes them in that order, too.
    """
    mine = Revision.objects.filter(
        base_content_type_id=transition.content_type_id, object_id=transition.object_id
    ).order_by("pk")
    got = mine.select_for_update(skip_locked=True).values_list("pk", flat=True)
    if len(got) < mine.count():
        return None
    model = ContentType.objects.get_for_id(transition.content_type_id).model_class()
    assert model is not None
    rows = model._default_manager.select_for_update(skip_locked=True, of=("self",))
    item: Any = rows.filter(pk=transition.object_id).first()
    return item.specific if isinstance(item, Page) else item


def _problems(transition: Transition) -> Any:
    return ScheduleProblem.objects.filter(
        content_type_id=transition.content_type_id,
        object_id=transition.object_id,
        step=transition.step,
    )


def _remember(transition: Transition, error: Exception) -> None:
    now = schedule.instant()
    attempts = _problems(transition).values_list("attempts", flat=True).first() or 0
    rest = min(FIRST_REST * 2 ** min(attempts, 10), LONGEST_REST)
    title = _title(transition)
    ScheduleProblem.objects.update_or_create(
        content_type_id=transition.content_type_id,
        object_id=transition.object_id,
        step=transition.step,
        defaults={
            "title": title,
            "reason": _reason(error),
            "attempts": F("attempts") + 1,
            "try_again_at": now + rest,
        },
        create_defaults={
            "title": title,
            "reason": _reason(error),
            "since": now,
            "try_again_at": now + rest,
        },
    )


def _title(transition: Transition) -> str:
    model = ContentType.objects.get_for_id(transition.content_type_id).model_class()
    item = model and model._default_manager.filter(pk=transition.object_id).first()
    return str(item or transition.object_id)[:255]


def _reason(error: Exception) -> str:
    messages = getattr(error, "messages", None)
    return " ".join(messages) if messages else f"{type(error).__name__}: {error}"
