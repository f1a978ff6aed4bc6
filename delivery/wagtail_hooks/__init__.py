"""Delivery in the admin: what needs attention, licences and territory groups."""

from delivery.wagtail_hooks import licences, needs_attention, territory_groups

__all__ = ["licences", "needs_attention", "territory_groups"]
