"""Idempotent work on pictures."""
