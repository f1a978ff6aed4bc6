"""Where a live event stands. It is no part of what editors write, and publishing leaves it."""

from typing import Self
from uuid import UUID

from django.conf import settings
from django.db import models

from pages.choices import EventStatus


class LiveStatus(models.Model):
    """The status of one event, in all its languages; an event without a row has yet to begin.

    It is a table of its own, because a revision would bring an old status back when it is
    published, and a status that is part of a page could not change without the page's draft.
    """

    public_id = models.UUIDField(primary_key=True)
    status = models.CharField(
        max_length=12, choices=EventStatus.choices, default=EventStatus.PENDING
    )
    since = models.DateTimeField(null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = "live status"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=EventStatus.values), name="pages_livestatus_known"
            ),
        ]

    def __str__(self) -> str:
        return self.get_status_display()

    @classmethod
    def of(cls, public_id: UUID) -> Self:
        """The event's status as it stands; an unsaved one for what nobody has touched."""
        return cls.objects.filter(public_id=public_id).first() or cls(public_id=public_id)
