"""Items whose every text is a word found nowhere else, so that a crawl sees where it comes out."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import uuid4

import orjson
from django.db import models
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import PageViewRestriction

from delivery import services as delivery
from media_catalog.jobs import renditions
from media_catalog.models import CatalogImage
from pages.models import ArticleByline, ArticleRelated, ShowCredit
from tests.content_types import CONTENT_TYPES, ContentType
from tests.factories.media_catalog import CatalogImageFactory
from tests.factories.pages import (
    ArticlePageFactory,
    HomePageFactory,
    SeasonPageFactory,
)

# Text that has a form of its own; the slug is planted apart.
FORMED = {"slug", "path", "original_language", "rating_value"}
# What only the newsroom reads or lists sort by, and the title of what has a headline.
NEVER_SHOWN = {("person", "sort_name"), ("article", "members_body"), ("article", "title")}
MEMBERS_ONLY = "zqmembersonlyzq"
RIGHTS = "zqrightszq"
LIFE = timedelta(seconds=2)
SNIPPETS = {"person", "genre"}
PAGE_STATES = ("draft", "scheduled", "unpublished", "expired", "edited", "private", "deleted")
SNIPPET_STATES = tuple(state for state in PAGE_STATES if state != "private")


@dataclass
class Planted:
    """`live` has the words readers should find; `hidden` those they must never see."""

    live: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    items: list[tuple[str, Any]] = field(default_factory=list)

    def of(self, kind: str) -> list[Any]:
        return [item for each, item in self.items if each == kind]


def words(model: type[models.Model], mark: str) -> dict[str, str]:
    """A word of its own for every text field; bodies have one in each of their texts."""
    texts: dict[str, str] = {"slug": f"{mark}slug"}
    for each in model._meta.concrete_fields:
        if isinstance(each, StreamField) and each.name != "rails":
            texts[each.name] = body(f"{mark}{each.name}")
        elif isinstance(each, models.URLField):
            texts[each.name] = f"https://example.org/{mark}{each.name}"
        elif _is_text(each) and each.name not in FORMED:
            texts[each.name] = f"{mark}{each.name}"[: each.max_length]
    return texts


def _is_text(column: Any) -> bool:
    return (
        isinstance(column, models.CharField | models.TextField)
        and column.editable
        and not column.choices
    )


def body(mark: str, *, cards: tuple[Any, ...] = ()) -> str:
    """Blocks with words in each of their texts, and a card and a link for each page."""
    blocks: list[tuple[str, Any]] = [
        ("heading", {"text": f"{mark}heading", "level": "2"}),
        ("rich_text", f"<p>{mark}richtext</p>"),
        ("quote", {"text": f"{mark}quote", "attribution": f"{mark}attribution"}),
        *(("item_card", {"item": page.pk, "note": ""}) for page in cards),
        *(("rich_text", f'<p><a linktype="page" id="{page.pk}">there</a></p>') for page in cards),
    ]
    return orjson.dumps(
        [{"type": name, "id": str(uuid4()), "value": value} for name, value in blocks]
    ).decode()


def plant() -> Planted:
    """A small catalogue: of each kind one item in every state, all named by what is live."""
    planted = Planted()
    live = _live_items(planted)
    for row in CONTENT_TYPES:
        states = SNIPPET_STATES if row.kind in SNIPPETS else PAGE_STATES
        for state in states:
            _hide(planted, row, state, live)
    _name_them_all(planted, live)
    delivery.show_everything()
    for kind, item in planted.items:
        if item.slug.startswith("zqdeleted") and kind not in SNIPPETS:
            item.delete()
    delivery.show_everything()
    return planted


def _live_items(planted: Planted) -> dict[str, Any]:
    live: dict[str, Any] = {"home": HomePageFactory()}
    for row in CONTENT_TYPES:
        model = row.factory._meta.model  # type: ignore[attr-defined]
        texts = words(model, f"zqlive{row.kind}zq")
        planted.live |= {
            f"zqlive{row.kind}zq{name}"
            for name in texts
            if (row.kind, name) not in NEVER_SHOWN and not texts[name].startswith("[")
        }
        if "members_body" in texts:
            texts["members_body"] = body(MEMBERS_ONLY)
        live[row.kind] = row.factory(**_parent(row, live), **texts)
        planted.items.append((row.kind, live[row.kind]))
    planted.hidden |= {MEMBERS_ONLY, RIGHTS}
    return live


def _parent(row: ContentType, live: dict[str, Any]) -> dict[str, Any]:
    """What is live and may hold an item of the kind; of several, the first made."""
    model = row.factory._meta.model  # type: ignore[attr-defined]
    if row.kind in SNIPPETS:
        return {}
    return {"parent": next(each for each in live.values() if model.can_create_at(each))}


def _hide(planted: Planted, row: ContentType, state: str, live: dict[str, Any]) -> None:
    model = row.factory._meta.model  # type: ignore[attr-defined]
    mark = f"zq{state}{row.kind}zq"
    texts = words(model, mark)
    planted.hidden.add(mark)
    above = _parent(row, live)
    if state == "edited":
        item = row.factory(**above)
        for name, text in texts.items():
            setattr(item, name, text)
        item.save_revision()
        item.refresh_from_db()
        return
    item = row.factory(**above, **texts, **_plan(state))
    planted.hidden.add(str(item.translation_key))
    planted.items.append((row.kind, item))
    if state == "unpublished":
        item.unpublish()
    elif state == "private":
        PageViewRestriction.objects.create(page=item, restriction_type="login")
        _below_private(planted, row, item)
    elif state == "deleted" and row.kind in SNIPPETS:
        delivery.show_everything()
        item.delete()


def _plan(state: str) -> dict[str, Any]:
    now = timezone.now()
    plans: dict[str, dict[str, Any]] = {
        "draft": {"published": False},
        "scheduled": {"go_live_at": now + timedelta(days=1)},
        "expired": {"expire_at": now + LIFE},
    }
    return plans.get(state, {})


def _below_private(planted: Planted, row: ContentType, show: Any) -> None:
    if row.kind != "show":
        return
    for kind, factory in (("season", SeasonPageFactory), ("article", ArticlePageFactory)):
        mark = f"zqbelowprivate{kind}zq"
        item = factory(parent=show, **words(factory._meta.model, mark))
        planted.hidden |= {mark, str(item.translation_key)}
        planted.items.append((kind, item))


def _name_them_all(planted: Planted, live: dict[str, Any]) -> None:
    """What is live credits, links, shows and lists everything that is not."""
    people = [each for each in planted.of("person") if not each.slug.startswith("zqdeleted")]
    genres = [each for each in planted.of("genre") if not each.slug.startswith("zqdeleted")]
    pages = [each for kind, each in planted.items if kind not in SNIPPETS]
    picture = CatalogImageFactory(width=640, height=360, rights_note=RIGHTS)
    renditions.make_next_format(image_id=picture.pk)
    show, article, home = live["show"], live["article"], live["home"]
    show.genres.set(genres)
    show.credits.set([ShowCredit(person=person, character="Somebody") for person in people])
    show.landscape = CatalogImage.objects.get(pk=picture.pk)
    show.save_revision().publish()
    article.bylines.set([ArticleByline(person=person) for person in people])
    article.related.set([ArticleRelated(item=page.page_ptr) for page in pages])
    article.body = body("zqlivearticlezqbody", cards=tuple(pages))
    article.save_revision().publish()
    rows = [
        {"title": "Picked", "layout": "row", "items": [page.pk for page in pages[:40]]},
        *(
            {"title": kind, "kind": kind, "genre": genre.pk, "order": "newest", "limit": 40}
            for kind in ("show", "episode", "article")
            for genre in genres
        ),
    ]
    home.rails = orjson.dumps(
        [
            {"type": "rule" if "kind" in row else "curated", "id": str(uuid4()), "value": row}
            for row in rows
        ]
    ).decode()
    home.save_revision().publish()
