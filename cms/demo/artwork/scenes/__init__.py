"""What the pictures show, by name."""

from collections.abc import Callable

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.scenes import lantern, magazine, noir, radio, sea_and_stone

SCENES: dict[str, Callable[[Canvas], None]] = {
    **radio.SCENES,
    **sea_and_stone.SCENES,
    **noir.SCENES,
    **lantern.SCENES,
    **magazine.SCENES,
}
