"""The API's reference opens in a browser, with nothing loaded from elsewhere."""

from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.live import LiveStack

# Redoc's own link to its maker asks for a picture elsewhere. The policy refuses it, as it should.
MAKERS_LOGO = "cdn.redoc.ly"


@pytest.mark.parametrize(("place", "shown"), [("docs", "listEpisodes"), ("redoc", "List episodes")])
def test_the_reference_is_drawn_within_its_policy(
    place: str, shown: str, browser_page: Page, live_stack: LiveStack
) -> None:
    answered: list[str] = []
    refused: list[str] = []
    browser_page.on("response", lambda response: answered.append(response.url))
    browser_page.on(
        "console",
        lambda message: refused.append(message.text) if message.type == "error" else None,
    )
    browser_page.goto(f"/api/v1/{place}/")
    where = f"[id$='{shown}']" if place == "docs" else f"text={shown}"
    expect(browser_page.locator(where).first).to_be_attached(timeout=20_000)
    assert [text for text in refused if MAKERS_LOGO not in text] == []
    elsewhere = [url for url in answered if not url.startswith((live_stack.url, "data:", "blob:"))]
    assert elsewhere == []


def test_a_head_is_sent_without_a_body_and_with_its_length(live_stack: LiveStack) -> None:
    address = urlsplit(live_stack.url)
    answers = {}
    for method in ("GET", "HEAD"):
        connection = HTTPConnection(address.hostname or "", address.port, timeout=10)
        connection.request(method, "/api/v1/")
        answer = connection.getresponse()
        answers[method] = (answer.status, answer.read(), dict(answer.headers))
        connection.close()
    assert answers["HEAD"][0] == answers["GET"][0] == 200
    assert answers["HEAD"][1] == b""
    assert int(answers["HEAD"][2]["content-length"]) == len(answers["GET"][1])
