"""Tests: what the delivery API promises."""
