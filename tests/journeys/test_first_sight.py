"""The product comes up with all its processes, and editors meet their log-in page."""

from playwright.sync_api import Page, expect


def test_an_editor_without_a_session_meets_the_log_in_page(browser_page: Page) -> None:
    browser_page.goto("/admin/")
    expect(browser_page.get_by_role("button", name="Sign in")).to_be_visible()
