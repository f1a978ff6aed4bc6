"""The library of blocks: a page for frontend developers, written from the published schema."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

Schema = Mapping[str, Any]

# What is described elsewhere, and where.
ELSEWHERE = {
    "AnyCard": ("card", "guide.md#lists"),
    "Image": ("image", "guide.md#images"),
}
_ID = "b1abe27a-bd12-5865-82b4-26719446303e"
# What stands in examples, by the name of the member; anything else is made up from its type.
_SAMPLES: dict[str, Any] = {
    "alt": "A hill with a lamp on it",
    "attribution": "The set’s gardener",
    "author": "Somebody",
    "caption": "The hills, before the wall was painted.",
    "date": "4 October 1919",
    "html": "<p>Start with the <b>third</b> part; it is the shortest.</p>",
    "name": "Ada Moreau",
    "note": "With the scene this story is about",
    "portrait": None,
    "provider": "vimeo",
    "role": "drew the doors",
    "rows": [["Part", "Days"], ["First", "12"], ["Second", "19"]],
    "slug": "ada-moreau",
    "src": "https://player.vimeo.com/video/1084537",
    "start": 90,
    "text": "We did not wait for rain. We ordered it.",
    "thumbnail_url": "https://i.vimeocdn.com/video/1084537.jpg",
    "title": "How the hills were painted",
    "url": "https://vimeo.com/1084537",
}
# Cut short, since both are described elsewhere.
_CARD = {"type": "movie", "id": _ID, "path": "/the-hills/", "title": "The Hills"}
_IMAGE = {"alt": _SAMPLES["alt"], "width": 1280, "height": 720, "sources": []}
# It leads to one place.
_BUTTON = {"text": "To the third part", "item": _CARD, "url": None}
_INTRODUCTION = """# The block library

The blocks a `body` is made of, as the [schema](guide.md#types-for-typescript) describes them.
A block is `{type, id, value}`; its `id` stays when it is edited or moved.
**Skip types you do not know**: more may be added within v1.
How blocks behave when what they name is not public is told [in the guide](guide.md#blocks).

In the examples cards and images are cut short.
"""


def page(schema: Schema) -> str:
    """Markdown: each type of block, what it is for, its members, an example."""
    shapes = schema["components"]["schemas"]
    mapping = shapes["BodyBlock"]["discriminator"]["mapping"]
    blocks = {kind: shapes[_name(ref)] for kind, ref in sorted(mapping.items())}
    overview = [
        "| `type` | What it is |",
        "|---|---|",
        *(f"| [`{kind}`](#{kind}) | {shape['description']} |" for kind, shape in blocks.items()),
    ]
    parts = [_part(kind, shape, shapes) for kind, shape in blocks.items()]
    return "\n".join([_INTRODUCTION, *overview, "", *parts])


def _part(kind: str, shape: Schema, shapes: Schema) -> str:
    value = shapes[_name(shape["properties"]["value"]["$ref"])]
    example = {"type": kind, "id": _ID, "value": _example("value", value, shapes)}
    lines = [
        f"## {kind}",
        "",
        shape["description"],
        "",
        "| In `value` | Type | Meaning |",
        "|---|---|---|",
        *(f"| `{name}` | {kind} | {text} |" for name, kind, text in _members(value, shapes)),
        "",
        "```json",
        orjson.dumps(example, option=orjson.OPT_INDENT_2).decode(),
        "```",
        "",
    ]
    return "\n".join(lines)


def _members(shape: Schema, shapes: Schema, above: str = "") -> Iterator[tuple[str, str, str]]:
    """Name, type and meaning of each member and of those within it, from the top down."""
    for name, member in shape["properties"].items():
        yield above + name, _type(member), member.get("description", "")
        inner, mark = _inner(member)
        if inner is not None and inner not in ELSEWHERE:
            yield from _members(shapes[inner], shapes, f"{above}{name}{mark}.")


def _inner(member: Schema) -> tuple[str | None, str]:
    """The shape a member holds, and how a way through it is written."""
    if "$ref" in member:
        return _name(member["$ref"]), ""
    if "anyOf" in member:
        return _inner(member["anyOf"][0])
    if member.get("type") == "array":
        return _inner(member["items"])[0], "[]"
    return None, ""


def _type(member: Schema) -> str:
    if "$ref" in member:
        name = _name(member["$ref"])
        text, place = ELSEWHERE.get(name, ("object", ""))
        return f"[{text}]({place})" if place else text
    if "anyOf" in member:
        return " or ".join(_type(each) for each in member["anyOf"])
    if "enum" in member:
        return "one of " + ", ".join(f"`{orjson.dumps(each).decode()}`" for each in member["enum"])
    if member["type"] == "array":
        return f"list of {_type(member['items'])}"
    return str(member["type"])


def _example(name: str, member: Schema, shapes: Schema) -> Any:
    """Something that could stand there."""
    if "properties" in member:
        return {key: _example(key, each, shapes) for key, each in member["properties"].items()}
    if name in _SAMPLES:
        return _SAMPLES[name]
    if "$ref" in member:
        known = {"AnyCard": _CARD, "Button": _BUTTON, "Image": _IMAGE}
        inner = _name(member["$ref"])
        return known.get(inner) or _example(name, shapes[inner], shapes)
    if "anyOf" in member:
        return _example(name, member["anyOf"][0], shapes)
    if "enum" in member:
        return member["enum"][0]
    return _made_up(name, member, shapes)


def _made_up(name: str, member: Schema, shapes: Schema) -> Any:
    if member["type"] == "array":
        return [_example("", member["items"], shapes)]
    if member.get("format") == "uuid":
        return _ID
    return {"string": "…", "integer": 360, "boolean": True}[member["type"]]


def _name(reference: str) -> str:
    return reference.rpartition("/")[2]
