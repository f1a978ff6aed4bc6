"""The building blocks of bodies and of the home page."""

from pages.blocks.body import BodyBlock
from pages.blocks.rails import RailsBlock

__all__ = ["BodyBlock", "RailsBlock"]
