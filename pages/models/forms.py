"""The forms behind the page editors: boxes, running times and numbers the way editors think."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from accounts.choices import time_zones
from media_catalog.choices import Advisory
from pages import rules
from pages.models.languages import refuse_other_language
from pages.models.territories import TerritoriesField, TerritoryPicker


class RunningTimeField(forms.CharField):
    """Typed as 28:30, stored as seconds."""

    def prepare_value(self, value: Any) -> Any:
        return rules.shown_running_time(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        seconds = rules.running_time(text)
        if seconds is None:
            raise ValidationError("Type it as minutes:seconds or hours:minutes:seconds: 28:30.")
        return seconds

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(super().has_changed(self.prepare_value(initial), data))


class TitlePageForm(WagtailAdminPageForm):
    """Advisories as boxes to tick."""

    advisories = forms.MultipleChoiceField(
        choices=Advisory.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="Advisories",
        help_text="What may disturb viewers. Without any, those of the title above count.",
    )
    countries = TerritoriesField(
        required=False,
        label="Countries of production",
        help_text="Seasons and episodes without any have their show's.",
        widget=TerritoryPicker(noun="country"),
    )


class TimedPageForm(TitlePageForm):
    """Running time as minutes and seconds."""

    duration = RunningTimeField(
        required=False,
        label="Running time",
        help_text="As minutes:seconds or hours:minutes:seconds, for example 28:30.",
    )


class LiveEventPageForm(TitlePageForm):
    """A zone from the list, and the replay's running time as minutes and seconds."""

    time_zone = forms.ChoiceField(
        required=False,
        label="Time zone",
        help_text="Where it takes place, when viewers should read its times in that zone. The "
        "times themselves are typed in your own zone.",
    )
    replay_duration = RunningTimeField(
        required=False,
        label="Running time of the replay",
        help_text="As minutes:seconds or hours:minutes:seconds, for example 1:28:30.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if zone := self.fields.get("time_zone"):
            zone.choices = [("", "Each viewer's own"), *time_zones()]


class NumberedPageForm(TitlePageForm):
    """Offers the next free number, and names the sibling that has a number already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if isinstance(number := self.initial.get("number"), Decimal):
            self.initial["number"] = rules.shown_number(number)
        if self.instance.pk is None and self.parent_page is not None:
            self._suggest(self.instance.next_number_under(parent=self.parent_page))

    def _suggest(self, number: int) -> None:
        self.initial.setdefault("number", number)
        if self.initial.get("number") is None:
            self.initial["number"] = number

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        number = cleaned.get("number")
        if number is not None and self.parent_page is not None:
            self.instance.number = number
            try:
                self.instance.claim_number(parent=self.parent_page)
            except ValidationError as taken:
                self.add_error(None, taken)
        return cleaned


class SeasonPageForm(NumberedPageForm):
    """A new season is called by its number until somebody gives it a name."""

    def _suggest(self, number: int) -> None:
        super()._suggest(number)
        if not self.initial.get("title"):
            self.initial["title"] = f"Season {number}"
            self.initial["slug"] = f"season-{number}"


class EpisodePageForm(NumberedPageForm, TimedPageForm):
    """A number, a running time, and a place in the whole show that no other episode has."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        absolute = cleaned.get("absolute_number")
        if absolute is not None and self.parent_page is not None:
            holder = self.instance.holder_of_absolute(number=absolute, season=self.parent_page)
            if holder is not None:
                self.add_error("absolute_number", f"“{holder}” has this number already.")
        return cleaned


class CataloguePageCopyForm(CopyForm):
    """Copies are pages of their own: an alias would go live early when its source is scheduled."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("alias", None)

    def clean_new_parent_page(self) -> Page:
        parent: Page = self.cleaned_data["new_parent_page"]
        refuse_other_language(page=self.page, parent=parent)
        return parent


class NumberedPageCopyForm(CataloguePageCopyForm):
    """Asks for the copy's own number, the next free one unless changed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        source = self.page.specific_class
        self.fields["new_number"] = source._meta.get_field("number").formfield(
            label="New number",
            initial=source.next_number_under(parent=self.page.get_parent()),
            help_text="Each number exists once under its parent, drafts included.",
        )
        self.order_fields(["new_title", "new_number", "new_slug"])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        number = cleaned.get("new_number")
        if number is not None:
            self._claim(number, cleaned.get("new_parent_page") or self.page.get_parent())
        return cleaned

    def _claim(self, number: Any, parent: Any) -> None:
        wanted = self.page.specific_class(number=number)
        try:
            wanted.claim_number(parent=parent)
        except ValidationError as taken:
            self.add_error("new_number", taken.message_dict["number"])
