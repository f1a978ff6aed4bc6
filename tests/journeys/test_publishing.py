"""From an author's empty form to the public and back again, in the browser."""

import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.core.management import call_command
from PIL import Image as Picture
from PIL import ImageDraw
from playwright.sync_api import Browser, expect

from delivery import services as delivery
from media_catalog.models import CatalogImage
from pages.models import EpisodePage, SeasonPage
from tests.factories.accounts import UserFactory
from tests.factories.media_catalog import PersonFactory
from tests.factories.pages import SeasonPageFactory, ShowPageFactory
from tests.journeys import screens
from tests.journeys.background import until
from tests.journeys.reading import Answer, Reader
from tests.journeys.screens import Body, Desk
from tests.live import LiveStack

pytestmark = [pytest.mark.slow]

TITLE = "The Death House Rescue"
WITHIN = 1.0


@pytest.fixture
def season(workers_alive: LiveStack) -> SeasonPage:
    show = ShowPageFactory(title="The Shadow")
    PersonFactory(name="Orson Welles")
    PersonFactory(name="Agnes Moorehead")
    season: SeasonPage = SeasonPageFactory(parent=show, title="Season One", number=1)
    delivery.show_everything()
    return season


@pytest.fixture
def skyline(tmp_path: Path) -> Path:
    """A real picture: a town at night."""
    chance = random.Random(1937)
    picture = Picture.linear_gradient("L").resize((1920, 1080)).convert("RGB")
    pen = ImageDraw.Draw(picture)
    for left in range(0, 1920, 96):
        top = chance.randrange(420, 860)
        pen.rectangle((left, top, left + 88, 1080), fill=(20, 18, chance.randrange(30, 70)))
        for x in range(left + 10, left + 80, 18):
            for y in range(top + 12, 1060, 30):
                if chance.random() < 0.4:
                    pen.rectangle((x, y, x + 8, y + 14), fill=(250, 214, 120))
    file = tmp_path / "skyline.jpg"
    picture.save(file, quality=92)
    return file


@dataclass
class Staff:
    author: Desk
    editor: Desk


@pytest.fixture
def staff(browser: Browser, live_stack: LiveStack, pictures: Path) -> Any:
    people = {role: UserFactory(role=role).email for role in ("Author", "Editor")}
    url = live_stack.url
    staff = Staff(
        author=screens.sign_in(browser, url=url, email=people["Author"], pictures=pictures),
        editor=screens.sign_in(browser, url=url, email=people["Editor"]),
    )
    yield staff
    for desk in (staff.author, staff.editor):
        desk.page.context.close()


def write_episode(desk: Desk, *, season: SeasonPage, skyline: Path) -> float:
    """Fills the form; the instant the picture was uploaded."""
    page = desk.page
    page.goto(f"/admin/pages/add/pages/episodepage/{season.pk}/")
    desk.type(
        title=TITLE,
        number="1",
        tagline="Who knows what evil lurks?",
        short_synopsis="An innocent man waits for the electric chair.",
        long_synopsis="Lamont Cranston has one night to find the men who know better.",
    )
    desk.tab("Artwork")
    screens.upload_image(
        page, "landscape", file=skyline, title="Skyline", alt_text="A town at night"
    )
    uploaded = time.monotonic()
    desk.tab("Credits")
    screens.choose_people(page, "credits", "Agnes Moorehead", "Orson Welles")
    desk.type(**{"credits-0-character": "Margot Lane", "credits-1-character": "Lamont Cranston"})
    desk.tab("Details")
    desk.type_date("release_date", "1937-09-26")
    desk.type(duration="28:30", original_language="en")
    desk.tab("Content")
    body = Body(desk)
    body.heading("On the air")
    body.text("It began on a Sunday afternoon.")
    body.quote("The weed of crime bears bitter fruit.", by="The Shadow")
    body.image("Skyline", caption="New York, about 1937")
    body.card("The Shadow", note="The whole series")
    return uploaded


