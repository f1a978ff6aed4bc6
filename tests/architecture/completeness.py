"""Where each content type has to be told of beside its own modules, and who is missing there.

Each place is read as it is while the product runs, so that a test can take an entry out of it.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, get_args

from delivery.documents import naming, registry, shapes
from media_catalog.models.facts import AbstractExternalId
from media_catalog.rules import external_ids
from pages import choices, wagtail_hooks
from pages.models.bases import TitlePage
from pages.wagtail_hooks import explorer, listings
from tests import content_types
from tests.architecture import source
from tests.oracle import questions, world
from tests.unit.delivery import worlds

HOME = "home"
# Seasons lead to episodes and information pages to nowhere: a row of them is no use to anybody.
UNLISTED = frozenset({"season", "page"})
# Categories have no drafts, so there is nothing to have a second opinion about.
NO_OPINION = frozenset({"category"})


@dataclass(frozen=True, slots=True)
class Place:
    """One list that must name every kind of `expected`; `kind_of` reads one entry of it."""

    name: str
    where: str
    holder: Any
    attribute: str
    kind_of: Callable[[Any], str | None]
    expected: Callable[[], set[str]]

    def entries(self) -> Iterable[Any]:
        found: Iterable[Any] = getattr(self.holder, self.attribute)
        return found

    def without(self, kind: str) -> Any:
        """The list as it would be had somebody forgotten the kind."""
        left = [each for each in self.entries() if self.kind_of(each) != kind]
        return dict.fromkeys(left) if isinstance(self.entries(), dict) else left

    def forgotten(self) -> list[str]:
        known = {self.kind_of(each) for each in self.entries()}
        lacking = sorted(self.expected() - known)
        return [f"{kind}: {self.name} is missing in {self.where}" for kind in lacking]


def _pages() -> set[str]:
    """All kinds of page that editors make."""
    return {each.kind for each in registry.all_types() if each.has_path} - {HOME}


def _standing() -> list[str]:
    """Kinds of page that may stand below some other."""
    types: list[Any] = [each for each in registry.all_types() if each.has_path]
    return [each.kind for each in types if each.model.allowed_parent_page_models()]


def _all() -> set[str]:
    return {each.kind for each in registry.listed_types()}


def _titles() -> set[str]:
    return {each.kind for each in registry.all_types() if issubclass(each.model, TitlePage)}


def _numbered() -> set[str]:
    """Kinds that have a table of other catalogues' numbers."""
    models = {
        each._meta.get_field("item").related_model for each in AbstractExternalId.__subclasses__()
    }
    return {each.kind for each in registry.all_types() if each.model in models}


def _credited() -> set[str]:
    """Kinds with credits of their own."""
    return {each.kind for each in registry.all_types() if hasattr(each.model, "credits")}


def _kind(model: Any) -> str | None:
    described = {each.model: each.kind for each in registry.all_types()}
    return described.get(model)


def _labelled(label: str) -> str | None:
    described = {each.model._meta.label: each.kind for each in registry.all_types()}
    return described.get(label)


def _itself(kind: str) -> str:
    return kind


def _drawn(view: Any) -> str | None:
    """A kind whose icon in the page tree is one there is; Wagtail's own have no prefix of ours."""
    name = view.icon.removeprefix("sr-")
    drawing = source.ROOT / f"pages/templates/pages/icons/sr-{name}.svg"
    ours = name != view.icon
    there = drawing.exists() and name in wagtail_hooks.ICONS
    return _kind(view.model) if there or not ours else None


def _addressed(path: str) -> str | None:
    """The kind whose list stands at an address."""
    plurals = {f"/api/v1/{each.plural}/": each.kind for each in registry.listed_types()}
    return plurals.get(path)


def _row(line: str) -> str | None:
    """The kind that a row of the editors' table is about."""
    words = {
        f"| **{str(each.model._meta.verbose_name).capitalize()}** |": each.kind
        for each in registry.all_types()
        if each.has_path
    }
    return next((kind for start, kind in words.items() if line.startswith(start)), None)


