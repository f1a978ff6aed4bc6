"""What others ask of the catalogue."""

from collections.abc import Collection
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from media_catalog.models import Embed
from media_catalog.rules import embeds
from media_catalog.tasks import fetch_embed

# Saving again asks again, though not at every stroke of autosave.
PAUSE = timedelta(minutes=1)


def want_embeds(*, addresses: Collection[str]) -> None:
    """Has the addresses looked up on commit, where nothing is known of them yet or nothing good.

    A queue that is down loses nothing: the sweep finds what is due.
    """
    if not addresses:
        return
    rows = {embeds.key(each): each for each in addresses if len(each) <= embeds.LONGEST_ADDRESS}
    wanted = Embed.objects.filter(key__in=rows)
    missing = rows.keys() - set(wanted.values_list("key", flat=True))
    Embed.objects.bulk_create(
        [Embed(key=key, address=rows[key]) for key in sorted(missing)], ignore_conflicts=True
    )
    now = timezone.now()
    failed = wanted.exclude(failure="").filter(due_at__gt=now, asked_at__lt=now - PAUSE)
    failed.update(due_at=now)
    for pk in wanted.filter(due_at__lte=now).values_list("pk", flat=True):
        _queue(pk)


def _queue(embed_id: int) -> None:
    transaction.on_commit(lambda: fetch_embed.delay(embed_id), robust=True)