def find_task(desk: Desk, title: str) -> None:
    """From the home screen's list of what waits for the reader's approval to its review."""
    desk.page.goto("/admin/")
    waiting = desk.page.locator("#awaiting-review-section")
    waiting.get_by_role("link", name=title).first.click()
    expect(desk.field("title")).to_have_value(title)


def read_until(frontend: Reader, place: str, *, since: float, wanted: Any) -> tuple[Answer, float]:
    """The first answer that is as wanted, and the seconds from `since` to it."""
    while True:
        answer = frontend.get(place)
        took = time.monotonic() - since
        if wanted(answer):
            return answer, took
        assert took < WITHIN * 10, answer
        time.sleep(0.02)


def test_an_episode_from_the_first_draft_to_the_public_and_back(
    season: SeasonPage, staff: Staff, frontend: Reader, skyline: Path, pictures: Path
) -> None:
    listing = f"episodes/?season={season.translation_key}"
    empty = frontend.get(listing)

    uploaded = write_episode(staff.author, season=season, skyline=skyline)
    until(lambda: CatalogImage.objects.get().renditions_made.get("complete", False))
    print(f"\nall renditions made at most {time.monotonic() - uploaded:.1f} s after the upload")
    staff.author.picture(pictures, "2-filled-form", height=2600)
    staff.author.submitted("Submit to Editorial review")
    staff.author.settled()
    episode = EpisodePage.objects.get(draft_title=TITLE)
    place = f"episodes/{episode.translation_key}/"
    assert not episode.live
    missing = frontend.get(f"episodes/{uuid4()}/").told
    assert frontend.get(place).told == missing
    assert frontend.get(listing).told == empty.told

    find_task(staff.editor, TITLE)
    staff.editor.action("Approve and Publish").hover()
    staff.editor.picture(pictures, "3-review")
    approved = staff.editor.submitted("Approve and Publish")
    shown, took = read_until(frontend, place, since=approved, wanted=lambda a: a.status == 200)
    listed = frontend.get(listing)
    staff.editor.settled()
    print(f"public {took * 1000:.0f} ms after the approval's answer")
    assert took <= WITHIN
    assert listed.ids == [str(episode.translation_key)]
    assert listed["ETag"] != empty["ETag"]
    assert [block["type"] for block in shown.data["body"]] == [
        *("heading", "rich_text", "quote", "image", "item_card")
    ]
    assert [credit["character"] for credit in shown.data["credits"]] == [
        *("Margot Lane", "Lamont Cranston")
    ]

    landscape = frontend.get(place).data["artwork"]["landscape"]
    assert len(landscape["sources"]) == 6
    for source in landscape["sources"]:
        file = frontend.get(urlsplit(source["url"]).path)
        assert (file.status, file["Content-Type"]) == (200, source["type"])
    assert landscape["blurhash"]
    assert landscape["alt"] == "A town at night"

    staff.editor.page.goto(f"/admin/pages/{episode.pk}/edit/")
    staff.editor.type(title=f"{TITLE}, Part One")
    before = frontend.get(place)
    published = staff.editor.submitted("Publish")
    _, took = read_until(
        frontend, place, since=published, wanted=lambda a: a["ETag"] != before["ETag"]
    )
    staff.editor.settled()
    print(f"new title public {took * 1000:.0f} ms after the answer")
    assert took <= WITHIN
    assert frontend.get(place).data["title"] == f"{TITLE}, Part One"
    staff.editor.page.goto(f"/admin/pages/{season.pk}/")
    staff.editor.picture(pictures, "4-listing")

    staff.editor.page.goto(f"/admin/pages/{episode.pk}/unpublish/")
    staff.editor.page.get_by_role("button", name="Yes, unpublish it").click()
    staff.editor.page.wait_for_url(f"**/admin/pages/{season.pk}/")
    assert frontend.get(place).told == frontend.get(f"episodes/{uuid4()}/").told == missing
    assert frontend.get(listing).ids == []
    call_command("verify_delivery")


