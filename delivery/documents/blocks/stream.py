"""From what a stream field stores to a list of published blocks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from delivery.documents.base import Shape
from delivery.values import BuildContext, Needs


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


def _nothing(value: Any) -> Needs:
    return Needs()


@dataclass(frozen=True, slots=True)
class BlockType:
    """One type of block: its name as stored and published, its shape, and how it is made public."""

    name: str
    shape: type[Shape]
    write: Writer
    needs: Callable[[Any], Needs] = _nothing


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


def parts(stream: Any) -> Iterator[tuple[str, Any, str]]:
    """(type, raw value, id) of each block. The raw data: values would look up each chosen item."""
    for raw in stream.raw_data:
        yield raw["type"], raw["value"], raw.get("id") or ""


def elements(raw_list: Iterable[Any] | None) -> list[Any]:
    """The raw values in the raw value of a list, with or without ids around them."""
    return [
        each["value"] if isinstance(each, dict) and each.get("type") == "item" else each
        for each in raw_list or ()
    ]


def chosen(raw_list: Iterable[Any]) -> list[int]:
    """Database ids in the raw value of a list of choosers, empty places left out."""
    return [each for each in elements(raw_list) if each is not None]


def stable_id(block_id: str, *, context: BuildContext, place: int) -> UUID:
    """The block's own id; one that never got any is named by its place."""
    try:
        return UUID(block_id)
    except ValueError:
        return uuid5(context.key.public_id, str(place))
