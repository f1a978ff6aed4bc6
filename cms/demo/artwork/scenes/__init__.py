"""What the pictures show, by name."""

from collections.abc import Callable

from cms.demo.artwork.canvas import Canvas
from cms.demo.artwork.scenes import (
    books,
    crime,
    drawings,
    figures,
    frontiers,
    horizons,
    lantern,
    machines,
    magazine,
    paris,
    radio,
)

SCENES: dict[str, Callable[[Canvas], None]] = {
    **radio.SCENES,
    **books.SCENES,
    **frontiers.SCENES,
    **paris.SCENES,
    **crime.SCENES,
    **lantern.SCENES,
    **drawings.SCENES,
    **magazine.SCENES,
    **figures.SCENES,
    **machines.SCENES,
    **horizons.SCENES,
}
