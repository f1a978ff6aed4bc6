"""The “Users” screens and the own account, for people who sign in by e-mail address."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.views.home import HomeView
from wagtail.users.models import UserProfile

from accounts.models import User
from tests.domain.accounts.conftest import SignIn
from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
NEW = {
    "email": "new@example.com",
    "first_name": "New",
    "last_name": "Person",
    "time_zone": "Europe/Berlin",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


def add(browser: Client, **changes: Any) -> Any:
    return browser.post(reverse("wagtailusers_users:add"), {**NEW, **changes})


def test_a_person_is_added_with_role_and_time_zone(signed_in: SignIn) -> None:
    role = Group.objects.get(name="Editor")
    assert add(signed_in("Administrator"), groups=[role.pk]).status_code == 302
    user = User.objects.get(email="new@example.com")
    assert (user.time_zone, list(user.groups.all())) == ("Europe/Berlin", [role])
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize("email", ["taken@example.com", "Taken@Example.com"])
def test_a_taken_address_is_refused_at_its_field(signed_in: SignIn, email: str) -> None:
    UserFactory(email="taken@example.com")
    browser = signed_in("Administrator")
    before = User.objects.count()
    answer = add(browser, email=email)
    errors = answer.context["form"].errors
    assert errors == {"email": ["Somebody with this e-mail address exists already."]}
    assert 'value="New"' in answer.content.decode()
    assert User.objects.count() == before


def test_people_are_listed_and_found_by_address(signed_in: SignIn) -> None:
    UserFactory(email="findme@example.com")
    browser = signed_in("Administrator")
    url = reverse("wagtailusers_users:index")
    assert "E-mail address" in browser.get(url).content.decode()
    found = browser.get(url, {"q": "findme"}).content.decode()
    assert "findme@example.com" in found
    assert browser.user.email not in found  # type: ignore[attr-defined]


def test_an_edited_person_keeps_the_password_when_none_is_typed(signed_in: SignIn) -> None:
    user = UserFactory(role="Author")
    changes = {**NEW, "email": user.email, "is_active": "on", "password1": "", "password2": ""}
    answer = signed_in("Administrator").post(
        reverse("wagtailusers_users:edit", args=[user.pk]), changes
    )
    assert answer.status_code == 302
    user.refresh_from_db()
    assert user.first_name == "New"
    assert user.check_password(PASSWORD)


def test_an_administrator_cannot_make_or_touch_a_superuser(signed_in: SignIn) -> None:
    browser = signed_in("Administrator")
    add(browser, is_superuser="on")
    assert not User.objects.get(email="new@example.com").is_superuser
    owner = User.objects.create_superuser("owner@example.com", PASSWORD)
    edit = reverse("wagtailusers_users:edit", args=[owner.pk])
    assert browser.get(edit).status_code == 302
    browser.post(edit, {**NEW, "email": "owner@example.com", "is_active": "on"})
    owner.refresh_from_db()
    assert owner.first_name == ""


@pytest.mark.parametrize(
    ("action", "change"),
    [
        ("set_active_state", {"mark_as_active": "False"}),
        ("assign_role", {"role": "1"}),
        ("delete", {}),
    ],
)
def test_superusers_are_spared_in_bulk_too(
    signed_in: SignIn, action: str, change: dict[str, str]
) -> None:
    browser = signed_in("Administrator")
    owner = User.objects.create_superuser("owner@example.com", PASSWORD)
    address = f"/admin/bulk/accounts/user/{action}/?id={owner.pk}&next=/admin/users/"
    browser.post(address, change)
    owner.refresh_from_db()
    assert owner.is_active
    assert not owner.groups.exists()


def test_a_superuser_may_make_another(client: Client) -> None:
    client.force_login(User.objects.create_superuser("owner@example.com", PASSWORD))
    add(client, is_superuser="on")
    assert User.objects.get(email="new@example.com").is_superuser


def account_form(browser: Client, **changes: str) -> dict[str, str]:
    user = browser.user  # type: ignore[attr-defined]
    return {
        "name_email-first_name": user.first_name,
        "name_email-last_name": user.last_name,
        "locale-preferred_language": "",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "time_zone-time_zone": user.time_zone,
        **changes,
    }


def test_the_own_time_zone_is_one_value_everywhere(signed_in: SignIn) -> None:
    browser = signed_in("Author")
    url = reverse("wagtailadmin_account")
    assert "current_time_zone" not in browser.get(url).content.decode()
    form = account_form(browser, **{"time_zone-time_zone": "Asia/Tokyo"})
    assert browser.post(url, form).status_code == 302
    user = browser.user  # type: ignore[attr-defined]
    user.refresh_from_db()
    assert user.time_zone == "Asia/Tokyo"
    assert UserProfile.objects.get(user=user).get_current_time_zone() == "Asia/Tokyo"
    profile = UserProfile.objects.get(user=user)
    profile.current_time_zone = "Europe/Paris"
    profile.save()
    assert UserProfile.objects.get(user=user).current_time_zone == "Asia/Tokyo"


def test_screens_use_the_time_zone(signed_in: SignIn, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = signed_in("Author")
    user = browser.user  # type: ignore[attr-defined]
    user.time_zone = "Asia/Tokyo"
    user.save()
    seen: list[str] = []
    titles = HomeView.get_page_title

    def spy(view: HomeView) -> Any:
        seen.append(timezone.get_current_timezone_name())
        return titles(view)

    monkeypatch.setattr(HomeView, "get_page_title", spy)
    browser.get(reverse("wagtailadmin_home"))
    assert set(seen) == {"Asia/Tokyo"}


def test_an_unknown_time_zone_is_refused() -> None:
    user = UserFactory()
    user.time_zone = "Mars/Olympus"
    with pytest.raises(ValidationError, match="Choose a time zone"):
        user.full_clean()


def test_a_changed_password_keeps_this_browser_and_ends_the_others(signed_in: SignIn) -> None:
    browser, other = signed_in("Author"), Client()
    user = browser.user  # type: ignore[attr-defined]
    other.force_login(user)
    change = {
        "password-old_password": PASSWORD,
        "password-new_password1": "another fine horse",
        "password-new_password2": "another fine horse",
    }
    answer = browser.post(reverse("wagtailadmin_account"), account_form(browser, **change))
    assert answer.status_code == 302
    user.refresh_from_db()
    assert user.check_password("another fine horse")
    assert browser.get(reverse("wagtailadmin_home")).status_code == 200
    assert other.get(reverse("wagtailadmin_home")).status_code == 302
