"""Delivery's tables."""

from delivery.models.former import FormerShowing
from delivery.models.outbox import Outbox, Parked
from delivery.models.showing import Showing

__all__ = ["FormerShowing", "Outbox", "Parked", "Showing"]
