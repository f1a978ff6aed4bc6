"""Media on S3, by settings alone: uploads, renditions and links, and nothing else is open."""

import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from botocore.exceptions import ClientError

from media_catalog.models import CatalogImage
from tests import live
from tests.factories.media_catalog import picture
from tests.factories.pages import HomePageFactory
from tests.journeys import object_store as emulator
from tests.journeys.background import until
from tests.journeys.newsroom import Newsroom
from tests.journeys.object_store import BUCKET, ObjectStore
from tests.journeys.reading import Reader
from tests.live import LiveStack

SOURCES = 6  # two widths in three formats


@pytest.fixture(scope="module")
def object_store() -> Iterator[ObjectStore]:
    with emulator.running() as store:
        yield store


@pytest.fixture
def product_on_s3(workers_dead: LiveStack, object_store: ObjectStore) -> Iterator[LiveStack]:
    """The product with its media in the bucket; no other worker may take its jobs."""
    port = live.free_port()
    url = f"http://localhost:{port}"
    logs = workers_dead.logs / "on-s3"
    logs.mkdir(exist_ok=True)
    programs = live.programs(url, port=port, **object_store.settings)
    stack = LiveStack(url=url, logs=logs, programs=programs)
    stack.start(*stack.programs)
    try:
        live.wait_for_page(f"{url}/admin/login/", logs)
        live.wait_for_worker(logs)
        yield stack
    finally:
        stack.stop()


@pytest.mark.slow
def test_pictures_live_on_s3(product_on_s3: LiveStack, object_store: ObjectStore) -> None:
    newsroom = Newsroom(product_on_s3.url)
    started = time.monotonic()
    newsroom.upload(picture(width=1600, height=900, name="bridge"), title="Bridge")
    image = CatalogImage.objects.get(title="Bridge")
    newsroom.publish_article(
        parent=HomePageFactory(), title="Bridges", slug="bridges", lead_image=image.pk
    )
    with Reader(product_on_s3.url) as frontend:

        def sources() -> list[dict[str, str]]:
            shown = frontend.get("resolve/?path=/bridges/").data["item"]["image"]
            return shown["sources"] if shown else []

        until(lambda: len(sources()) == SOURCES)
        took = time.monotonic() - started
        found = sources()

    for source in found:
        assert source["url"].startswith(f"{object_store.url}/{BUCKET}/images/")
        with urllib.request.urlopen(source["url"], timeout=20) as file:
            assert file.status == 200
            assert file.headers["Content-Type"] == source["type"]
            assert len(file.read()) > 200
    print(f"\n{len(found)} sources served from the bucket {took:.1f} s after the upload")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        urllib.request.urlopen(f"{object_store.url}/{BUCKET}/{image.file.name}", timeout=20)


@pytest.mark.slow
def test_the_bucket_takes_nothing_with_a_wrong_signature(object_store: ObjectStore) -> None:
    object_store.client().put_object(Bucket=BUCKET, Key="right", Body=b"ours")
    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        object_store.client(secret="guessed").put_object(Bucket=BUCKET, Key="wrong", Body=b"theirs")
    held = object_store.client().list_objects_v2(Bucket=BUCKET)["Contents"]
    assert "right" in {each["Key"] for each in held}
    assert "wrong" not in {each["Key"] for each in held}
