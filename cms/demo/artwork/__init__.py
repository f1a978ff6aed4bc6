"""Generated pictures: the same title always gives the same picture, drawn from geometry alone."""

from cms.demo.artwork.logo import png
from cms.demo.artwork.render import FORMATS, SIZES, jpeg

__all__ = ["FORMATS", "SIZES", "jpeg", "png"]