BUDGETS = json.loads((source.ROOT / "tests/query_budgets.json").read_text())
PATHS = json.loads((source.ROOT / "tests/openapi.v1.json").read_text())["paths"]
FRONTEND = (source.ROOT / "tests/typescript/blocks.ts").read_text()
DRAWN = FRONTEND.partition("function card(")[2].partition("export function")[0]
PLACES = (
    Place(
        "its row", "tests/content_types.py",
        content_types, "CONTENT_TYPES", lambda row: str(row.kind), _all,
    ),
    Place(
        "a page that takes it", "subpage_types of what it stands below",
        SimpleNamespace(kinds=_standing()), "kinds", _itself, _pages,
    ),
    Place(
        "an unsaved one", "every_item() of tests/unit/delivery/worlds.py",
        SimpleNamespace(kinds=[each.key.kind for _, each in worlds.every_item()]),
        "kinds", _itself, _all,
    ),
    Place(
        "its case", "card() of tests/typescript/blocks.ts",
        SimpleNamespace(kinds=re.findall(r'case "(\w+)":', DRAWN)), "kinds", _itself, _all,
    ),
    Place(
        "a budget of its list", "tests/query_budgets.json: UPDATE_QUERY_BUDGETS=1",
        SimpleNamespace(kinds=[each.removesuffix(" list") for each in BUDGETS]),
        "kinds", _itself, _all,
    ),
    Place(
        "its address", "tests/openapi.v1.json: manage.py export_openapi",
        SimpleNamespace(paths=list(PATHS)), "paths", _addressed, _all,
    ),
    Place(
        "its listing", "the Catalogue menu, pages/wagtail_hooks/listings.py",
        listings.CatalogueGroup, "items", lambda each: _kind(each.model), _pages,
    ),
    Place(
        "its row of the page tree", "VIEWSETS of pages/wagtail_hooks/explorer.py",
        explorer, "VIEWSETS", lambda each: _kind(each.model), _pages,
    ),
    Place(
        "its icon", "pages/templates/pages/icons or ICONS of pages/wagtail_hooks",
        explorer, "VIEWSETS", _drawn, _pages,
    ),
    Place(
        "leave to name it", "NAMEABLE_PAGES of pages/choices.py",
        choices, "NAMEABLE_PAGES", _labelled, _pages,
    ),
    Place(
        "leave to find it by a rule", "RAIL_KINDS of pages/choices.py",
        choices, "RAIL_KINDS", lambda each: str(each[0]), lambda: _pages() - UNLISTED,
    ),
    Place(
        "its name in rules", "ListedKind of delivery/documents/shapes.py",
        SimpleNamespace(kinds=list(get_args(shapes.ListedKind))), "kinds", _itself,
        lambda: {kind for kind, _ in choices.RAIL_KINDS},
    ),
    Place(
        "what credits are from", "Source of delivery/documents/naming.py",
        SimpleNamespace(kinds=list(get_args(naming.Source))), "kinds", _itself, _credited,
    ),
    Place(
        "a licence", "its document type: licensed = True",
        SimpleNamespace(kinds=[each.kind for each in registry.all_types() if each.licensed]),
        "kinds", _itself, _titles,
    ),
    Place(
        "a catalogue with numbers of it", "KINDS of media_catalog/rules/external_ids.py",
        SimpleNamespace(kinds=[kind for some in external_ids.KINDS.values() for kind in some]),
        "kinds", _itself, _numbered,
    ),
    Place(
        "the second opinion on it", "PAGES or SNIPPETS of tests/oracle/world.py",
        SimpleNamespace(kinds=[*world.PAGES, *world.SNIPPETS]), "kinds", _itself,
        lambda: _all() - NO_OPINION,
    ),
    Place(
        "a question about it", "PLURALS of tests/oracle/questions.py",
        questions, "PLURALS", _itself, lambda: _all() - NO_OPINION,
    ),
    Place(
        "that it has ratings and licences", "TITLES of tests/oracle/world.py",
        world, "TITLES", _itself, _titles,
    ),
    Place(
        "what it is", "the table “Where things stand” of docs/editors.md",
        SimpleNamespace(lines=(source.ROOT / "docs/editors.md").read_text().splitlines()),
        "lines", _row, _pages,
    ),
)  # fmt: skip


def forgotten(places: Iterable[Place] = PLACES) -> list[str]:
    """One sentence for each kind that somebody has not told a place of."""
    return [each for place in places for each in place.forgotten()]
