"""Generated pictures: the same title always gives the same picture, drawn from geometry alone."""

from cms.demo.artwork.render import FORMATS, jpeg

__all__ = ["FORMATS", "jpeg"]
