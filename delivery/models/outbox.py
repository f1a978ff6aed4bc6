"""What changed and has not been compiled yet, and what could not be compiled."""

from django.db import models
from django.db.models.functions import Now


class Outbox(models.Model):
    """One change, written by database triggers in the transaction that made it."""

    # page, a named kind such as person or genre, image, category, tag, embed, licence, or all
    topic = models.CharField(max_length=20)
    key = models.CharField(max_length=120, blank=True)
    # The transaction, so that what changed together is swapped together.
    tx = models.BigIntegerField()
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "pending change"
        indexes = [models.Index(fields=["tx"], name="delivery_outbox_tx")]

    def __str__(self) -> str:
        return f"{self.topic} {self.key}"


class Parked(models.Model):
    """An item whose newest state could not be compiled: editors see it as “Needs attention”."""

    kind = models.CharField(max_length=20)
    public_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    reason = models.TextField()
    attempts = models.PositiveIntegerField(default=1)
    since = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "item that needs attention"
        verbose_name_plural = "needs attention"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "public_id", "locale"], name="delivery_parked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"
