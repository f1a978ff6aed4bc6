"""The tables of entitlements."""

from entitlements.models.licence import LicenceWindow, TerritoryGroup

__all__ = ["LicenceWindow", "TerritoryGroup"]
