"""Idempotent work on pages."""