def test_a_refused_form_keeps_all_that_was_typed(
    season: SeasonPage, staff: Staff, skyline: Path, pictures: Path
) -> None:
    write_episode(staff.author, season=season, skyline=skyline)
    desk = staff.author
    desk.submitted("Save draft")
    desk.settled()
    write_episode_again(desk, season=season)
    typed = {name: desk.value(name) for name in FIELDS}

    desk.action("Submit to Editorial review").click()
    expect(desk.page.get_by_text("validation errors").first).to_be_visible()

    errors = desk.page.locator(".w-field__errors").filter(visible=True)
    desk.tab("Content")
    expect(errors.filter(has_text=f"“{TITLE}” is episode 1 already.")).to_be_visible()
    desk.picture(pictures, "5-refused")
    kept = {name: desk.value(name) for name in FIELDS}
    assert kept == typed
    assert kept["title"] == ""
    expect(desk.page.locator(screens.RICH_TEXT)).to_have_text("Nobody was at home.")
    expect(desk.page.locator("#body-2-value-image-chooser")).to_contain_text("Skyline")
    expect(desk.page.locator("#body-3-value-item-chooser")).to_contain_text("The Shadow")
    desk.tab("Artwork")
    expect(desk.page.locator("#id_poster-chooser")).to_contain_text("Skyline")
    desk.tab("Credits")
    expect(desk.page.locator("#id_credits-FORMS")).to_contain_text("Orson Welles")

    desk.tab("Details")
    desk.type(original_language="en", duration="29:00")
    desk.tab("Content")
    desk.type(title="The Temple Bells of Neban", number="2")
    desk.submitted("Submit to Editorial review")
    desk.settled()
    page = EpisodePage.objects.get(draft_title="The Temple Bells of Neban")
    draft = page.get_latest_revision_as_object()
    print(f"\n{len(FIELDS)} fields, 4 blocks, a picture and a credit kept; then accepted")
    assert draft.tagline == "Typed once"
    assert [block.block_type for block in draft.body] == [
        *("heading", "rich_text", "image", "item_card")
    ]


FIELDS = (
    *("title", "number", "number_label", "tagline", "short_synopsis", "long_synopsis"),
    *("release_date", "duration", "original_title", "original_language", "tags"),
    *("slug", "seo_title", "search_description", "canonical_url", "credits-0-character"),
    *("body-0-value-text", "body-2-value-caption", "body-2-value-alt_text", "body-3-value-note"),
)


def write_episode_again(desk: Desk, *, season: SeasonPage) -> None:
    """Wrong in four ways: no title, a number in use, a language and a time that are none."""
    desk.page.goto(f"/admin/pages/add/pages/episodepage/{season.pk}/")
    desk.type(number="1", number_label="Pilot", tagline="Typed once", short_synopsis="Short.")
    desk.type(long_synopsis="Long, and two\nlines of it.")
    desk.tab("Artwork")
    screens.choose_image(desk.page, "poster", "Skyline")
    desk.tab("Credits")
    screens.choose_people(desk.page, "credits", "Orson Welles")
    desk.type(**{"credits-0-character": "Lamont Cranston"})
    desk.tab("Details")
    desk.type_date("release_date", "1937-10-24")
    desk.type(duration="half an hour", original_title="Neban")
    desk.type(original_language="English")
    desk.tab("SEO & sharing")
    desk.type(slug="temple-bells", seo_title="Bells", search_description="Of Neban")
    desk.type(canonical_url="https://example.org/bells")
    desk.tab("Content")
    body = Body(desk)
    body.heading("At the temple")
    body.text("Nobody was at home.")
    body.image("Skyline", caption="The town")
    body.card("The Shadow", note="Where it belongs")
