"""One row for each kind of item the product publishes: what tests need to make and address some.

A new content type adds its row here; `tests/api/test_completeness.py` names whatever was forgotten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.factories.media_catalog import (
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import (
    AlbumPageFactory,
    ArticlePageFactory,
    CollectionPageFactory,
    EpisodePageFactory,
    ExtraPageFactory,
    GameSessionPageFactory,
    HomePageFactory,
    LiveEventPageFactory,
    MoviePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
    StandardPageFactory,
)

Factory = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class ContentType:
    """`parent` makes what items of this kind stand below; None where they stand below nothing.

    `factory` takes `published`, `go_live_at` and `expire_at`, and publishes the way editors do;
    not of a kind without `drafts`, where what is made is public.
    """

    kind: str
    plural: str
    factory: Factory
    parent: Factory | None = None
    drafts: bool = True

    def some(self, count: int, **fields: Any) -> list[Any]:
        """That many items, below one parent."""
        if self.parent is not None:
            fields.setdefault("parent", self.parent())
        return [self.factory(**fields) for _ in range(count)]

    def one(self, **fields: Any) -> Any:
        return self.some(1, **fields)[0]


CONTENT_TYPES = (
    ContentType("show", "shows", ShowPageFactory, HomePageFactory),
    ContentType("season", "seasons", SeasonPageFactory, ShowPageFactory),
    ContentType("episode", "episodes", EpisodePageFactory, SeasonPageFactory),
    ContentType("movie", "movies", MoviePageFactory, HomePageFactory),
    ContentType("extra", "extras", ExtraPageFactory, ShowPageFactory),
    ContentType("live_event", "live-events", LiveEventPageFactory, HomePageFactory),
    ContentType("album", "albums", AlbumPageFactory, HomePageFactory),
    ContentType("game_session", "game-sessions", GameSessionPageFactory, HomePageFactory),
    ContentType("article", "articles", ArticlePageFactory, HomePageFactory),
    ContentType("collection", "collections", CollectionPageFactory, HomePageFactory),
    ContentType("page", "pages", StandardPageFactory, HomePageFactory),
    ContentType("person", "people", PersonFactory),
    ContentType("genre", "genres", GenreFactory),
    ContentType("organisation", "organisations", OrganisationFactory),
    ContentType("franchise", "franchises", FranchiseFactory),
    ContentType("category", "categories", CategoryFactory, drafts=False),
)
