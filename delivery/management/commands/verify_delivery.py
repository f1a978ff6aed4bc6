"""Checks that what stands is what compiling everything anew would give."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from delivery.jobs import verifying
from delivery.models import Outbox, Parked


class Command(BaseCommand):
    help = "Compiles everything and compares it with what the world sees. 0 differences is right."

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for difference in verifying.differences():
            found += 1
            key = difference.key
            self.stdout.write(f"{key.kind} {key.public_id} {key.locale}: {difference.reason}")
        waiting, parked = Outbox.objects.count(), Parked.objects.count()
        self.stdout.write(
            f"{found} differences in {verifying.counted()} current and future showings; "
            f"{waiting} changes waiting, {parked} items need attention"
        )
        if found:
            raise CommandError("Run rebuild_delivery, then look for the cause.")
