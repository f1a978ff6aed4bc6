"""Whether something may be played, as cards say it."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, Field

from delivery.documents.base import Shape
from delivery.rules.availability import Playable

Instant = Annotated[datetime, AfterValidator(lambda value: value.astimezone(UTC))]


State = Literal["upcoming", "now", "leaving", "expired", "unavailable"]
STATES: tuple[str, ...] = get_args(State)


class Availability(Shape):
    """When something may be played; pages that are only read count as played."""

    state: State
    """“upcoming” may be listed but not played yet, “leaving” goes within 30 days, “expired” may not
    be played any more, and “unavailable” never could where or on what you are."""
    starts: Instant | None = Field(alias="from")
    """Since when or from when it may be played; null when nothing limits it."""
    until: Instant | None
    """The first instant at which it cannot be played any more; null while none is set."""


ALWAYS = Availability.model_validate({"state": "now", "from": None, "until": None})


def published_availability(playable: Playable) -> dict[str, Any]:
    """The JSON object to store."""
    shape = Availability.model_validate(
        {"state": playable.state, "from": playable.start, "until": playable.end}
    )
    return shape.model_dump(mode="json", by_alias=True)
