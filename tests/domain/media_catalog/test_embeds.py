"""What texts embed is looked up in the background: once, again until answered, and safely."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from delivery.models import Outbox
from media_catalog import services
from media_catalog.jobs import asking, embeds
from media_catalog.models import Embed
from media_catalog.rules import embeds as rules
from media_catalog.tasks import fetch_embed
from tests import elsewhere
from tests.elsewhere import Elsewhere, work
from tests.factories.media_catalog import EmbedFactory

pytestmark = [pytest.mark.django_db, pytest.mark.enable_socket]

ADDRESS = "https://works.example/work/1"


@pytest.fixture(scope="module")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Elsewhere]:
    with elsewhere.serving(tmp_path_factory.mktemp("elsewhere")) as provider:
        yield provider


@pytest.fixture
def provider(_served: Elsewhere, settings: Any) -> Elsewhere:
    settings.SHOWRUNNER_MORE_EMBED_PROVIDERS = [_served.row]
    _served.asked.clear()
    _served.told.clear()
    _served.drip = 0
    _served.says(work())
    return _served


def wanted(address: str = ADDRESS) -> Embed:
    services.want_embeds(addresses={address})
    return Embed.objects.get(key=rules.key(address))


def looked_up(address: str = ADDRESS) -> Embed:
    embed = wanted(address)
    embeds.look_up(embed_id=embed.pk)
    embed.refresh_from_db()
    return embed


def again(embed: Embed) -> Embed:
    """As if its time had come."""
    Embed.objects.filter(pk=embed.pk).update(due_at=timezone.now())
    embeds.look_up(embed_id=embed.pk)
    embed.refresh_from_db()
    return embed


def test_what_is_wanted_is_asked_for_at_the_providers_own_endpoint(provider: Elsewhere) -> None:
    embed = looked_up()
    assert provider.asked == [{"format": ["json"], "url": [ADDRESS]}]
    assert "Cookie" not in provider.told[0]
    assert provider.told[0]["Accept-Encoding"] == "identity"
    assert (embed.provider, embed.medium) == ("works", "video")
    assert (embed.title, embed.author) == ("Work 1", "Somebody")
    assert embed.player == f"{elsewhere.PLAYER}1?from=oembed"
    assert embed.picture == "https://pictures.works.example/1.jpg"
    assert (embed.width, embed.height, embed.failure, embed.attempts) == (640, 360, "", 0)
    assert embed.due_at > timezone.now() + timedelta(days=6)


def test_wanting_twice_asks_once(
    provider: Elsewhere, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks() as first:
        embed = wanted()
    assert len(first) == 1
    embeds.look_up(embed_id=embed.pk)
    with django_capture_on_commit_callbacks() as second:
        assert wanted().pk == embed.pk
    assert second == []
    embeds.look_up(embed_id=embed.pk)
    assert len(provider.asked) == 1


def test_the_queue_may_be_down_and_the_sweep_finds_it(
    provider: Elsewhere,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def down(embed_id: int) -> None:
        raise OSError("no broker")

    monkeypatch.setattr(fetch_embed, "delay", down)
    with django_capture_on_commit_callbacks(execute=True):
        embed = wanted()
    assert embeds.due() == [embed.pk]
    embeds.look_up(embed_id=embed.pk)
    assert embeds.due() == []


def test_a_refusal_is_told_and_takes_the_player_away(provider: Elsewhere) -> None:
    embed = looked_up()
    assert embed.player
    provider.says(b"Not Found", status=404)
    embed = again(embed)
    assert embed.player == ""
    assert "Works has nothing to show" in embed.failure
    assert timedelta(hours=23) < embed.due_at - timezone.now() < timedelta(hours=25)


def test_an_outage_is_waited_out_and_keeps_what_was_known(provider: Elsewhere) -> None:
    embed = looked_up()
    provider.says(b"", status=503)
    first = again(embed).due_at
    assert embed.player
    assert "503" in embed.failure
    assert timedelta(minutes=1) < first - timezone.now() < timedelta(minutes=3)
    second = again(embed).due_at
    assert second - timezone.now() > timedelta(minutes=3)
    provider.says(work(title="Renamed"))
    embed = again(embed)
    assert (embed.title, embed.failure, embed.attempts) == ("Renamed", "", 0)


@pytest.mark.parametrize(
    ("html", "status"),
    [
        ('<iframe src="https://evil.example/video/1"></iframe>', 200),
        ("<script>alert(1)</script>", 200),
        ('<iframe src="http://player.works.example/video/1"></iframe>', 200),
    ],
)
def test_no_markup_and_no_foreign_player_is_kept(
    provider: Elsewhere, html: str, status: int
) -> None:
    provider.says(work(html=html), status=status)
    embed = looked_up()
    assert embed.player == ""
    assert "no player of its own" in embed.failure
    assert not any("evil" in str(each) for each in Embed.objects.values_list())


def test_redirects_are_not_followed(provider: Elsewhere) -> None:
    provider.says(b"", status=302, Location=provider.row["endpoint"] + "?elsewhere=1")
    embed = looked_up()
    assert len(provider.asked) == 1
    assert "302" in embed.failure


def test_a_long_answer_is_not_read_to_its_end(provider: Elsewhere) -> None:
    provider.says(b" " * (asking.LARGEST + 20_000) + b"{}")
    assert "too long" in looked_up().failure


def test_a_slow_answer_is_not_waited_for(
    provider: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "LIMIT", 0.3)
    provider.drip = 0.05
    assert "took too long" in looked_up().failure


def test_a_silent_provider_is_given_up(
    provider: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE", 0.2)
    provider.drip = 2
    assert looked_up().failure == "Works did not answer."


def test_a_certificate_nobody_vouches_for_is_not_believed(
    provider: Elsewhere, settings: Any
) -> None:
    settings.SHOWRUNNER_MORE_EMBED_PROVIDERS = [{**provider.row, "certificates": ""}]
    assert looked_up().failure == "Works did not answer."
    assert provider.asked == []


def test_nobody_is_asked_without_encryption(provider: Elsewhere, settings: Any) -> None:
    plain = provider.row["endpoint"].replace("https", "http")
    settings.SHOWRUNNER_MORE_EMBED_PROVIDERS = [{**provider.row, "endpoint": plain}]
    assert "without encryption" in looked_up().failure
    assert provider.asked == []


@pytest.mark.parametrize("address", ["https://works.example/other/1", "https://evil.example/1"])
def test_an_address_of_nobody_is_refused_and_nobody_is_asked(
    provider: Elsewhere, address: str
) -> None:
    assert "Nothing may be embedded" in looked_up(address).failure
    assert provider.asked == []


def test_a_worker_killed_in_the_middle_leaves_nothing_half_done(
    provider: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def dies(*_: Any) -> None:
        raise Killed

    embed = wanted()
    with monkeypatch.context() as patched:
        patched.setattr(asking, "_read", dies)
        with pytest.raises(Killed):
            embeds.look_up(embed_id=embed.pk)
    embed.refresh_from_db()
    assert (embed.player, embed.failure, embed.asked_at) == ("", "", None)
    # While its time has not run out nobody else asks; then the sweep finds it.
    assert embeds.due() == []
    embeds.look_up(embed_id=embed.pk)
    assert len(provider.asked) == 1
    Embed.objects.update(due_at=timezone.now())
    assert embeds.due() == [embed.pk]
    assert again(embed).player


def test_who_was_overtaken_writes_nothing(
    provider: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = asking.ask

    def overtaken(*about: Any) -> tuple[int, bytes]:
        answer = real(*about)
        Embed.objects.update(due_at=timezone.now() + timedelta(days=3), title="Newer")
        return answer

    monkeypatch.setattr(asking, "ask", overtaken)
    assert looked_up().title == "Newer"


def test_saving_again_asks_again_after_a_failure_but_not_at_every_stroke(
    provider: Elsewhere,
) -> None:
    provider.says(b"", status=404)
    embed = looked_up()
    wanted()
    assert embeds.due() == []
    Embed.objects.update(asked_at=timezone.now() - timedelta(minutes=2))
    wanted()
    assert embeds.due() == [embed.pk]


def test_readers_hear_of_a_change_and_not_of_an_attempt(provider: Elsewhere) -> None:
    embed = looked_up()
    assert Outbox.objects.filter(topic="embed").get().key == embed.key
    Outbox.objects.all().delete()
    again(embed)
    provider.says(b"", status=500)
    again(embed)
    assert not Outbox.objects.exists()
    provider.says(work(title="Renamed"))
    again(embed)
    assert Outbox.objects.get().key == embed.key


def _told(newsroom: Client, address: str) -> dict[str, str]:
    found: dict[str, str] = newsroom.get(
        reverse("media_catalog_embed"), {"address": address}
    ).json()
    return found


def test_editors_are_told_how_it_stands(provider: Elsewhere, newsroom: Client) -> None:
    assert _told(newsroom, "https://evil.example/1")["state"] == "refused"
    assert "once the page is saved" in _told(newsroom, ADDRESS)["text"]
    wanted()
    assert _told(newsroom, f"{ADDRESS}?shared=1")["state"] == "waiting"
    embed = looked_up()
    assert _told(newsroom, ADDRESS) == {
        "state": "found",
        "text": "“Work 1” by Somebody, on Works.",
    }
    provider.says(b"", status=403)
    again(embed)
    told = _told(newsroom, ADDRESS)
    assert told["state"] == "failed"
    assert "Works has nothing to show" in told["text"]


def test_only_the_newsroom_is_told(provider: Elsewhere, client: Client) -> None:
    answer = client.get(reverse("media_catalog_embed"), {"address": ADDRESS})
    assert answer.status_code == 302
    assert "/admin/login/" in answer["Location"]


def test_asking_holds_nothing_in_the_database(
    provider: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others may write the row while a provider takes its time."""
    seen: list[bool] = []
    real = asking.ask

    def watched(*about: Any) -> tuple[int, bytes]:
        # The test's own transaction has no other within it.
        seen.append(connection.savepoint_ids == [])
        return real(*about)

    monkeypatch.setattr(asking, "ask", watched)
    looked_up()
    assert seen == [True]


def test_a_removed_provider_shows_nothing_more_once_asked_again(
    provider: Elsewhere, settings: Any
) -> None:
    embed = EmbedFactory(address="https://vimeo.com/77")
    settings.SHOWRUNNER_EMBED_PROVIDERS = ["youtube"]
    assert again(embed).player == ""
