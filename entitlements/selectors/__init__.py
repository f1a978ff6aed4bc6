"""Entitlements' reads."""
