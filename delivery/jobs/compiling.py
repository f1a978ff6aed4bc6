"""From what is known of an item to its showings: a pure function."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import orjson

from delivery.documents import words
from delivery.documents.availability import published_availability
from delivery.rules import spans
from delivery.rules.availability import Playing
from delivery.selectors.folds import Folded
from delivery.selectors.states import ItemState
from delivery.selectors.versions import Version
from delivery.values import Ancestor, BuildContext, Built, Needs, Span, Tile
from entitlements import rules as licences
from entitlements.values import Cells
from media_catalog.rules import embeds


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of time in which all an item says stays the same, but for what is playing."""

    tile: Tile
    built: Built
    cells: Cells


def compile_item(state: ItemState, *, media_url: str, site_url: str) -> list[Tile]:
    """The item's current and future showings in order of time, none overlapping.

    Each version's time is cut wherever a licence begins or ends, and wherever an ancestor or one of
    the people, genres and others it names begins, changes or ends, so that every showing is true
    from its first instant to its last.
    """
    playing = Playing(state.terms)
    tiles = [
        tile
        for index, version in enumerate(state.versions)
        for piece in _pieces(state, version, state.needs[index], (media_url, site_url))
        for tile in _played(piece, playing)
    ]
    return spans.join(tiles)


def _pieces(
    state: ItemState, version: Version, needs: Needs, urls: tuple[str, str]
) -> Iterator[_Piece]:
    named = {name: state.named[name] for name in needs.named if name in state.named}
    folded = [each.span for many in (*state.ancestors, *named.values()) for each in many]
    edges = [*spans.edges(folded), *state.terms.edges, *state.type.edges(version.item)]
    for span in spans.cut(span=version.span, edges=edges):
        above = [_at(many, span.start) for many in state.ancestors]
        if not all(above):
            continue
        cells = state.terms.listed(span.start)
        for each in above:
            cells = licences.meet(cells, each.cells if each else cells)
        if not cells:
            continue
        ancestors = tuple(
            Ancestor(key, each.card, each.document, each.revision_ids, each.min_age)
            for key, each in zip(state.ancestor_keys, above, strict=True)
            if each is not None
        )
        present = {
            name: each.card
            for name, many in named.items()
            if (each := _at(many, span.start)) is not None
        }
        context = _context(state, version, span, ancestors, present, urls)
        built = state.type.build(version.item, context)
        tile = _tile(state, version, needs, span, context, built, cells)
        tile = replace(tile, ends=_ends(state, version, above[-1] if above else None))
        yield _Piece(tile, built, cells)


def _at(many: tuple[Folded, ...], instant: datetime) -> Folded | None:
    return next((each for each in many if instant in each.span), None)


def _ends(state: ItemState, version: Version, parent: Folded | None) -> datetime | None:
    """When the item goes for good as far as its present version and those above it tell; what is
    scheduled to take their place is nobody's business yet.
    """
    followed = any(each.span.start == version.span.end for each in state.versions)
    ends = (None if followed else version.span.end, parent.ends if parent else None)
    return min((end for end in ends if end is not None), default=None)


def _context(
    state: ItemState,
    version: Version,
    span: Span,
    above: tuple[Ancestor, ...],
    named: dict[tuple[str, int], dict[str, Any]],
    urls: tuple[str, str],
) -> BuildContext:
    media_url, site_url = urls
    return BuildContext(
        key=state.key,
        path=_path(state, version, above),
        starts_at=span.start,
        ancestors=above,
        published_at=version.published_at,
        updated_at=version.updated_at,
        named=named,
        images=state.images,
        categories=state.categories,
        pages=state.pages,
        media_url=media_url,
        embeds=state.embeds,
        status=state.status,
        site_url=site_url,
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
    state: ItemState,
    version: Version,
    needs: Needs,
    span: Span,
    context: BuildContext,
    built: Built,
    cells: Cells,
) -> Tile:
    """All of a tile but for its texts, which say what is playing."""
    ages = (built.facts.min_age, *(each.min_age for each in context.ancestors))
    return Tile(
        key=state.key,
        span=span,
        path=context.path,
        parent_id=context.parent.key.public_id if context.parent else None,
        ancestor_ids=tuple(each.key.public_id for each in context.ancestors),
        published_at=built.facts.published_at or version.published_at,
        updated_at=version.updated_at,
        slug=built.slug,
        facts=replace(built.facts, min_age=licences.strictest(ages)),
        cells=tuple(sorted(map(str, cells))),
        words=words.of(built),
        gated=_json(built.gated) if built.gated else "",
        sources=_json(built.sources) if built.sources is not None else "",
        refs=tuple(sorted(set(built.refs))),
        selection=_json(built.selection) if built.selection else "",
        depends_on=_dependencies(state, needs),
        revision_ids=_revisions(version, context),
    )


def _played(piece: _Piece, playing: Playing) -> Iterable[Tile]:
    """The piece as finished tiles, cut where something comes, goes or begins to be leaving."""
    edges = playing.leaving_edges(piece.tile.span, ends=piece.tile.ends)
    for span in spans.cut(span=piece.tile.span, edges=edges):
        answers = playing.answers(cells=piece.cells, at=span.start, ends=piece.tile.ends)
        availability = {str(cell): published_availability(each) for cell, each in answers.items()}
        # Where audiences differ, each one's own is put in when it is read.
        stated = next(iter(availability.values())) if len(availability) == 1 else None
        tile = replace(
            piece.tile,
            span=span,
            availability=availability,
            changing=any(each.state in {"upcoming", "leaving"} for each in answers.values()),
            card=_json({**piece.built.card, "availability": stated}),
            document=_json({**_unsourced(piece.built), "availability": stated}),
        )
        yield replace(tile, etag=spans.fingerprint(tile))


def _unsourced(built: Built) -> dict[str, Any]:
    """The document with a gap where what plays it is put in when it is read."""
    if built.sources is None:
        return built.document
    return {**built.document, "playback": {**built.document["playback"], "sources": None}}


def _revisions(version: Version, context: BuildContext) -> tuple[int, ...]:
    """All that this tile stands on: when one is called off, so is a tile that lies ahead."""
    above = context.parent.revision_ids if context.parent else ()
    return (*above, *([version.revision_id] if version.revision_id else []))


def _dependencies(state: ItemState, needs: Needs) -> tuple[str, ...]:
    """Outbox subjects whose change makes this item be compiled again."""
    return tuple(
        sorted(
            [f"{kind}:{pk}" for kind, pk in needs.named]
            + [f"image:{pk}" for pk in needs.images]
            + [f"category:{pk}" for pk in needs.categories]
            + [f"page:{pk}" for pk in needs.pages]
            + [f"tag:{name}" for name in needs.tags]
            + [f"embed:{embeds.key(address)}" for address in needs.embeds]
        )
    )


def _json(value: dict[str, Any] | list[dict[str, Any]]) -> str:
    return orjson.dumps(value).decode()
