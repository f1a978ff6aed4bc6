"""The “Users” screens: people are listed, made and edited by e-mail address.

An Administrator manages accounts without being a superuser, and so must not be able to become one:
the superuser switch, and superusers' accounts, are for superusers.
"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView, IndexView, UserViewSet

from accounts.choices import time_zones
from accounts.models import User


class StaffFields(forms.Form):
    """What both forms add to Wagtail's, and the words they say it in."""

    email = forms.EmailField(label="E-mail address", help_text="Used to sign in.", max_length=254)
    time_zone = forms.ChoiceField(
        choices=time_zones,
        initial="UTC",
        help_text="Dates and times in the editor are shown and entered in this zone.",
    )

    def clean_email(self) -> str:
        """The same mailbox in other letters is taken too, and the field itself says so."""
        email = User.objects.normalize_email(self.cleaned_data["email"])
        others = User.objects.exclude(pk=self.instance.pk)  # type: ignore[attr-defined]
        if others.filter(email__iexact=email).exists():
            raise forms.ValidationError("Somebody with this e-mail address exists already.")
        return email


class StaffCreationForm(StaffFields, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        model = User
        fields = UserCreationForm.Meta.fields | {"time_zone"}


class StaffEditForm(StaffFields, UserEditForm):
    class Meta(UserEditForm.Meta):
        model = User
        fields = UserEditForm.Meta.fields | {"time_zone"}


class SuperuserSwitch:
    """Takes the superuser switch out of a form for everybody else."""

    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> forms.ModelForm:  # type: ignore[type-arg]
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form  # type: ignore[no-any-return]


class StaffIndexView(IndexView):
    @cached_property
    def columns(self) -> list[Any]:
        columns: list[Any] = super().columns
        for column in columns:
            if column.name == "email":
                column.label = "E-mail address"
        return columns


class StaffCreateView(SuperuserSwitch, CreateView):
    """Adds a person."""


class StaffEditView(SuperuserSwitch, EditView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class StaffViewSet(UserViewSet):
    index_view_class = StaffIndexView
    add_view_class = StaffCreateView
    edit_view_class = StaffEditView
    create_template_name = "accounts/user_create.html"
    edit_template_name = "accounts/user_edit.html"

    # The signature is Wagtail's.
    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:  # type: ignore[type-arg]  # noqa: FBT001, FBT002
        return StaffEditForm if for_update else StaffCreationForm


def spare_superusers(request: HttpRequest, _: str, objects: list[Any], action: Any) -> None:
    """What one screen refuses, many at once are refused, too."""
    if request.user.is_superuser or not issubclass(action.model, User):
        return
    if any(each.is_superuser for each in objects):
        raise PermissionDenied
