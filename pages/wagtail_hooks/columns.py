"""What the newsroom's listings of pages show in their cells."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from wagtail.admin.ui.tables import Column
from wagtail.models import Page

from pages import rules
from pages.choices import RAIL_KINDS


class NumberColumn(Column):
    """The number in the season or show, with what viewers read instead, if anything."""

    cell_template_name = "pages/columns/number.html"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("number", label="No.", sort_key="number", width="6%", **kwargs)

    def get_value(self, instance: Any) -> str:
        number = getattr(instance, "number", None)
        return "" if number is None else rules.shown_number(Decimal(number))

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "shown_as": getattr(instance, "number_label", "")}


class HeldColumn(Column):
    """What a collection holds: a number of items, or what its rule finds."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("holds", label="Holds", width="20%", **kwargs)

    def get_value(self, instance: Any) -> str:
        for block in instance.selection.raw_data:
            if block["type"] == "picked":
                count = len(block["value"]["items"])
                return f"{count} item, picked" if count == 1 else f"{count} items, picked"
            names = dict(RAIL_KINDS)
            kinds = [names.get(kind, kind).lower() for kind in block["value"]["kinds"]]
            return capfirst(f"{get_text_list(kinds, 'and')}, by rule")
        return ""


class DayColumn(Column):
    """A date of long ago is a date; Wagtail's column would say “89 years ago”."""

    def get_value(self, instance: Any) -> str:
        return date_format(day, "j M Y") if (day := super().get_value(instance)) else ""


class MomentColumn(Column):
    """An instant to the minute, in the reader's own zone."""

    def get_value(self, instance: Any) -> str:
        moment = super().get_value(instance)
        return date_format(timezone.localtime(moment), "j M Y, H:i") if moment else ""


class LiveStatusColumn(Column):
    """Where an event stands, and what it should have done by now."""

    cell_template_name = "pages/columns/live_status.html"

    def __init__(self) -> None:
        super().__init__("live_status", label="Event status", width="14%")

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return {**context, "lateness": instance.lateness}


class PlaceColumn(Column):
    """The show, and the season, that a page belongs to; `annotate_places` comes first."""

    cell_template_name = "pages/columns/place.html"

    def __init__(self, label: str) -> None:
        super().__init__("place", label=label, width="18%")

    def get_value(self, instance: Any) -> Any:
        return getattr(instance, "place", ())


def annotate_places(pages: Iterable[Any]) -> None:
    """Gives each page `place`: what stands above it below the home page, in one statement."""
    steps = Page.steplen
    paths = {page.path[:end] for page in pages for end in range(3 * steps, len(page.path), steps)}
    found = {page.path: page for page in Page.objects.filter(path__in=paths)}
    for page in pages:
        ends = range(3 * steps, len(page.path), steps)
        page.place = [found[page.path[:end]] for end in ends if page.path[:end] in found]
