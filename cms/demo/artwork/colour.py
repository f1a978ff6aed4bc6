"""Colours and the palettes that hold a show's pictures together."""

from dataclasses import dataclass

RGB = tuple[int, int, int]


def rgb(code: str) -> RGB:
    """The colour behind `1b2a41`."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: RGB, second: RGB, share: float) -> RGB:
    """`share` 0 is all of the first colour, 1 all of the second."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


@dataclass(frozen=True, slots=True)
class Palette:
    """`deep` and `dusk` make the ground, `glow` the light, `accent` and `spark` the figures, `pale`
    the lettering.
    """

    deep: RGB
    dusk: RGB
    glow: RGB
    accent: RGB
    spark: RGB
    pale: RGB

    @property
    def shade(self) -> RGB:
        return mix(self.deep, (0, 0, 0), 0.45)


def palette(codes: str) -> Palette:
    """Six colour codes, in the order of the fields."""
    return Palette(*(rgb(code) for code in codes.split()))


PALETTES: dict[str, Palette] = {
    # Brass, vermilion and a night over the Hudson.
    "mercury": palette("0b1626 173f5a e8a33d d8432b f6d58a fbf0d9"),
    "mercury-summer": palette("0d2230 1f6470 f2b65a e2572f ffe0a3 fdf3df"),
    "mercury-autumn": palette("170f26 4a2350 ef7d3b d63a34 ffc46b fdeedd"),
    "mercury-blood": palette("12060f 571126 e2573a b81d2d f7b58a fbe8da"),
    "mercury-sea": palette("07202e 12606e f6c667 e86a3f bfe9dc fdf6e3"),
    "mercury-city": palette("101425 33406f f3b57a cf3f3a f8dca8 fbf1e4"),
    "mercury-heath": palette("0f1d1a 2f5a49 e9c46a d9643a f4e3ae fbf6e6"),
    "mercury-note": palette("1a1030 5b2f7a f49d6e ee5d6c ffd79a fdf0ea"),
    "mercury-marble": palette("1c1512 7a4433 f0b27a a8201a f3d9b8 fcf2e6"),
    "mercury-fog": palette("10181c 3e5960 e3c27a b9683a e9dfbd f8f5ea"),
    "mercury-ice": palette("071a2c 1d5c86 9fe3e0 5fb3d9 e2f6f4 f4fcfc"),
    "mercury-mars": palette("14070b 6d1a1c ff8a3c e0301e ffd08a fff0df"),
    # Ink, blood, absinthe and bone.
    "vampires": palette("09090d 2a0d18 c8102e c8102e e9dcc3 f2e8d5"),
    "vampires-absinthe": palette("070d0b 143a2d 7fb069 c8102e dfe6b5 f1ecd6"),
    "vampires-bone": palette("141210 4b3f35 d9c6a0 b1122a f0e4c8 f6eedb"),
    "vampires-night": palette("07090f 1c2a4a 7f96c4 c8102e dfe5ee f0ecdf"),
    "vampires-violet": palette("0c0712 3a174d b07cc6 d3143a ead9ee f4ebe4"),
    "vampires-ember": palette("0e0706 5a1a10 f0803c d3201f ffd7a0 f8ebd9"),
    # Hand-tinted frames: ultramarine, rose, ivory, gold leaf.
    "lantern": palette("121a4a 3d3f94 f6d38b e86a8b fff1c9 fff7e4"),
    "lantern-moon": palette("0e1b3f 2d4f8f ffe2a6 e0637c fff4d2 fff8e8"),
    "lantern-sun": palette("3a1438 b23a5e ffb347 f25c54 ffe29a fff5e1"),
    "lantern-chalk": palette("101713 26382f c9d8c5 e9c46a f3f5ea f6f7ef"),
    "lantern-dream": palette("1d1147 6a3aa8 ff9e9e ffd166 ffe7c2 fff6ea"),
    "lantern-valley": palette("17323a 3d7f77 ffd9a0 ef8354 fff0d0 fff8ea"),
    # The magazine's own: printed paper and a few strong inks.
    "paper-blue": palette("12263f 2f5f8f f2c14e e4572e f6e7cb fff9ec"),
    "paper-rose": palette("3b1027 8e2a4f ffb199 ffd6a5 ffe8d6 fff6ef"),
    "paper-green": palette("0e2a23 2a6b55 f4d35e ee964b f7ecca fffaec"),
    "paper-ink": palette("15151c 3b3b4f e0d6c3 e63946 f1e9da faf6ee"),
    "paper-plum": palette("221033 5e3480 f7b267 f4845f fbdcb5 fff5e9"),
    "paper-teal": palette("062a30 0f6973 ffd166 ef476f e6f1d8 fbfaef"),
}
