"""Compiles everything again."""

from typing import Any

from django.core.management.base import BaseCommand

from delivery.jobs import rebuilding


class Command(BaseCommand):
    help = "Compiles every item and corrects what the world sees. Safe at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        changed: dict[str, int] = {}
        for step in rebuilding.rebuild():
            changed[step.kind] = step.changed
            self.stdout.write(f"{step.kind}: {step.done} of {step.total}, {step.changed} corrected")
        self.stdout.write(f"{sum(changed.values())} corrected")
