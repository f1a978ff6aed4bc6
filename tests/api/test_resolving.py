"""One call says what stands at a path, where it went, or that it is gone; to those who may know."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import orjson
import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from api.caching import LONGEST, LONGEST_MISSING
from delivery.models import Showing
from entitlements.choices import LicenceKind, Reach
from entitlements.models import LicenceWindow
from tests.api.conftest import Reader
from tests.api.test_caching import lifetime
from tests.api.test_visibility import told
from tests.factories.pages import (
    ArticlePageFactory,
    EpisodePageFactory,
    SeasonPageFactory,
    ShowPageFactory,
)

pytestmark = pytest.mark.django_db
TRUSTED = {"SHOWRUNNER_TRUSTED_HOPS": ["127.0.0.1"]}


def rename(page: Any, slug: str) -> None:
    page.refresh_from_db()
    page.slug = slug
    page.save_revision().publish()


def resolved(reader: Reader, path: str, **headers: str) -> Any:
    return reader.get(f"resolve/?path={path}", **headers)


def place(reader: Reader, path: str) -> str:
    """Where the path leads: itself, another path, or the status of what is missing."""
    answer = resolved(reader, path)
    if answer.status_code != 200:
        return str(answer.status_code)
    content = orjson.loads(answer.content)
    found: str = content["item"]["path"] if content["type"] == "item" else content["path"]
    return found


def test_a_renamed_page_leads_on(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="before")
    settle()
    rename(article, "after")
    settle()
    answer = resolved(reader, "/before/")
    assert orjson.loads(answer.content) == {
        "type": "redirect",
        "status": 301,
        "path": "/after/",
        "id": str(article.translation_key),
        "kind": "article",
    }
    assert answer["Cache-Tag"] == reader.get(f"articles/{article.translation_key}/")["Cache-Tag"]
    assert lifetime(answer) == LONGEST
    again = resolved(reader, "/before/", if_none_match=answer["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    assert place(reader, "/after/") == "/after/"


def test_what_stands_below_leads_on_as_well(reader: Reader, settle: Callable[..., None]) -> None:
    show = ShowPageFactory(slug="before")
    season = SeasonPageFactory(parent=show, slug="one")
    EpisodePageFactory(parent=season, slug="pilot")
    settle()
    rename(show, "after")
    settle()
    assert place(reader, "/before/one/pilot/") == "/after/one/pilot/"


def test_a_page_that_moved_twice_is_found_where_it_is_now(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory(slug="first")
    for slug in ("second", "third"):
        settle()
        rename(article, slug)
    settle()
    assert place(reader, "/first/") == place(reader, "/second/") == "/third/"
    rename(article, "first")
    settle()
    assert place(reader, "/first/") == "/first/"
    assert place(reader, "/third/") == "/first/"


def test_a_path_that_another_page_holds_now_is_that_page_s(
    reader: Reader, settle: Callable[..., None]
) -> None:
    first = ArticlePageFactory(slug="contested")
    settle()
    rename(first, "elsewhere")
    second = ArticlePageFactory(slug="contested")
    settle()
    assert reader.json("resolve/?path=/contested/")["item"]["id"] == str(second.translation_key)
    second.unpublish()
    settle()
    assert place(reader, "/contested/") == "/elsewhere/"
    first.unpublish()
    settle()
    assert place(reader, "/contested/") == "410"


def test_a_planned_move_happens_by_itself(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="today")
    settle()
    article.slug, article.go_live_at = "tomorrow", timezone.now() + timedelta(hours=1)
    article.save_revision().publish()
    settle()
    assert (place(reader, "/today/"), place(reader, "/tomorrow/")) == ("/today/", "404")
    settle(timedelta(hours=2))
    assert (place(reader, "/today/"), place(reader, "/tomorrow/")) == ("/tomorrow/", "/tomorrow/")


@pytest.mark.parametrize("end", ["unpublish", "delete"])
def test_what_was_taken_off_is_gone(end: str, reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="taken-off")
    settle()
    getattr(article, end)()
    settle()
    answer = resolved(reader, "/taken-off/")
    content = orjson.loads(answer.content)
    assert (answer.status_code, content["code"]) == (410, "gone")
    assert answer["Content-Type"] == "application/problem+json"
    assert str(article.translation_key) not in answer.content.decode() + str(answer.headers)
    missing = resolved(reader, "/never-there/")
    assert lifetime(answer) == lifetime(missing) == LONGEST_MISSING
    assert set(answer.headers) == set(missing.headers)
    assert reader.get(f"articles/{article.translation_key}/").status_code == 404


def test_history_that_is_forgotten_is_not_told(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="long-ago")
    settle()
    article.unpublish()
    settle()
    assert resolved(reader, "/long-ago/").status_code == 410
    Showing.objects.all().delete()
    missing = told(resolved(reader, "/never-there/"))
    assert told(resolved(reader, "/long-ago/")) == missing


def licensed(page: Any, *codes: str, until: Any = None) -> None:
    LicenceWindow.objects.create(
        title_kind="show",
        public_id=page.translation_key,
        kind=LicenceKind.CATALOGUE,
        reach=Reach.ONLY,
        codes=list(codes),
        ends_at=until,
    )


def test_only_who_could_see_the_old_path_is_led_on(
    reader: Reader, settle: Callable[..., None], settings: Any
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    show = ShowPageFactory(slug="before")
    licensed(show, "DE")
    settle()
    rename(show, "after")
    settle()
    assert resolved(reader, "/before/", x_territory="DE").status_code == 200
    missing = told(resolved(reader, "/never-there/", x_territory="FR"))
    assert told(resolved(reader, "/before/", x_territory="FR")) == missing
    assert told(resolved(reader, "/before/")) == missing


def test_only_who_sees_the_new_path_is_led_on(
    reader: Reader, settle: Callable[..., None], settings: Any
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    show = ShowPageFactory(slug="before")
    settle()
    rename(show, "after")
    licensed(show, "DE")
    settle()
    assert resolved(reader, "/before/", x_territory="DE").status_code == 200
    gone = resolved(reader, "/before/", x_territory="FR")
    assert gone.status_code == 410
    assert b"after" not in gone.content


def test_a_licence_that_ran_out_is_gone_where_it_was(
    reader: Reader, settle: Callable[..., None], settings: Any
) -> None:
    settings.SHOWRUNNER_TRUSTED_HOPS = ["127.0.0.1"]
    show = ShowPageFactory(slug="licensed")
    licensed(show, "DE", until=timezone.now() + timedelta(hours=1))
    licensed(show, "FR")
    settle(timedelta(hours=2))
    statuses = {
        code: resolved(reader, "/licensed/", x_territory=code).status_code
        for code in ("DE", "FR", "US")
    }
    assert statuses == {"DE": 410, "FR": 200, "US": 404}


@pytest.mark.parametrize(("age", "status"), [(18, 410), (6, 404)])
def test_an_age_that_could_not_see_it_hears_nothing(
    age: int, status: int, reader: Reader, settle: Callable[..., None]
) -> None:
    show = ShowPageFactory(slug="grown-up", rated="age:16")
    settle()
    show.unpublish()
    settle()
    assert reader.get(f"resolve/?path=/grown-up/&maturity={age}").status_code == status


def test_another_language_has_a_history_of_its_own(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory(slug="english")
    settle()
    article.unpublish()
    settle()
    assert reader.get("resolve/?path=/english/&locale=de").status_code == 404
    assert reader.get("resolve/?path=/english/&locale=en").status_code == 410


def test_leading_on_takes_one_statement(reader: Reader, settle: Callable[..., None]) -> None:
    article = ArticlePageFactory(slug="first")
    for _ in range(3):
        settle()
        rename(article, f"moved-{uuid4().hex[:6]}")
    settle()
    resolved(reader, "/first/")
    for path, status in (("/first/", 200), ("/never-there/", 404)):
        answer, statements = reader.statements(f"resolve/?path={path}")
        assert (answer.status_code, statements) == (status, 1)


def _redirect(old: str, to: Any = None, **fields: Any) -> Redirect:
    made: Redirect = Redirect.objects.create(
        old_path=Redirect.normalise_path(old), redirect_page=to and to.page_ptr, **fields
    )
    return made


@pytest.mark.parametrize(("permanent", "status"), [(True, 301), (False, 302)])
def test_editors_lead_an_old_address_to_a_page(
    reader: Reader, settle: Callable[..., None], permanent: bool, status: int
) -> None:
    article = ArticlePageFactory(slug="new")
    _redirect("/Old Address/", article, is_permanent=permanent)
    settle()
    for written in ("/Old%20Address/", "Old%20Address"):
        found = reader.json(f"resolve/?path={written}")
        assert found == {
            "type": "redirect",
            "status": status,
            "path": "/new/",
            "id": str(article.translation_key),
            "kind": "article",
        }


def test_editors_lead_to_other_websites(reader: Reader, settle: Callable[..., None]) -> None:
    _redirect("/shop", redirect_link="https://shop.example.org/?a=1", is_permanent=False)
    settle()
    found = reader.json("resolve/?path=/shop/")
    assert found == {"type": "link", "status": 302, "url": "https://shop.example.org/?a=1"}


def test_an_address_that_leads_to_a_hidden_page_is_not_there(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article = ArticlePageFactory(published=False)
    _redirect("/old", article)
    settle()
    told_, missing = resolved(reader, "/old/"), resolved(reader, "/never/")
    assert (told_.status_code, told_.content) == (404, missing.content)
    article.save_revision().publish()
    settle()
    assert place(reader, "/old/") == f"/{article.slug}/"


def test_what_stands_at_a_path_goes_before_a_redirect(
    reader: Reader, settle: Callable[..., None]
) -> None:
    article, other = ArticlePageFactory(slug="here"), ArticlePageFactory(slug="there")
    _redirect("/here", other)
    settle()
    assert place(reader, "/here/") == "/here/"
    article.unpublish()
    settle()
    assert place(reader, "/here/") == "/there/"


def test_a_moved_page_is_found_after_its_history_is_forgotten(
    reader: Reader, settle: Callable[..., None], django_capture_on_commit_callbacks: Any
) -> None:
    article = ArticlePageFactory(slug="before")
    settle()
    with django_capture_on_commit_callbacks(execute=True):
        rename(article, "after")
    settle()
    assert Redirect.objects.get(old_path="/before").automatically_created
    Showing.objects.filter(path="/before/").delete()
    assert place(reader, "/before/") == "/after/"


def test_a_redirect_made_by_itself_tells_nothing_history_keeps_back(
    reader: Reader, settle: Callable[..., None], django_capture_on_commit_callbacks: Any
) -> None:
    """The old place was never this reader's to see."""
    article = ArticlePageFactory(slug="before")
    settle()
    with django_capture_on_commit_callbacks(execute=True):
        rename(article, "after")
    settle()
    assert place(reader, "/before/") == "/after/"
    Showing.objects.filter(path="/before/").update(cells=["DE:*"])
    assert place(reader, "/before/") == "404"
