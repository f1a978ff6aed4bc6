"""People who sign in."""

from typing import Any

import factory
from django.contrib.auth.models import Group

from accounts.models import User

PASSWORD = "correct horse battery"


class UserFactory(factory.django.DjangoModelFactory):
    """Somebody in the role `role`, or in none."""

    class Meta:
        model = User

    email = factory.Sequence(lambda number: f"person{number}@example.com")
    first_name = "Pat"
    last_name = factory.Sequence(lambda number: f"Example {number}")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> User:
        role = kwargs.pop("role", None)
        user: User = model_class.objects.create_user(password=PASSWORD, **kwargs)
        if role:
            user.groups.add(Group.objects.get(name=role))
        return user
