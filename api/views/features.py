"""Which features the newsroom has switched on, for frontends to go by."""

import orjson

from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.views.index import StaticView
from delivery.selectors.reading import running


class FeaturesView(StaticView):
    """`/api/v1/features/`: every switch by its name."""

    # Long enough to cost nothing, short enough for a switch to be felt soon.
    lifetime = 15

    def operation(self) -> Operation:
        return Operation(
            name="getFeatures",
            summary="See which features are on",
            tag="website",
            answer=lambda: shapes.Features,
            description="Switches of the newsroom, for frontends to go by.",
            live=False,
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        self.parameters(asked)
        found = running.rows("SELECT name, active FROM waffle_switch ORDER BY name", {})
        return self.bytes(asked, orjson.dumps({"features": dict(found)}))
