"""Files that other programs fetch by themselves: the sitemap."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.conf import settings

from api import caching, parameters, sitemaps
from api.exchange import Asked, Reply
from api.openapi.operations import Operation
from api.parameters import Parameter
from api.views.base import LiveView, locales, missing
from delivery.documents import registry
from delivery.rules import proofs
from delivery.selectors.reading import sitemaps as reading
from delivery.selectors.reading.visibility import Scope

_MOST_PARTS = 50_000


class SitemapView(LiveView):
    """`/api/v1/feeds/sitemap/`: what anybody may see and search engines may list.

    Search engines say neither where they are nor on what, so the answer is for nobody in
    particular and the same for all.
    """

    media_types: ClassVar[tuple[str, ...]] = (
        *LiveView.media_types,
        sitemaps.CONTENT_TYPE,
        "text/xml",
        "text/*",
    )

    def allowed(self) -> dict[str, Parameter]:
        part = parameters.whole(
            meaning="One of the parts that the index names.", least=1, most=_MOST_PARTS
        )
        return {"locale": super().allowed()["locale"], "part": part}

    def operation(self) -> Operation:
        return Operation(
            name="getSitemap",
            summary="Get the sitemap",
            tag="website",
            media_type=sitemaps.CONTENT_TYPE,
            description=(
                "All addresses of the website in one language that search engines may list, as "
                "sitemaps.org describes it; an index of parts when they are too many for one file."
            ),
            parameters=self.allowed(),
            failures=("not_found",),
        )

    def read(self, asked: Asked, **place: str) -> Reply:
        values = self.parameters(asked)
        base = settings.SHOWRUNNER_FRONTEND_URL or settings.SHOWRUNNER_PUBLIC_URL
        number, several = values.get("part"), len(locales()) > 1
        found = reading.part(
            locale=values["locale"],
            number=number,
            frame=sitemaps.frame(base=base, languages=len(locales()) if several else 0),
            several=several,
            scope=Scope(),
        )
        if number is not None and number > found.parts:
            raise missing(found.moment)
        if number is None and found.parts > 1:
            body = sitemaps.index(_places(values, found.parts))
        else:
            body = sitemaps.whole(found.addresses, base=base)
        kinds = [kind.kind for kind in registry.all_types() if kind.has_path]
        proof = proofs.proof(caching.salt(type(self).__name__), body.decode())
        reply = self.answer(asked, body, proof=proof, moment=found.moment, items=(), kinds=kinds)
        if reply.content_type is not None:
            reply.content_type = sitemaps.CONTENT_TYPE
        reply.headers.pop("Vary", None)
        return reply


def _places(values: dict[str, Any], parts: int) -> list[str]:
    """Where the parts are."""
    address = f"{settings.SHOWRUNNER_PUBLIC_URL}/api/v1/feeds/sitemap/"
    language = {} if values["locale"] == locales()[0] else {"locale": values["locale"]}
    return [f"{address}?{urlencode({**language, 'part': n})}" for n in range(1, parts + 1)]
