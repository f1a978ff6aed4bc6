"""What showings were before their end was moved or they were taken away, and to whom.

A reader who has seen some transactions and asks what changed since is answered from the table as
these left it. Spans cannot tell that: a transaction that takes its time ends or removes showings as
of the instant at which it began, after others have read them.
"""

import pgtrigger
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField
from django.db import models

from delivery.models.showing import Showing
from delivery.values import KEPT

_TABLE = "delivery_formershowing"
_SAME = ("kind", "public_id", "locale", "span", "cells", "min_age")
_TEXTS = ("availability", "varied", "card")


class FormerShowing(models.Model):
    """One state of a showing that other transactions may have seen; its texts are here only when it
    was taken away.
    """

    showing = models.BigIntegerField()
    kind = models.CharField(max_length=20)
    public_id = models.UUIDField()
    locale = models.CharField(max_length=12)
    span = DateTimeRangeField()
    cells = ArrayField(models.CharField(max_length=40))
    min_age = models.PositiveSmallIntegerField(null=True)
    removed = models.BooleanField(default=False)
    availability = models.JSONField(null=True)
    varied = models.BooleanField(default=False)
    card = models.TextField(blank=True)
    # The transactions that left it in this state and that changed it.
    written = models.BigIntegerField()
    replaced = models.BigIntegerField()
    replaced_at = models.DateTimeField()

    class Meta:
        verbose_name = "former showing"
        indexes = [
            models.Index(fields=["public_id", "locale"], name="delivery_former_identity"),
            models.Index(fields=["replaced"], name="delivery_former_replaced"),
            models.Index(fields=["replaced_at"], name="delivery_former_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.public_id}"


def keep_former_showings() -> None:
    """Registers the triggers, which each migrate installs. Run once, when apps are ready."""
    changed = (
        "IF OLD.span = NEW.span THEN NEW.ended = OLD.ended; RETURN NEW; END IF; "
        f"{_keep(_SAME, removed=False)} NEW.ended = txid_current(); RETURN NEW;"
    )
    _register("keep_former_end", pgtrigger.UpdateOf("span"), changed)
    # What is forgotten ended longer ago than any reader can ask about.
    forgotten = f"upper(OLD.span) < showrunner_now() - interval '{KEPT.days - 1} days'"
    taken = (
        f"IF {forgotten} THEN RETURN OLD; END IF; "
        f"{_keep((*_SAME, *_TEXTS), removed=True)} RETURN OLD;"
    )
    _register("keep_removed", pgtrigger.Delete, taken)


def _keep(columns: tuple[str, ...], *, removed: bool) -> str:
    """Nobody else has seen what this same transaction wrote."""
    texts = "" if removed else ", varied, card"
    empty = "" if removed else ", false, ''"
    return (
        "IF OLD.ended <> txid_current() THEN "
        f"INSERT INTO {_TABLE} (showing, {', '.join(columns)}{texts}, removed, written, replaced, "
        f"replaced_at) VALUES (OLD.id, {', '.join(f'OLD.{each}' for each in columns)}{empty}, "
        f"{removed}, OLD.ended, txid_current(), showrunner_now()); END IF;"
    )


def _register(name: str, operation: pgtrigger.Operation, sql: str) -> None:
    trigger = pgtrigger.Trigger(
        name=name, level=pgtrigger.Row, when=pgtrigger.Before, operation=operation, func=sql
    )
    pgtrigger.register(trigger)(Showing)
