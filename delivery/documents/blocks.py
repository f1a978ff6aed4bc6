"""Bodies: a list of blocks, told apart by `type`. Readers skip types they do not know."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal
from uuid import UUID, uuid5

from pydantic import Field
from typing_extensions import TypeAliasType

from delivery.documents import images, rich_text
from delivery.documents.base import Shape
from delivery.documents.images import Image
from delivery.documents.references import Reference, reference
from delivery.values import BuildContext, Needs
from media_catalog.choices import ArtworkRole


class HeadingValue(Shape):
    """The content of a heading."""

    text: str
    """What it says."""
    level: Literal[2, 3]
    """2 opens a section, 3 a part of one."""


class HeadingBlock(Shape):
    """A heading."""

    type: Literal["heading"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: HeadingValue


class RichTextValue(Shape):
    """The content of a text block."""

    html: str
    """Clean HTML: p, h3, h4, ul, ol, li, b, strong, i, em, a, br and hr only."""


class RichTextBlock(Shape):
    """Running text."""

    type: Literal["rich_text"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: RichTextValue


class ImageValue(Shape):
    """The content of an image block."""

    image: Image
    """The picture, 16:9."""
    caption: str
    """The line under it; may be empty."""


class ImageBlock(Shape):
    """A picture in the text."""

    type: Literal["image"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: ImageValue


class QuoteValue(Shape):
    """The content of a quote."""

    text: str
    """The words."""
    attribution: str
    """Who said them; may be empty."""


class QuoteBlock(Shape):
    """Somebody's words, set apart."""

    type: Literal["quote"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: QuoteValue


class ItemCardValue(Shape):
    """The content of a card block."""

    item: Reference
    """The title or article it presents."""
    note: str
    """The editors' own line about it; may be empty."""


class ItemCardBlock(Shape):
    """A title or article presented in the text. Left out while that item is not public."""

    type: Literal["item_card"]
    id: UUID
    """Stays the same while the block is edited and moved."""
    value: ItemCardValue


BodyBlock = TypeAliasType(
    "BodyBlock",
    Annotated[
        HeadingBlock | RichTextBlock | ImageBlock | QuoteBlock | ItemCardBlock,
        Field(discriminator="type"),
    ],
)


@dataclass(slots=True)
class Written:
    """A stream field made public: its blocks, and the public ids they name."""

    blocks: list[Any] = field(default_factory=list)
    refs: list[UUID] = field(default_factory=list)

    @property
    def named(self) -> tuple[UUID, ...]:
        """Each public id once, in the order of the text."""
        return tuple(dict.fromkeys(self.refs))


# Gives what a block says beside its type and id, or None when its subject is gone, and adds the
# public ids it names to the list.
Writer = Callable[[Any, BuildContext, list[UUID]], dict[str, Any] | None]


def body(stream: Any, context: BuildContext) -> Written:
    """The blocks of a body."""
    return written(stream, context, writers=_WRITERS)


def written(stream: Any, context: BuildContext, *, writers: Mapping[str, Writer]) -> Written:
    """The blocks of a stream field; those of unknown type and those that lost their subject go."""
    made = Written()
    for place, (kind, value, block_id) in enumerate(parts(stream)):
        write = writers.get(kind)
        content = write(value, context, made.refs) if write else None
        if content is not None:
            identity = stable_id(block_id, context=context, place=place)
            made.blocks.append({"type": kind, "id": identity, **content})
    return made


def needs(stream: Any) -> Needs:
    """What the blocks of a stream field name."""
    pages: set[int] = set()
    pictures: set[int | None] = set()
    for kind, value, _ in parts(stream):
        if kind == "rich_text":
            pages |= rich_text.page_ids(value)
        elif kind == "item_card":
            pages |= {value["item"]} - {None}
        elif kind == "image":
            pictures.add(value["image"])
    return Needs(images=images.ids(*pictures), pages=frozenset(pages))


def parts(stream: Any) -> Iterator[tuple[str, Any, str]]:
    """(type, raw value, id) of each block. The raw data: values would look up each chosen item."""
    for raw in stream.raw_data:
        yield raw["type"], raw["value"], raw.get("id") or ""


def chosen(raw_list: Iterable[Any]) -> list[int]:
    """Database ids in the raw value of a list of choosers, empty places left out."""
    values = (each["value"] if isinstance(each, dict) else each for each in raw_list)
    return [each for each in values if each is not None]


def stable_id(block_id: str, *, context: BuildContext, place: int) -> UUID:
    """The block's own id; one that never got any is named by its place."""
    try:
        return UUID(block_id)
    except ValueError:
        return uuid5(context.key.public_id, str(place))


def _heading(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    level: Literal[2, 3] = 3 if value.get("level") == "3" else 2
    return {"value": HeadingValue(text=value["text"], level=level)}


def _rich_text(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    html, named = rich_text.public_html(value, pages=context.pages)
    refs.extend(named)
    return {"value": RichTextValue(html=html)}


def _image(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    alt = value.get("alt_text") or ""
    picture = images.image(context, value["image"], ArtworkRole.LANDSCAPE, alt=alt)
    if picture is None:
        return None
    return {"value": ImageValue(image=picture, caption=value.get("caption") or "")}


def _quote(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any]:
    return {"value": QuoteValue(text=value["text"], attribution=value.get("attribution") or "")}


def _item_card(value: Any, context: BuildContext, refs: list[UUID]) -> dict[str, Any] | None:
    public_id = context.pages.get(value["item"])
    if public_id is None:
        return None
    refs.append(public_id)
    return {"value": ItemCardValue(item=reference(public_id), note=value.get("note") or "")}


_WRITERS: dict[str, Writer] = {
    "heading": _heading,
    "rich_text": _rich_text,
    "image": _image,
    "quote": _quote,
    "item_card": _item_card,
}
