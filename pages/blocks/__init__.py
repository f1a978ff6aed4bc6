"""The building blocks of bodies and of the home page."""

from pages.blocks.body import BodyBlock
from pages.blocks.rails import RailsBlock
from pages.blocks.selection import SelectionBlock

__all__ = ["BodyBlock", "RailsBlock", "SelectionBlock"]
