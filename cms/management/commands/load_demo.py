"""Fills an empty installation with the demo catalogue and its log-ins."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from cms.demo import loading
from cms.demo.accounts import ACCOUNTS, PASSWORD
from delivery import services


class Command(BaseCommand):
    help = (
        "Loads the demo catalogue: shows, articles, people and one log-in a role. "
        "May run twice: what exists is left as it is."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--force",
            action="store_true",
            help="Load although these settings are not meant for demonstrations. "
            "The log-ins' password is public.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self._refuse_where_it_does_harm(force=options["force"])
        began = time.monotonic()
        total = 0
        try:
            for name, made in loading.load():
                total += made
                self.stdout.write(f"  {name}: {_count(made)}")
        except ValidationError as problem:
            raise CommandError(f"Something of the same name is in the way: {problem}") from problem
        services.show_everything()
        took = time.monotonic() - began
        self.stdout.write(self.style.SUCCESS(f"Demo catalogue: {_count(total)} in {took:.0f} s."))
        self.stdout.write(f"Log in as {ACCOUNTS[0].email}, password {PASSWORD}.")

    def _refuse_where_it_does_harm(self, *, force: bool) -> None:
        if not settings.SHOWRUNNER_DEMO and not force:
            raise CommandError(
                "These settings are not for demonstrations, and the demo's password is known to "
                "everybody. Use --force if you mean it."
            )
        groups = {account.group for account in ACCOUNTS}
        missing = groups - set(Group.objects.values_list("name", flat=True))
        if missing:
            names = ", ".join(sorted(missing))
            raise CommandError(f"The roles {names} are missing. Run `manage.py migrate` first.")


def _count(made: int) -> str:
    return f"{made} created" if made else "nothing to do"
