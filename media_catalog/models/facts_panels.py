"""Lists of facts in the editors: what is wrong with a row is said at that row."""

from typing import Any

from django import forms
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from entitlements.choices import territories
from media_catalog.rules import ratings


class FactsFormSet(BaseChildFormSet):
    """Rows that know whose they are while they are checked."""

    repeated = "The same is said twice."

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        setattr(form.instance, self.fk.name, self.instance)
        return form

    def get_unique_error_message(self, unique_check: Any) -> str:
        return self.repeated


class ExternalIdFormSet(FactsFormSet):
    """A row nobody has touched is not asked again whether another has its number: who edits the
    rest of the form can do nothing about it.
    """

    def _construct_form(self, i: int, **kwargs: Any) -> Any:
        form = super()._construct_form(i, **kwargs)
        form.instance.is_settled = bool(
            self.is_bound and form.instance.pk and not {"scheme", "value"} & set(form.changed_data)
        )
        return form

    repeated = "Each catalogue has one number for it. Take one of the two rows out."


class RatingFormSet(FactsFormSet):
    repeated = "Each board rates it once. Take one of the two rows out."


class RatingForm(WagtailAdminModelForm):
    """One control for what is two columns: who rated, and how."""

    rating = forms.ChoiceField(help_text="Choose the board and its rating together.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rating"].choices = [("", "Choose"), *ratings.choices()]
        if self.instance.system:
            self.initial["rating"] = f"{self.instance.system}:{self.instance.value}"

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("rating"):
            system, _, value = cleaned["rating"].partition(":")
            cleaned |= {"system": system, "value": value}
            self.instance.system, self.instance.value = system, value
        return cleaned


class FactsPanel(InlinePanel):
    """An inline list with a form, or a set of forms, of its own."""

    def __init__(self, *args: Any, options: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.options = options

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "options": self.options}

    def get_form_options(self) -> dict[str, Any]:
        found: dict[str, Any] = super().get_form_options()
        found["formsets"][self.relation_name].update(self.options)
        return found


def external_ids_panel() -> FactsPanel:
    return FactsPanel(
        "external_ids",
        [FieldRowPanel([FieldPanel("scheme"), FieldPanel("value")])],
        heading="Known elsewhere as",
        label="Number",
        help_text="The numbers by which other catalogues know it, one of each.",
        options={"formset": ExternalIdFormSet},
    )


def ratings_panel() -> FactsPanel:
    country = forms.Select(choices=[("", "—"), *territories().items()])
    return FactsPanel(
        "ratings",
        [
            FieldRowPanel(
                [
                    FieldPanel("rating"),
                    FieldPanel(
                        "country",
                        widget=country,
                        help_text="Only with a general minimum age that counts in one country.",
                    ),
                ]
            )
        ],
        heading="Age ratings",
        label="Age rating",
        help_text="Of each board that rated it; the strictest decides. Without any, those of the "
        "title above count, and without those it counts as unrated.",
        options={"formset": RatingFormSet, "form": RatingForm},
    )


def awards_panel() -> InlinePanel:
    return InlinePanel(
        "awards",
        [
            FieldRowPanel([FieldPanel("name"), FieldPanel("category")]),
            FieldRowPanel([FieldPanel("year"), FieldPanel("result")]),
            FieldPanel("person"),
        ],
        heading="Awards",
        label="Award",
        help_text="In the order in which they are printed.",
    )
