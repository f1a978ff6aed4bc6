"""What went wrong with a schedule: it is tried again, and editors are told."""

from django.contrib.contenttypes.models import ContentType
from django.db import models


class ScheduleProblem(models.Model):
    """One item that could not go live or come down as planned. Gone once it has worked."""

    class Step(models.TextChoices):
        PUBLISH = "publish", "Going live"
        EXPIRE = "expire", "Coming down"

    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    step = models.CharField(max_length=10, choices=Step.choices)
    title = models.CharField(max_length=255)
    reason = models.TextField()
    attempts = models.PositiveIntegerField(default=1)
    since = models.DateTimeField()
    try_again_at = models.DateTimeField()

    class Meta:
        verbose_name = "schedule problem"
        ordering = ["since"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "step"], name="pages_scheduleproblem_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}: {self.get_step_display()}"
