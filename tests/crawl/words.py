"""Words found nowhere else: the first part of each says whose it is, the rest in which field."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import orjson
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.fields import StreamField

from media_catalog.choices import ArtworkRole
from media_catalog.models import CatalogImage, Embed, Organisation, Person
from tests.factories.media_catalog import CatalogImageFactory, transparent

# The first group is the mark all words of one item begin with.
WORD = re.compile(r"(zq[a-z]+[0-9]+zq)\w*")
# Text that has a form of its own.
FORMED = {"path", "original_language", "country", "time_zone"}
# Pictures that are cut for these roles.
_FIT: dict[str, dict[str, Any]] = {
    "hero": {"width": 48, "height": 18},
    "logo": {"file": transparent(width=32, height=16, hole=8)},
}
STREAMS = {"stream_url", "backup_url", "replay_url"}


def mark(state: str, kind: str = "", number: int = 0) -> str:
    """What the words of one item begin with."""
    return f"zq{state}{kind.replace('_', '')}{number}zq"


Named = Mapping[type[models.Model], Any]
NEWSROOM = mark("newsroom")
MEMBERS = mark("members")


def texts(model: type[models.Model], begin: str) -> dict[str, str]:
    """A word of its own for every text field; bodies have one in each of their texts."""
    found: dict[str, str] = {}
    for each in model._meta.concrete_fields:
        if isinstance(each, StreamField):
            if each.name not in {"rails", "selection"}:
                found[each.name] = body(f"{begin}{each.name}")
        elif isinstance(each, models.URLField):
            found[each.name] = address(begin, each.name)
        elif _is_text(each) and each.name not in FORMED:
            found[each.name] = f"{begin}{each.name}"[: each.max_length]
    return found


def address(begin: str, name: str) -> str:
    """A word in a web address, of a playlist where one is wanted."""
    return f"https://example.org/{begin}{name}{'.m3u8' if name in STREAMS else ''}"


def _is_text(column: Any) -> bool:
    return (
        isinstance(column, models.CharField | models.TextField)
        and column.editable
        and not column.choices
    )


def relations(
    model: type[models.Model], begin: str, *, named: Named, kept_back: str = ""
) -> dict[str, Any]:
    """Everything the item is joined to, with words in each text of it; `named` are who and what it
    names, by their model.
    """
    found: dict[str, Any] = {}
    for each in model._meta.get_fields():
        related: Any = each.related_model
        if isinstance(each, models.ForeignKey) and related is CatalogImage:
            found[each.name] = picture(
                f"{begin}{each.name}", kept_back=kept_back, **_FIT.get(each.name, {})
            )
        elif isinstance(each, models.ForeignKey) and related in named:
            found[each.name] = named[related]
        elif isinstance(each, ClusterTaggableManager):
            found[each.name] = [f"{begin}{each.name}"]
        elif each.name == "awards":
            said = {name: f"{begin}award{name}" for name in ("name", "category")}
            found[each.name] = [related(person=named[Person], year=1938, **said)]
        elif each.name in {"credits", "bylines"}:
            free = "character" if each.name == "credits" else "role"
            found[each.name] = [related(person=named[Person], **{free: f"{begin}{free}"})]
        elif each.name == "organisations":
            found[each.name] = [related(organisation=named[Organisation])]
    return found


def attach(item: Any, joined: dict[str, Any]) -> None:
    """Joins a saved item to `relations`; it takes saving a revision to keep them."""
    for name, value in joined.items():
        if name == "tags":
            item.tags.add(*value)
        else:
            setattr(item, name, value)


def picture(begin: str, *, kept_back: str = "", **shape: Any) -> CatalogImage:
    """A picture with a word in each text, file names too; what only the newsroom reads of it
    begins with `kept_back` when that is given.
    """
    own = kept_back or begin
    shape = shape or {"width": 32, "height": 18}
    image: CatalogImage = CatalogImageFactory(
        **shape,
        title=f"{own}imagetitle",
        alt_text=f"{begin}alt",
        credit=f"{begin}credit",
        rights_note=f"{own}rights",
    )
    files = [{"file": f"images/{begin}file.jpg", "type": "image/jpeg", "width": 640, "height": 360}]
    roles = dict.fromkeys(ArtworkRole.values, files)
    made = {"key": image.rendition_key, "complete": True, "roles": roles}
    CatalogImage.objects.filter(pk=image.pk).update(renditions_made=made)
    image.refresh_from_db()
    return image


def body(
    begin: str,
    *,
    image: CatalogImage | None = None,
    embed: Embed | None = None,
    cards: Iterable[Any] = (),
    people: Iterable[Any] = (),
) -> str:
    """Blocks of each type with words in each of their texts. Each of the `cards`, pairs of page
    and note, is chosen in every block that can name it and linked to; each of the `people`, pairs
    of person and role, is listed.
    """
    entry = {"date": f"{begin}date", "title": f"{begin}entry", "text": f"<p>{begin}entrytext</p>"}
    box = {"tone": "spoiler", "title": f"{begin}boxtitle", "text": f"<p>{begin}boxtext</p>"}
    blocks: list[tuple[str, Any]] = [
        ("heading", {"text": f"{begin}heading", "level": "2"}),
        ("rich_text", f"<p>{begin}richtext</p>"),
        ("quote", {"text": f"{begin}quote", "attribution": f"{begin}attribution"}),
        ("call_out", box),
        ("table", {"data": [[f"{begin}cell"]], "table_caption": f"{begin}tablecaption"}),
        ("timeline", {"title": f"{begin}timeline", "entries": [entry]}),
        *(_shown(begin, image) if image else ()),
        *([("embed", {"url": embed.address, "caption": f"{begin}watch"})] if embed else ()),
    ]
    for page, note in cards:
        blocks += _named(page, note)
    for person, role in people:
        listed = {"title": role, "people": [{"person": person.pk, "role": role}]}
        blocks.append(("credits_list", listed))
    return stream(blocks)


def _shown(begin: str, image: CatalogImage) -> list[tuple[str, Any]]:
    one = {"image": image.pk, "caption": f"{begin}caption", "alt_text": f"{begin}alttext"}
    more = {"image": image.pk, "caption": f"{begin}picked", "alt_text": f"{begin}pickedalt"}
    return [("image", one), ("gallery", {"title": f"{begin}gallery", "images": [more]})]


def _named(page: Any, note: str) -> list[tuple[str, Any]]:
    button = {"text": note, "page": page.pk, "url": ""}
    return [
        ("item_card", {"item": page.pk, "note": note}),
        ("rich_text", f'<p><a linktype="page" id="{page.pk}">there</a></p>'),
        ("item_rail", {"title": note, "items": [page.pk]}),
        ("media", {"item": page.pk, "poster": None, "caption": note, "start": 0}),
        ("call_out", {"tone": "tip", "title": "", "text": "", "buttons": [button]}),
    ]


def stream(blocks: Iterable[tuple[str, Any]]) -> str:
    """The blocks as a stream field is given them, each with the id its place gives it."""
    return orjson.dumps(
        [
            {"type": name, "id": str(uuid5(NAMESPACE_URL, f"block {place}")), "value": value}
            for place, (name, value) in enumerate(blocks)
        ]
    ).decode()
