"""The newsroom's screens as an editor handles them: what is typed, chosen, clicked and read."""

import re
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from playwright.sync_api import Browser, Locator, Page, Response, ViewportSize, expect

from tests.factories.accounts import PASSWORD

VIEWPORT: ViewportSize = {"width": 1440, "height": 900}
RICH_TEXT = ".public-DraftEditor-content"


@dataclass(frozen=True)
class Desk:
    """One signed-in person's browser window."""

    page: Page

    def submitted(self, choice: str) -> float:
        """Sends the form by one of its action buttons; the instant of the answer, which comes
        before the page it leads to.
        """
        button = self.action(choice)
        with self.page.expect_response(_leads_on, timeout=30_000):
            button.click()
        return monotonic()

    def settled(self) -> None:
        """Waits for the page after a form was sent, and what it says."""
        expect(self.page.locator(".messages .success").first).to_be_visible(timeout=30_000)

    def action(self, choice: str) -> Locator:
        """The button of that name beneath the form, unfolding the others when it is not first."""
        bar = self.page.locator("footer")
        button = bar.get_by_role("button", name=choice, exact=True).first
        if not button.is_visible():
            bar.locator("[data-w-dropdown-target=toggle]").first.click()
        return button

    def tab(self, name: str) -> None:
        self.page.get_by_role("tab", name=re.compile(f"^{re.escape(name)}")).click()

    def type(self, **fields: str) -> None:
        for name, text in fields.items():
            self.field(name).fill(text)

    def type_date(self, name: str, text: str) -> None:
        """Types a date as a person does, who is slower than the calendar that unfolds a moment
        after the field is entered and folds when it is left.
        """
        field, calendar = self.field(name), self.page.locator(".xdsoft_datetimepicker")
        field.fill(text)
        expect(calendar.filter(visible=True)).to_be_visible()
        field.press("Tab")
        expect(calendar.filter(visible=True)).to_have_count(0)

    def field(self, name: str) -> Locator:
        # The head of the page has a description, too.
        return self.page.locator(f"body [name='{name}']")

    def value(self, name: str) -> str:
        return self.field(name).input_value()

    def picture(self, place: Path, name: str, *, height: int = 900) -> None:
        """Takes the screen's picture for people to look at, tall enough for a whole form."""
        # Open menus close when the window changes.
        if height != VIEWPORT["height"]:
            self.page.set_viewport_size({**VIEWPORT, "height": height})
        self.page.screenshot(path=place / f"{name}.png", animations="disabled")
        self.page.set_viewport_size(VIEWPORT)


def sign_in(browser: Browser, *, url: str, email: str, pictures: Path | None = None) -> Desk:
    """A new visitor goes through the log-in page."""
    page = browser.new_context(base_url=url, viewport=VIEWPORT).new_page()
    page.goto("/admin/")
    desk = Desk(page)
    if pictures is not None:
        desk.picture(pictures, "1-log-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    return desk


class Body:
    """A body being put together, block by block."""

    def __init__(self, desk: Desk, name: str = "body") -> None:
        self.page, self.name, self.count = desk.page, name, 0

    def add(self, kind: str) -> str:
        """Adds a block at the end; the prefix of its fields' names."""
        prefix = f"{self.name}-{self.count}-value"
        tab = self.page.get_by_role("tabpanel").filter(visible=True)
        tab.get_by_title("Insert a block").last.click()
        self.page.get_by_role("option", name=kind, exact=True).click()
        self.count += 1
        return prefix

    def field(self, name: str) -> Locator:
        return self.page.locator(f"[name='{name}']")

    def heading(self, text: str) -> None:
        self.field(f"{self.add('Heading')}-text").fill(text)

    def text(self, text: str) -> None:
        self.add("Text")
        self.page.locator(RICH_TEXT).last.click()
        self.page.keyboard.type(text)

    def quote(self, text: str, *, by: str) -> None:
        prefix = self.add("Quote")
        self.field(f"{prefix}-text").fill(text)
        self.field(f"{prefix}-attribution").fill(by)

    def image(self, title: str, *, caption: str) -> None:
        prefix = self.add("Image")
        choose_image(self.page, f"{prefix}-image", title)
        self.field(f"{prefix}-caption").fill(caption)

    def card(self, title: str, *, note: str) -> None:
        prefix = self.add("Card")
        choose_page(self.page, f"{prefix}-item", title)
        self.field(f"{prefix}-note").fill(note)


def upload_image(page: Page, field: str, *, file: Path, title: str, alt_text: str) -> None:
    """Uploads a picture in the chooser of an image field."""
    modal = _open(page, field)
    modal.get_by_role("tab", name="Upload").click()
    prefix = "image-chooser-upload"
    modal.locator(f"[name='{prefix}-file']").set_input_files(file)
    modal.locator(f"[name='{prefix}-title']").fill(title)
    modal.locator(f"[name='{prefix}-alt_text']").fill(alt_text)
    modal.get_by_role("button", name="Upload").click()
    _chosen(page, field, title)


def choose_image(page: Page, field: str, title: str) -> None:
    modal = _open(page, field)
    modal.get_by_role("link", name=title).first.click()
    _chosen(page, field, title)


def choose_page(page: Page, field: str, title: str) -> None:
    modal = _open(page, field)
    modal.get_by_role("textbox").first.fill(title)
    modal.get_by_role("link", name=title, exact=True).click()
    _chosen(page, field, title)


def choose_people(page: Page, relation: str, *names: str) -> None:
    """Ticks several people at once; each becomes a row, in the order the list has them."""
    page.locator(f"#id_{relation}-OPEN_MODAL").click()
    modal = page.locator(".modal-content").last
    for name in names:
        modal.get_by_role("row", name=name).get_by_role("checkbox").check()
    modal.get_by_role("button", name="Confirm selection").click()
    for name in names:
        expect(page.locator(f"#id_{relation}-FORMS")).to_contain_text(name)


def _leads_on(answer: Response) -> bool:
    """The answer to a form that was accepted; autosaving is answered without leading anywhere."""
    return answer.request.method == "POST" and 300 <= answer.status < 400


def _open(page: Page, field: str) -> Locator:
    page.locator(f"#{_id(field)}-chooser").get_by_role("button", name="Choose").first.click()
    return page.locator(".modal-content").last


def _chosen(page: Page, field: str, title: str) -> None:
    expect(page.locator(f"#{_id(field)}-chooser")).to_contain_text(title, timeout=30_000)
    expect(page.locator(".modal-backdrop")).to_have_count(0)


def _id(field: str) -> str:
    """Blocks' inputs have ids like their names; the form's own start with `id_`."""
    return field if "-value" in field else f"id_{field}"
