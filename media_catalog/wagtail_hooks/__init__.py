"""The catalogue in the admin: its snippets, its part of the image library, its icons, embeds."""

from media_catalog.wagtail_hooks import embeds, library

__all__ = ["embeds", "library"]
