"""Which planned transitions are due, by the database's clock."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import DateTimeField, Func
from wagtail.models import DraftStateMixin, Page, Revision

from pages.models import ScheduleProblem

Step = ScheduleProblem.Step


class Now(Func):
    """The instant every statement of a transaction agrees on."""

    function = "showrunner_now"
    output_field = DateTimeField()


@dataclass(frozen=True, slots=True, order=True)
class Transition:
    """One item going live or coming down at a planned instant."""

    instant: datetime
    step: str
    content_type_id: int
    object_id: str
    revision_id: int | None = None


def instant() -> datetime:
    """The present of the current transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT showrunner_now()")
        row = cursor.fetchone()
    assert row is not None
    now: datetime = row[0]
    return now


def published_models() -> list[type[Any]]:
    """Pages, as one, and every snippet that is published."""
    snippets = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    return [Page, *snippets]


def due(*, limit: int) -> list[Transition]:
    """Transitions whose instant has come, oldest first, without those that failed a moment ago."""
    resting = set(
        ScheduleProblem.objects.filter(try_again_at__gt=Now()).values_list(
            "content_type_id", "object_id", "step"
        )
    )
    found = [*_going_live(limit=limit), *_coming_down(limit=limit)]
    awake = (
        each for each in found if (each.content_type_id, each.object_id, each.step) not in resting
    )
    return sorted(awake)[:limit]


def _going_live(*, limit: int) -> list[Transition]:
    rows = Revision.objects.filter(approved_go_live_at__lte=Now()).order_by("approved_go_live_at")
    values = rows.values_list("approved_go_live_at", "base_content_type_id", "object_id", "pk")
    return [
        Transition(at, Step.PUBLISH, type_id, object_id, pk)
        for at, type_id, object_id, pk in values[:limit]
    ]


def _coming_down(*, limit: int) -> list[Transition]:
    found: list[Transition] = []
    for model in published_models():
        type_id = ContentType.objects.get_for_model(model).pk
        rows = model._default_manager.filter(live=True, expire_at__lte=Now()).order_by("expire_at")
        found += [
            Transition(at, Step.EXPIRE, type_id, str(pk))
            for at, pk in rows.values_list("expire_at", "pk")[:limit]
        ]
    return found
