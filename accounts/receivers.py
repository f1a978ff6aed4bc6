"""Keeps the copy of a person's time zone, which Wagtail's screens read, equal to the account's."""

from collections.abc import Collection
from typing import Any

from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from wagtail.users.models import UserProfile

from accounts.models import User


@receiver(post_save, sender=User, dispatch_uid="accounts.time_zone_to_profile")
def copy_time_zone(
    instance: User, *, raw: bool, update_fields: Collection[str] | None, **_: Any
) -> None:
    """Writes the profile's copy. A log-in saves the account too, but not this field."""
    if raw or (update_fields is not None and "time_zone" not in update_fields):
        return
    UserProfile.objects.update_or_create(
        user=instance, defaults={"current_time_zone": instance.time_zone}
    )


@receiver(pre_save, sender=UserProfile, dispatch_uid="accounts.profile_keeps_time_zone")
def keep_time_zone(instance: UserProfile, *, raw: bool, **_: Any) -> None:
    """A profile saved elsewhere takes the account's zone, whatever it carried."""
    if not raw:
        instance.current_time_zone = instance.user.time_zone
