"""Where an episode stands among those that lead viewers from one to the next."""

from datetime import date
from decimal import Decimal

from media_catalog.choices import EpisodeOrder

_REGULAR, _SPECIALS = Decimal(0), Decimal(1)
_KNOWN, _UNKNOWN = Decimal(0), Decimal(1)


def sequence(
    *,
    order: EpisodeOrder,
    season: int,
    number: Decimal,
    aired: date | None,
    production: int | None,
    absolute: int | None,
) -> tuple[Decimal, ...]:
    """Numbers that compare as the episodes of a show follow one another.

    The first tells the specials (season 0) from all others, as neither lead to the other. An
    episode without the date or number that the order goes by comes after all that have it. Season
    and number settle the rest.
    """
    group = _REGULAR if season else _SPECIALS
    within = (Decimal(season), number)
    if order == EpisodeOrder.NUMBER:
        return (group, *within)
    leading = {
        EpisodeOrder.AIRED: aired.toordinal() if aired else None,
        EpisodeOrder.PRODUCTION: production,
        EpisodeOrder.ABSOLUTE: absolute,
    }[order]
    if leading is None:
        return (group, _UNKNOWN, Decimal(0), *within)
    return (group, _KNOWN, Decimal(leading), *within)
