"""What is not public comes out nowhere: the running product is asked, every link followed.

Of this `tests/campaigns/leaks.py` does more; here the answers are those of the real web server.
"""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.crawl import crawling, planting
from tests.crawl.addresses import Addresses
from tests.crawl.planting import Planted
from tests.crawl.readers import Viewer
from tests.crawl.watching import Watch
from tests.journeys.reading import Reader
from tests.live import LiveStack

STATES = ("draft", "edited", "scheduled", "expired", "unpublished", "private", "deleted")
LIFE = timedelta(seconds=2)
SHARE = 6
AT_LEAST = 300
# The worker cuts the pictures anew, and these are too small to be shown then.
OF_PICTURES = ("alt", "alttext", "caption", "credit", "file")


@pytest.fixture
def planted(live_stack: LiveStack) -> Planted:
    planted = planting.plant(ends=timezone.now() + LIFE, states=STATES)
    time.sleep(LIFE.total_seconds())
    return planted


@pytest.mark.slow
def test_no_word_of_what_is_hidden_comes_out_anywhere(
    live_stack: LiveStack, planted: Planted, frontend: Reader
) -> None:
    watch, viewer = Watch(planted), Viewer()
    start = Addresses(planted, viewer, share=SHARE).all()
    for address, answer in crawling.crawl(frontend.get, start, url=live_stack.url):
        watch.look(address, answer, viewer.audience(address))
    for address, answer in crawling.refusals(frontend.ask, planted):
        watch.look(address, answer, viewer.audience(address))
    print(f"\n{watch.told}")
    assert watch.leaks == []
    unseen = {word for word in planted.expected - watch.seen if not word.endswith(OF_PICTURES)}
    assert unseen == set(), "the crawl is blind to these"
    assert watch.answers >= AT_LEAST
    assert max(watch.statuses) < 500
