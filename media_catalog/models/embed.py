"""What providers elsewhere said about the videos and sounds that texts embed."""

from django.db import models
from django.db.models.functions import Now

from media_catalog.rules import embeds


class Embed(models.Model):
    """One address that a text embeds, with what its provider last said about it.

    Without a `player` there is nothing to show; `failure` is what editors are told, and may stand
    beside a player that was found before. It is asked about when `due_at` has come.
    """

    key = models.CharField(max_length=32, unique=True, editable=False)
    address = models.CharField(max_length=embeds.LONGEST_ADDRESS)
    provider = models.CharField(max_length=40, blank=True)
    medium = models.CharField(max_length=10, blank=True)
    title = models.CharField(max_length=embeds.LONGEST_TEXT, blank=True)
    author = models.CharField(max_length=embeds.LONGEST_TEXT, blank=True)
    picture = models.CharField(max_length=1000, blank=True)
    width = models.PositiveIntegerField(null=True, blank=True)
    height = models.PositiveIntegerField(null=True, blank=True)
    player = models.CharField(max_length=1000, blank=True)
    failure = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    asked_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = "embedded work"
        indexes = [models.Index(fields=["due_at"], name="media_catalog_embed_due")]

    def __str__(self) -> str:
        return self.title or self.address
