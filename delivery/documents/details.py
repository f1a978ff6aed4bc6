"""What every page says in the same way: where it stands, since when, and who may read it."""

from typing import Any

from delivery.documents.availability import ALWAYS, Instant
from delivery.documents.base import Shape
from delivery.documents.seo import Seo
from delivery.documents.shapes import Access, Breadcrumb, SeasonMini, ShowMini
from delivery.values import Ancestor, BuildContext

FREE = Access(granted=True, reason=None, offers=[])


class Details(Shape):
    """What every page's document ends with."""

    url: str
    """Where it stands on the website, as a whole address."""
    ancestors: list[Breadcrumb]
    """What it stands under, the top first."""
    published_at: Instant
    """When it was first published."""
    updated_at: Instant
    """When its present version was published."""
    seo: Seo
    """For search engines and share cards."""
    access: Access
    """What it takes to read all of it."""
    json_ld: str | None
    """For search engines, with `include=json_ld`; to be printed as it is inside a script element of
    the type application/ld+json. Null when not asked for."""


def card_fields(item: Any, context: BuildContext, *, title: str) -> dict[str, Any]:
    """What every card begins with."""
    return {
        "type": context.key.kind,
        "id": context.key.public_id,
        "locale": context.key.locale,
        "path": context.path,
        "slug": item.slug,
        "title": title,
        # Compiling puts in what is so at the time.
        "availability": ALWAYS,
    }


def detail_fields(context: BuildContext) -> dict[str, Any]:
    """The address, the ancestors and the dates."""
    return {
        "url": f"{context.site_url}{context.path}",
        "json_ld": None,
        "ancestors": [
            {key: each.card[key] for key in Breadcrumb.model_fields}
            for each in context.ancestors
            if each.key.kind != "home"
        ],
        "published_at": context.published_at,
        "updated_at": context.updated_at,
    }


def title_sort(title: str) -> str:
    """How lists sort a title: letters of either case alike."""
    return title.casefold()[:255]


def inherited(context: BuildContext, name: str) -> Any:
    """A field of the parent's document; None when there is no parent or it has no such field."""
    return context.parent.document.get(name) if context.parent else None


def show_mini(context: BuildContext) -> ShowMini:
    """The show above. Raises LookupError when there is none."""
    return ShowMini(**_picked(ShowMini, context, "show"))


def season_mini(context: BuildContext) -> SeasonMini:
    """The season above. Raises LookupError when there is none."""
    return SeasonMini(**_picked(SeasonMini, context, "season"))


def above(context: BuildContext, kind: str) -> Ancestor | None:
    """The ancestor of a kind, if there is one."""
    return next((each for each in context.ancestors if each.key.kind == kind), None)


def show_format(context: BuildContext) -> str:
    """The format of the show above; empty when there is none."""
    show = above(context, "show")
    found: str = show.document["format"] if show else ""
    return found


def _picked(shape: type[Shape], context: BuildContext, kind: str) -> dict[str, Any]:
    ancestor = above(context, kind)
    if ancestor is None:
        raise LookupError(f"This {context.key.kind} stands under no {kind}.")
    return {key: ancestor.card[key] for key in shape.model_fields}
