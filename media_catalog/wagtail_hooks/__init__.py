"""The catalogue in the admin: its snippets, its part of the image library, its icons."""

from media_catalog.wagtail_hooks import library

__all__ = ["library"]
