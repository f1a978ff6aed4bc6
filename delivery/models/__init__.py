"""Delivery's tables."""

from delivery.models.outbox import Outbox, Parked
from delivery.models.showing import Showing

__all__ = ["Outbox", "Parked", "Showing"]
