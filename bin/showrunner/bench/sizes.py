"""How large the catalogue is, and which of it is asked for."""

from dataclasses import dataclass

SEED = 20_260
PAGE = 20
# A word that only titles hold, and not many of them.
RARE = "lantern"
# The genre of every fourth show.
DRAMA = "drama"


@dataclass(frozen=True)
class Size:
    """The catalogue at one scale; small ones keep the shows that a third page of a genre takes."""

    scale: float

    @property
    def shows(self) -> int:
        return max(250, round(500 * self.scale))

    @property
    def seasons_each(self) -> int:
        return 2 if self.scale >= 1 else 1

    @property
    def episodes(self) -> int:
        return round(10_000 * self.scale)

    @property
    def articles(self) -> int:
        return round(5_000 * self.scale)

    @property
    def people(self) -> int:
        return max(20, round(1_000 * self.scale))

    @property
    def genres(self) -> int:
        return 30

    @property
    def depth(self) -> int:
        """How many episodes lie before the page that is asked for deep in the list."""
        return min(9_000, self.episodes * 9 // 10 // PAGE * PAGE)
