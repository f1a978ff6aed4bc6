"""Writes the published schema into the repository, where its changes are reviewed."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from api.openapi import document

COMMITTED = Path(settings.BASE_DIR) / "tests" / "openapi.v1.json"


class Command(BaseCommand):
    help = "Write the OpenAPI schema of the delivery API to a file."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, default=COMMITTED)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        file.write_bytes(document.as_json())
        self.stdout.write(f"Wrote {file}")
