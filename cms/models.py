"""Jobs that gave up, until somebody decides what becomes of them."""

from django.conf import settings
from django.db import models


class FailedJob(models.Model):
    """One task with one set of arguments. Failing again before a decision counts here too."""

    class State(models.TextChoices):
        OPEN = "open", "Waiting for a decision"
        RETRIED = "retried", "Started again"
        DISCARDED = "discarded", "Discarded"

    task = models.CharField("job", max_length=200)
    args = models.JSONField(default=list)
    kwargs = models.JSONField(default=dict)
    # Names task and arguments, so that one failing every minute is one line.
    fingerprint = models.CharField(max_length=64, editable=False)
    error = models.TextField()
    traceback = models.TextField(blank=True)
    attempts = models.PositiveIntegerField(default=1)
    first_failed_at = models.DateTimeField("first failed")
    last_failed_at = models.DateTimeField("last failed")
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "failed job"
        ordering = ["-last_failed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["fingerprint"],
                condition=models.Q(state="open"),
                name="cms_failedjob_open_once",
            )
        ]

    def __str__(self) -> str:
        return self.task
