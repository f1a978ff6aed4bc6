"""An editor who works without a browser: forms are sent as the browser would send them."""

import urllib.request
from datetime import datetime
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.core.files import File
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.models import Collection, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories.accounts import PASSWORD, UserFactory


class Newsroom:
    """Somebody signed in, in the role of a managing editor unless another is asked for."""

    def __init__(self, url: str, *, role: str = "Managing editor") -> None:
        self.url = url
        self.cookies = CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.opener.open(f"{url}/admin/login/", timeout=60).close()
        self.send("/admin/login/", username=UserFactory(role=role).email, password=PASSWORD)

    def send(self, place: str, **fields: Any) -> str:
        """Sends a form and follows to where it leads; the path arrived at.

        A form that is shown again is an AssertionError naming what it says.
        """
        return self._post(
            place, urlencode(self._signed(fields)).encode(), "application/x-www-form-urlencoded"
        )

    def upload(self, file: File[bytes], *, title: str) -> None:
        """Adds a picture to the library."""
        fields = self._signed({"title": title, "file": file, "collection": self._collection()})
        self._post("/admin/images/add/", encode_multipart(BOUNDARY, fields), MULTIPART_CONTENT)

    def _signed(self, fields: dict[str, Any]) -> dict[str, Any]:
        token = next(each.value for each in self.cookies if each.name == "csrftoken")
        return {"csrfmiddlewaretoken": token, **fields}

    def _collection(self) -> int:
        return int(Collection.get_first_root_node().pk)

    def _post(self, place: str, body: bytes, content_type: str) -> str:
        request = urllib.request.Request(
            f"{self.url}{place}", data=body, headers={"Content-Type": content_type}
        )
        with self.opener.open(request, timeout=120) as answer:
            arrived = str(urlsplit(answer.url).path)
            assert arrived != place, answer.read().decode()
        return arrived

    def publish_article(self, *, parent: Page, title: str, slug: str, **fields: Any) -> None:
        """Writes and publishes an article; with `go_live_at` ahead it is scheduled."""
        self.send(
            f"/admin/pages/add/pages/articlepage/{parent.pk}/",
            **typed_article(title=title, slug=slug, **fields),
        )

    def unpublish(self, page: Page) -> None:
        self.send(f"/admin/pages/{page.pk}/unpublish/")


def typed_article(**fields: Any) -> dict[str, Any]:
    """What the browser sends for the editor of an article, to be published."""
    shown = {
        name: value.strftime("%Y-%m-%d %H:%M:%S") if isinstance(value, datetime) else value
        for name, value in fields.items()
    }
    return {
        **nested_form_data(
            {
                "body": streamfield([]),
                "members_body": streamfield([]),
                "bylines": inline_formset([]),
                "related": inline_formset([]),
                "comments": inline_formset([]),
                **shown,
            }
        ),
        "action-publish": "action-publish",
    }
