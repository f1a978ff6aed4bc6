"""From what is known of an item to its showings: a pure function."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import orjson

from delivery import rules
from delivery.selectors.folds import Folded
from delivery.selectors.states import ItemState
from delivery.selectors.versions import Version
from delivery.values import Ancestor, BuildContext, Needs, Span, Tile


def compile_item(state: ItemState, *, media_url: str) -> list[Tile]:
    """The item's current and future showings in order of time, none overlapping.

    Each version's time is cut wherever an ancestor, a person or a genre it names begins, changes or
    ends, so that every showing is true from its first instant to its last.
    """
    tiles = [
        tile
        for index, version in enumerate(state.versions)
        for tile in _version_tiles(state, version, state.needs[index], media_url)
    ]
    return rules.join(tiles)


def _version_tiles(
    state: ItemState, version: Version, needs: Needs, media_url: str
) -> Iterable[Tile]:
    wanted = [("person", pk) for pk in needs.people] + [("genre", pk) for pk in needs.genres]
    named = {name: state.named[name] for name in wanted if name in state.named}
    folded = [each.span for spans in (*state.ancestors, *named.values()) for each in spans]
    for span in rules.cut(span=version.span, edges=rules.edges(folded)):
        ancestors = [_at(spans, span.start) for spans in state.ancestors]
        if all(ancestors):
            above = tuple(
                Ancestor(key, each.card, each.document, each.revision_ids)
                for key, each in zip(state.ancestor_keys, ancestors, strict=True)
                if each is not None
            )
            now_named = {
                name: each.card
                for name, spans in named.items()
                if (each := _at(spans, span.start)) is not None
            }
            yield _tile(
                state, version, needs, span, _context(state, version, above, now_named, media_url)
            )


def _at(spans: tuple[Folded, ...], instant: datetime) -> Folded | None:
    return next((each for each in spans if instant in each.span), None)


def _context(
    state: ItemState,
    version: Version,
    above: tuple[Ancestor, ...],
    named: dict[tuple[str, int], dict[str, Any]],
    media_url: str,
) -> BuildContext:
    return BuildContext(
        key=state.key,
        path=_path(state, version, above),
        ancestors=above,
        published_at=version.published_at,
        updated_at=version.updated_at,
        named=named,
        images=state.images,
        categories=state.categories,
        pages=state.pages,
        media_url=media_url,
    )


def _path(state: ItemState, version: Version, above: tuple[Ancestor, ...]) -> str | None:
    """The frontend's path; snippets have none."""
    if state.is_root:
        return "/"
    if not state.type.has_path:
        return None
    start = above[-1].card["path"] if above else "/"
    return f"{start}{version.item.slug}/"


def _tile(
    state: ItemState, version: Version, needs: Needs, span: Span, context: BuildContext
) -> Tile:
    built = state.type.build(version.item, context)
    tile = Tile(
        key=state.key,
        span=span,
        path=context.path,
        parent_id=context.parent.key.public_id if context.parent else None,
        ancestor_ids=tuple(each.key.public_id for each in context.ancestors),
        published_at=built.facts.published_at or version.published_at,
        updated_at=version.updated_at,
        slug=built.slug,
        facts=built.facts,
        card=_json(built.card),
        document=_json(built.document),
        gated=_json(built.gated) if built.gated else "",
        refs=tuple(sorted(set(built.refs))),
        depends_on=_dependencies(state, needs),
        revision_ids=_revisions(version, context),
    )
    return replace(tile, etag=rules.fingerprint(tile))


def _revisions(version: Version, context: BuildContext) -> tuple[int, ...]:
    """All that this tile stands on: when one is called off, so is a tile that lies ahead."""
    above = context.parent.revision_ids if context.parent else ()
    return (*above, *([version.revision_id] if version.revision_id else []))


def _dependencies(state: ItemState, needs: Needs) -> tuple[str, ...]:
    """Outbox subjects whose change makes this item be compiled again."""
    return tuple(
        sorted(
            [f"person:{pk}" for pk in needs.people]
            + [f"genre:{pk}" for pk in needs.genres]
            + [f"image:{pk}" for pk in needs.images]
            + [f"category:{pk}" for pk in needs.categories]
            + [f"tag:{name}" for name in needs.tags]
        )
    )


def _json(value: dict[str, Any]) -> str:
    return orjson.dumps(value).decode()
