"""Every way in which something is not for everybody's eyes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from delivery.documents import registry
from delivery.values import ADULT, Audience
from entitlements.models import LicenceWindow
from tests.content_types import ContentType
from tests.crawl import words

Who = Callable[[Audience], bool]
DAY = timedelta(days=1)


def nobody(_: Audience) -> bool:
    return False


def everybody(_: Audience) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Ground:
    """What items may stand below: `open` to all, `shut` and `locked` to nobody, by kind; and what
    they may name, by model. What expires does so at `ends`.
    """

    open: dict[str, Any]
    shut: dict[str, Any]
    locked: dict[str, Any]
    named: words.Named
    ends: Any

    def parent(self, model: type[Page], among: str = "open") -> Any:
        """What may hold a page of the model; of several, the first made."""
        made = getattr(self, among).values()
        return next((each for each in made if model.can_create_at(each)), None)


@dataclass(frozen=True, slots=True)
class Seed:
    """One item to be: its words, what it is joined to, and what it is called without those words.
    `fixed` fields it has either way.
    """

    row: ContentType
    ground: Ground
    mark: str
    plainly: str
    texts: dict[str, str]
    joined: dict[str, Any] = field(default_factory=dict)
    fixed: dict[str, Any] = field(default_factory=dict)

    def made(self, *, among: str = "open", **fields: Any) -> Any:
        """The item with all its words."""
        return self._made(among, **self.texts, **self.joined, **fields)

    def plain(self) -> Any:
        """The same without any of them."""
        names = {name: self.plainly for name in ("title", "name", "slug") if name in self.texts}
        return self._made("open", **names)

    def _made(self, among: str, **fields: Any) -> Any:
        if issubclass(self.row.factory._meta.model, Page):  # type: ignore[attr-defined]
            fields.setdefault("parent", self.ground.parent(self.model, among))
        return self.row.factory(**fields, **self.fixed)

    @property
    def model(self) -> Any:
        return self.row.factory._meta.model  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class State:
    """A way to be hidden: `make` plants the item, `then` goes on once that was published.

    `who` sees the words; `was_public` says that everybody saw them once, and `only_words` that the
    item itself stays public.
    """

    make: Callable[[Seed], Any]
    fits: Callable[[Ground, ContentType], bool] = lambda *_: True
    who: Who = nobody
    then: Callable[[Seed, Any], None] | None = None
    was_public: bool = False
    only_words: bool = False


def _is_page(_: Ground, row: ContentType) -> bool:
    return issubclass(row.factory._meta.model, Page)  # type: ignore[attr-defined]


def _has_drafts(_: Ground, row: ContentType) -> bool:
    return row.drafts


def _is_licensed(_: Ground, row: ContentType) -> bool:
    return registry.by_kind(row.kind).licensed


def _has_rating(_: Ground, row: ContentType) -> bool:
    return hasattr(row.factory._meta.model, "ratings")  # type: ignore[attr-defined]


def _below(among: str) -> Callable[[Ground, ContentType], bool]:
    def fits(ground: Ground, row: ContentType) -> bool:
        model = row.factory._meta.model  # type: ignore[attr-defined]
        return issubclass(model, Page) and ground.parent(model, among) is not None

    return fits


def _draft(seed: Seed) -> Any:
    return seed.made(published=False)


def _scheduled(seed: Seed) -> Any:
    return seed.made(go_live_at=seed.ground.ends + DAY)


def _expired(seed: Seed) -> Any:
    return seed.made(expire_at=seed.ground.ends)


def _edited(seed: Seed) -> Any:
    return _written_anew(seed.plain(), seed)


def _rescheduled(seed: Seed) -> Any:
    item = seed.plain()
    item.go_live_at = seed.ground.ends + DAY
    item = _written_anew(item, seed)
    item.get_latest_revision().publish()
    return item


def _written_anew(item: Any, seed: Seed) -> Any:
    for name, text in seed.texts.items():
        setattr(item, name, text)
    words.attach(item, seed.joined)
    item.save_revision()
    item.refresh_from_db()
    return item


def _private(seed: Seed) -> Any:
    item = seed.made()
    PageViewRestriction.objects.create(page=item, restriction_type="login")
    return item


def _below_shut(seed: Seed) -> Any:
    return seed.made(among="shut")


def _below_locked(seed: Seed) -> Any:
    return seed.made(among="locked")


def _unpublish(_: Seed, item: Any) -> None:
    item.unpublish()


def _delete(_: Seed, item: Any) -> None:
    item.delete()


def _move_away(seed: Seed, item: Any) -> None:
    item.move(seed.ground.parent(seed.model, "shut"), pos="last-child")


def _replace(seed: Seed, item: Any) -> None:
    for name, text in seed.texts.items():
        setattr(item, name, text.replace(seed.mark, seed.plainly))
    for name, value in seed.joined.items():
        if name == "tags":
            item.tags.clear()
        else:
            setattr(item, name, [] if isinstance(value, list) else None)
    item.save_revision().publish()


def _licensed(**window: Any) -> Callable[[Seed], Any]:
    def make(seed: Seed) -> Any:
        item = seed.made()
        LicenceWindow.objects.create(
            title_kind=seed.row.kind,
            public_id=item.translation_key,
            kind="catalogue",
            note=f"{words.NEWSROOM}licence",
            **window,
        )
        return item

    return make


def _for_adults(seed: Seed) -> Any:
    return seed.made(rated="age:18")


def _in_germany(audience: Audience) -> bool:
    return audience.territory == "DE"


def _on_television(audience: Audience) -> bool:
    return audience.platform == "tv"


def _grown_up(audience: Audience) -> bool:
    return audience.maturity is None or audience.maturity >= ADULT


def _lapsed(seed: Seed) -> Any:
    return _licensed(ends_at=timezone.now() - DAY)(seed)


def _not_yet(seed: Seed) -> Any:
    return _licensed(starts_at=seed.ground.ends + DAY)(seed)


STATES = {
    "draft": State(_draft, fits=_has_drafts),
    "edited": State(_edited, fits=_has_drafts, only_words=True),
    "scheduled": State(_scheduled, fits=_has_drafts),
    "rescheduled": State(_rescheduled, fits=_has_drafts, only_words=True),
    "expired": State(_expired, fits=_has_drafts, was_public=True),
    "unpublished": State(Seed.made, fits=_has_drafts, then=_unpublish, was_public=True),
    "deleted": State(Seed.made, then=_delete, was_public=True),
    "replaced": State(Seed.made, fits=_has_drafts, then=_replace, was_public=True, only_words=True),
    "private": State(_private, fits=_is_page),
    "belowshut": State(_below_shut, fits=_below("shut")),
    "belowlocked": State(_below_locked, fits=_below("locked")),
    "moved": State(Seed.made, fits=_below("shut"), then=_move_away, was_public=True),
    "elsewhere": State(_licensed(reach="only", codes=["DE"]), fits=_is_licensed, who=_in_germany),
    "television": State(_licensed(platforms=["tv"]), fits=_is_licensed, who=_on_television),
    "lapsed": State(_lapsed, fits=_is_licensed),
    "notyet": State(_not_yet, fits=_is_licensed),
    "adult": State(_for_adults, fits=_has_rating, who=_grown_up),
}
