"""Which features the newsroom has switched on, for frontends to go by."""

import orjson

from api import caching
from api.exchange import Asked, Reply
from api.openapi import shapes
from api.openapi.operations import Operation
from api.views.base import PublicView
from delivery.rules import proofs
from delivery.selectors.reading import running

# Long enough to cost nothing, short enough for a switch to be felt at once.
LIFETIME = 15


class FeaturesView(PublicView):
    """`/api/v1/features/`: every switch by its name."""

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
        body = orjson.dumps({"features": dict(found)})
        tag = f'"{proofs.proof(body.decode())}"'
        unchanged = caching.unchanged(asked, tag=tag)
        reply = Reply(status=304, content_type=None) if unchanged else Reply(body)
        reply.headers = {"ETag": tag, "Cache-Control": f"public, max-age={LIFETIME}"}
        return reply
