"""“Feature switches” under Settings: what frontends turn on and off without a release."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from waffle.models import Switch
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, UpdatedAtColumn
from wagtail.admin.viewsets.model import ModelViewSet

_NAME = RegexValidator(
    r"^[a-z0-9]+(?:[-._][a-z0-9]+)*$",
    "Use small letters, digits and hyphens, such as new-player.",
)


class SwitchForm(WagtailAdminModelForm):
    """A name that programs can go by, a state, and a note for colleagues."""

    name = forms.CharField(
        max_length=100,
        validators=[_NAME],
        help_text="As the frontends' programs call it: small letters, digits and hyphens.",
    )
    active = forms.BooleanField(
        required=False, label="On", help_text="Frontends follow within half a minute."
    )
    note = forms.CharField(
        required=False,
        label="What it does",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="For your colleagues; frontends do not read it.",
    )

    class Meta:
        model = Switch
        fields = ["name", "active", "note"]


class SwitchViewSet(ModelViewSet):
    model = Switch
    name = "feature_switches"
    icon = "sliders"
    menu_label = "Feature switches"
    add_to_settings_menu = True
    menu_order = 900
    list_display = [
        "name",
        BooleanColumn("active", label="On"),
        Column("note", label="What it does"),
        UpdatedAtColumn(),
    ]
    list_per_page = 50
    search_fields = ["name", "note"]
    search_backend_name = None
    ordering = ["name"]
    copy_view_enabled = False
    inspect_view_enabled = False
    panels = [FieldPanel("name"), FieldPanel("active"), FieldPanel("note")]

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_index_view_kwargs(**kwargs), "page_title": "Feature switches"}

    def get_form_class(self, *args: Any, **kwargs: Any) -> type[SwitchForm]:
        return SwitchForm


@hooks.register("register_admin_viewset")
def feature_switches() -> Any:
    return SwitchViewSet()
