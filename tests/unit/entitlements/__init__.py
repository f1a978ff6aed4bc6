"""Tests: entitlements."""
