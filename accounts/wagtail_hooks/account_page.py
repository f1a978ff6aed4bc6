"""The time zone on everybody's own account page."""

from typing import Any

from django import forms
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel
from wagtail.users.models import UserProfile

from accounts.choices import time_zones
from accounts.models import User


class TimeZoneForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    time_zone = forms.ChoiceField(
        choices=time_zones,
        help_text="Dates and times in the editor are shown and entered in this zone.",
    )

    class Meta:
        model = User
        fields = ["time_zone"]


class TimeZonePanel(BaseSettingsPanel):
    name = "time_zone"
    title = "Time zone"
    order = 350
    form_class = TimeZoneForm


@hooks.register("register_account_settings_panel")
def time_zone_panel(request: HttpRequest, user: User, profile: UserProfile) -> Any:
    return TimeZonePanel(request, user, profile)
