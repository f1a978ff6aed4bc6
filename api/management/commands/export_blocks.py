"""Writes the library of blocks into the documentation, where its changes are reviewed."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from api.openapi import document, library

COMMITTED = Path(settings.BASE_DIR) / "docs" / "api" / "blocks.md"


class Command(BaseCommand):
    help = "Write the page about the blocks of bodies, from the published schema."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        COMMITTED.write_text(library.page(document.schema()))
        self.stdout.write(f"Wrote {COMMITTED}")
