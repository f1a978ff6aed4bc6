"""How long until a reader sees what an editor published: `publishing.py PORT COUNT`.

Publishes as the editor's view does, then asks the API until the new title is there.
"""

import json
import sys
import time

import django
from django.db import transaction

django.setup()

from delivery import services  # noqa: E402  # needs Django to be set up
from pages.models import EpisodePage  # noqa: E402
from showrunner.bench.questions import API, Reader  # noqa: E402

LONGEST = 10.0


def main() -> None:
    reader = Reader(int(sys.argv[1]))
    chosen = EpisodePage.objects.order_by("-pk")[: int(sys.argv[2])]
    taken = [_publish(page, f"Published {n}", reader) for n, page in enumerate(chosen)]
    print(json.dumps(taken))


def _publish(page: EpisodePage, title: str, reader: Reader) -> float:
    """Milliseconds from the click to the first read that shows it."""
    began = time.perf_counter()
    with transaction.atomic():
        page.title = title
        page.save_revision().publish()
    services.show_changes()
    while reader.json(f"{API}/episodes/{page.translation_key}/")["title"] != title:
        if time.perf_counter() - began > LONGEST:
            raise SystemExit(f"“{title}” was not seen within {LONGEST} s.")
    return (time.perf_counter() - began) * 1e3


if __name__ == "__main__":
    main()
