"""The tables of entitlements."""

from entitlements.models.licence import LicenceGroup, LicenceWindow, TerritoryGroup

__all__ = ["LicenceGroup", "LicenceWindow", "TerritoryGroup"]
