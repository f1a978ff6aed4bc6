"""What rights managers type: a title's licences, and territory groups."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone

from entitlements import rules
from entitlements.choices import LicenceKind, Platform, Reach
from entitlements.models import LicenceWindow, TerritoryGroup
from entitlements.values import LicenceTerms
from pages.models.territories import TerritoriesField

MOST = 100
_MINUTE = "%Y-%m-%dT%H:%M"


class MomentField(forms.DateTimeField):
    """A minute in the time zone of whoever types."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateTimeInput(format=_MINUTE, attrs={"type": "datetime-local"})
        super().__init__(
            required=False,
            widget=widget,
            error_messages={"invalid": "Give a day and a time, such as 2027-05-03 12:00."},
            **kwargs,
        )


class LicenceForm(forms.Form):
    """One licence; `standing` are those there are, by id."""

    id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label="What for", choices=LicenceKind.choices)
    reach = forms.ChoiceField(
        label="Where", choices=Reach.choices, widget=forms.Select(attrs={"data-sr-reach": ""})
    )
    groups = forms.ModelMultipleChoiceField(
        label="Territory groups",
        queryset=TerritoryGroup.objects.all(),
        required=False,
        error_messages={
            "invalid_choice": "A group you chose (%(value)s) has been deleted.",
            "invalid_pk_value": "“%(pk)s” is no territory group.",
        },
        widget=forms.CheckboxSelectMultiple,
    )
    codes = TerritoriesField(label="Territories", required=False)
    platforms = forms.MultipleChoiceField(
        choices=Platform.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None chosen: on all.",
    )
    starts_at = MomentField(label="From", help_text="Empty: no beginning.")
    ends_at = MomentField(label="Until", help_text="Empty: no end.")
    note = forms.CharField(
        required=False, max_length=255, help_text="For colleagues: the contract, who to ask."
    )

    def __init__(
        self, *args: Any, standing: Mapping[int, LicenceTerms] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.standing = standing or {}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not self.errors:
            for field, reason in rules.faults(self.terms):
                self.add_error(field, reason)
        return cleaned

    @property
    def terms(self) -> LicenceTerms:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        before = self.standing.get(typed["id"])
        return LicenceTerms(
            id=typed["id"],
            kind=typed["kind"],
            reach=typed["reach"],
            codes=frozenset(typed["codes"]),
            groups=frozenset(group.pk for group in typed["groups"]),
            platforms=frozenset(typed["platforms"]),
            start=_exact(typed["starts_at"], before.start if before else None),
            end=_exact(typed["ends_at"], before.end if before else None),
            note=typed["note"],
        )


def _exact(typed: datetime | None, before: datetime | None) -> datetime | None:
    """The form shows minutes; a moment that was left alone keeps its seconds."""
    if typed and before and typed == before.replace(second=0, microsecond=0):
        return before
    return typed


class BaseLicences(forms.BaseFormSet[LicenceForm]):
    """A title's licences. Each row counts, also one left as it was offered."""

    deletion_widget = forms.HiddenInput

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_form_kwargs(index)
        return kwargs if index is None else {**kwargs, "empty_permitted": False}

    def clean(self) -> None:
        # Fewer than none would pass for a title whose licences were all taken away.
        if self.total_form_count() < 0:
            raise forms.ValidationError("The form did not arrive whole. Nothing was saved.")

    @property
    def terms(self) -> list[LicenceTerms]:
        """What was typed, but for rows taken away, once it is valid."""
        return [form.terms for form in self.forms if form not in self.deleted_forms]


Licences = forms.formset_factory(
    LicenceForm,
    formset=BaseLicences,
    extra=0,
    can_delete=True,
    min_num=0,
    max_num=MOST,
    absolute_max=MOST + 1,
    validate_max=True,
)


def initial(row: LicenceWindow) -> dict[str, Any]:
    """The stored licence as a row of the form."""
    return {
        "id": row.pk,
        "kind": row.kind,
        "reach": row.reach,
        "groups": [group.pk for group in row.groups.all()],
        "codes": row.codes,
        "platforms": row.platforms,
        "starts_at": row.starts_at and timezone.localtime(row.starts_at),
        "ends_at": row.ends_at and timezone.localtime(row.ends_at),
        "note": row.note,
    }


class TerritoryGroupForm(forms.ModelForm[TerritoryGroup]):
    codes = TerritoriesField(
        label="Territories",
        help_text="A change concerns every licence that names this group, at once.",
        error_messages={"required": "Choose at least one territory."},
    )

    class Meta:
        model = TerritoryGroup
        fields = ["name", "codes"]
