"""The desk at which the demo's author writes and its editor publishes.

Everything goes through Wagtail's own steps, so histories, revisions and schedules are those of real
editorial work. Nothing that exists is touched: what an editor changed stays changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.tasks import update_reference_index_task

from accounts.models import User
from cms.demo.accounts import AUTHOR, EDITOR, RIGHTS
from cms.demo.ids import public_id
from cms.demo.studio import Studio
from cms.demo.values import Release
from media_catalog.models import Category, Franchise, Genre, Organisation, Person
from media_catalog.models.editorial import EditorialSnippet
from pages.models import HomePage
from pages.models.bases import CataloguePage


@dataclass(frozen=True)
class Desk:
    """Who works, in which language, who draws, and the moment relative times count from."""

    author: User
    editor: User
    rights: User
    locale: Locale
    studio: Studio
    now: datetime = field(default_factory=timezone.now)

    @classmethod
    def open(cls, *, studio: Studio) -> "Desk":
        """Needs the demo's accounts."""
        return cls(
            author=User.objects.get(email=AUTHOR),
            editor=User.objects.get(email=EDITOR),
            rights=User.objects.get(email=RIGHTS),
            locale=Locale.get_default(),
            studio=studio,
        )

    def home(self) -> HomePage:
        page: HomePage = HomePage.objects.get(locale=self.locale)
        return page

    def page(self, key: str) -> Page | None:
        found = Page.objects.filter(translation_key=public_id("page", key), locale=self.locale)
        page: Page | None = found.first()
        return page

    def has_page(self, key: str) -> bool:
        return self.page(key) is not None

    def existing(self, key: str) -> Page:
        page = self.page(key)
        if page is None:
            raise LookupError(f"The demo page “{key}” is missing.")
        return page

    def page_pk(self, key: str) -> int:
        return int(self.existing(key).pk)

    def person(self, key: str) -> Person:
        found = Person.objects.filter(translation_key=public_id("person", key))
        person: Person = found.get(locale=self.locale)
        return person

    def genre(self, key: str) -> Genre:
        found = Genre.objects.filter(translation_key=public_id("genre", key))
        genre: Genre = found.get(locale=self.locale)
        return genre

    def genres(self, keys: tuple[str, ...]) -> list[Genre]:
        return [self.genre(key) for key in keys]

    def organisation(self, key: str) -> Organisation:
        found = Organisation.objects.filter(translation_key=public_id("organisation", key))
        organisation: Organisation = found.get(locale=self.locale)
        return organisation

    def franchise(self, key: str) -> Franchise:
        found = Franchise.objects.filter(translation_key=public_id("franchise", key))
        franchise: Franchise = found.get(locale=self.locale)
        return franchise

    def has_snippet(self, model: type[EditorialSnippet], *, kind: str, key: str) -> bool:
        found = model._default_manager.filter(
            translation_key=public_id(kind, key), locale=self.locale
        )
        return bool(found.exists())

    def category(self, key: str) -> Category:
        return Category.objects.get(translation_key=public_id("category", key), locale=self.locale)

    def issue_snippet(self, snippet: EditorialSnippet, *, kind: str, key: str) -> None:
        """Writes and publishes a person, genre, organisation or franchise."""
        snippet.translation_key = public_id(kind, key)
        snippet.locale = self.locale
        snippet.slug = key
        snippet.live = False
        with _referenced_once(snippet):
            snippet.full_clean()
            snippet.save()
            log(instance=snippet, action="wagtail.create", user=self.author, content_changed=True)
            snippet.save_revision(user=self.author).publish(user=self.editor)

    def issue_page(self, page: CataloguePage, *, parent: Page, key: str, release: Release) -> None:
        """Writes a page below its parent and brings it into the state its release describes."""
        page.translation_key = public_id("page", key)
        page.locale = self.locale
        page.slug = key
        page.owner = self.author
        page.live = False
        self._date(page, release)
        with _referenced_once(page):
            parent.add_child(instance=page)
            log(instance=page, action="wagtail.create", user=self.author, content_changed=True)
            revision = page.save_revision(user=self.author)
            if not release.is_draft:
                revision.publish(user=self.editor)
            if release.newer:
                self._write_on(page, release.newer)

    def _date(self, page: CataloguePage, release: Release) -> None:
        if release.after is not None:
            page.go_live_at = self.now + release.after
        elif not release.is_draft:
            # A catalogue that all came out in the same second would have no newest title.
            page.first_published_at = self.now - release.ago
        if release.until is not None:
            page.expire_at = self.now + release.until

    def _write_on(self, page: CataloguePage, line: str) -> None:
        """Leaves a newer draft above the published version."""
        draft: Any = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
        draft.tagline = line
        draft.save_revision(user=self.author, log_action=True, changed=True)


@contextmanager
def _referenced_once(item: CataloguePage | EditorialSnippet) -> Iterator[None]:
    """Indexes what the item refers to once, rather than after each of its many saves."""
    with disable_reference_index_auto_update():
        yield
    update_reference_index_task.enqueue(item._meta.app_label, item._meta.model_name, str(item.pk))
