"""Looking up what texts embed: asked in the background, again until answered, and now and then."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from media_catalog.jobs import asking
from media_catalog.models import Embed
from media_catalog.rules import embeds
from media_catalog.rules.embeds import Refused, Unanswered
from media_catalog.selectors import embedding

# For how long one that asks has it to itself; a worker killed meanwhile is followed by the sweep.
LEASE = timedelta(minutes=2)
# After this long titles and pictures may have changed, and what was removed must go.
FRESH = timedelta(days=7)
# What was refused may be made public, or the provider may have had a bad day.
SECOND_CHANCE = timedelta(days=1)
BATCH = 20


def look_up(*, embed_id: int) -> None:
    """Asks about one embed that is due and writes down the answer. May run twice, and may be killed
    at any point: nothing is held while the provider is asked, and one UPDATE says it all.
    """
    lease = _claimed(embed_id)
    if lease is None:
        return
    embed = Embed.objects.get(pk=embed_id)
    answer = _answer(embed)
    # Whoever claimed it meanwhile knows better.
    Embed.objects.filter(pk=embed_id, due_at=lease).update(asked_at=timezone.now(), **answer)


def due(*, limit: int = BATCH) -> list[int]:
    """Ids of what is to be asked about, longest due first."""
    waiting = Embed.objects.filter(due_at__lte=timezone.now()).order_by("due_at")
    return list(waiting.values_list("pk", flat=True)[:limit])


def _claimed(embed_id: int) -> datetime | None:
    """Until when it is this worker's alone; None when it is not due, or another's."""
    now = timezone.now()
    mine = Embed.objects.filter(pk=embed_id, due_at__lte=now)
    lease = now + LEASE
    return lease if mine.update(due_at=lease, attempts=F("attempts") + 1) else None


def _answer(embed: Embed) -> dict[str, Any]:
    """The columns as they are to be from now on."""
    now = timezone.now()
    provider, address = embedding.recognised(embed.address)
    try:
        if provider is None or address is None:
            raise Refused("Nothing may be embedded from this address.")
        found = embeds.outcome(*asking.ask(provider, address), provider=provider)
    except Refused as refusal:
        # What was there is gone, so that readers no longer get a player that shows nothing.
        return {"player": "", "failure": str(refusal)[:300], "due_at": now + SECOND_CHANCE}
    except Unanswered as problem:
        return {"failure": str(problem)[:300], "due_at": now + embeds.wait(embed.attempts)}
    known = {"provider": provider.name, "medium": provider.medium, **asdict(found)}
    return {**known, "failure": "", "attempts": 0, "due_at": now + FRESH}
