"""Pairs of catalogues that differ in one thing the public must not know."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from wagtail.models import Comment, GroupPagePermission, Page, PageViewRestriction

from delivery.jobs import rebuilding
from delivery.models import Showing
from entitlements.models import LicenceWindow, TerritoryGroup
from media_catalog.models import CatalogImage
from tests.content_types import CONTENT_TYPES
from tests.crawl import words
from tests.crawl.states import DAY, STATES, Ground, Seed, Who, nobody
from tests.factories.accounts import UserFactory
from tests.factories.media_catalog import (
    CategoryFactory,
    FranchiseFactory,
    GenreFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.pages import ArticlePageFactory, EpisodePageFactory, ShowPageFactory

Which = int
# What is made under each of these, differently, is what nobody may tell apart.
BOTH: tuple[Which, Which] = (1, 2)


@dataclass(frozen=True, slots=True)
class Pair:
    """`build` changes the catalogue in one of two ways; `who` may know in which.

    `edits_public` says that it stands in something public, which names what is hidden or has a
    part for members: its ETag follows the text as editors wrote it, and so tells that this was
    edited, though never what it says.
    """

    name: str
    build: Callable[[Ground, Which], Any]
    who: Who = nobody
    edits_public: bool = False


def key(name: str) -> UUID:
    """The same public id in both."""
    return uuid5(NAMESPACE_URL, name)


def pairs(ground: Ground) -> Iterator[Pair]:
    yield from _texts(ground)
    yield from _existence(ground)
    for build in (*SECRETS, *NAMED):
        name = build.__name__.strip("_").replace("_", " ")
        yield Pair(name, build, edits_public=build in NAMED)


def _texts(ground: Ground) -> Iterator[Pair]:
    """For each state and kind: other words in every field, other pictures, tags and credits."""
    for name, state in STATES.items():
        for row in CONTENT_TYPES:
            if state.fits(ground, row):
                yield Pair(
                    f"words of one that is {name}: {row.kind}", partial(_hide, name, row), state.who
                )


def _existence(ground: Ground) -> Iterator[Pair]:
    """Whether there is such an item at all; of what was public the world may know."""
    for name, state in STATES.items():
        for row in CONTENT_TYPES:
            if state.fits(ground, row) and not (state.was_public or state.only_words):
                yield Pair(
                    f"there is one that is {name}: {row.kind}", partial(_add, name, row), state.who
                )


def _add(name: str, row: Any, ground: Ground, which: Which) -> Any:
    return _hide(name, row, ground, which) if which == 1 else None


def _hide(name: str, row: Any, ground: Ground, which: Which) -> None:
    state = STATES[name]
    mark = words.mark("secret", row.kind, which)
    texts = words.texts(row.factory._meta.model, mark)
    joined = words.relations(row.factory._meta.model, mark, named=ground.named)
    fixed: dict[str, Any] = {"translation_key": key("item")}
    if "number" in {each.name for each in row.factory._meta.model._meta.concrete_fields}:
        # What stays public has its number; what is hidden hides it, too.
        fixed["number"] = 70 if state.only_words else 70 + which
    seed = Seed(row, ground, mark, "plain", texts, joined, fixed)
    item = state.make(seed)
    if state.then is not None:
        assert rebuilding.empty_outbox(passes=20)
        item.refresh_from_db()
        state.then(seed, item)


def _number_of_hidden_children(ground: Ground, which: Which) -> None:
    for number in range(which * 2):
        EpisodePageFactory(parent=ground.open["season"], published=False, number=80 + number)


def _licence_dates_of_a_hidden_title(ground: Ground, which: Which) -> None:
    show = ShowPageFactory(published=False, translation_key=key("item"))
    _licence(show, starts_at=ground.ends, ends_at=ground.ends + which * DAY)


def _when_a_licence_elsewhere_ends(ground: Ground, which: Which) -> None:
    show = ShowPageFactory(translation_key=key("item"), slug="elsewhere", title="Elsewhere")
    _licence(show, reach="only", codes=["JP"], ends_at=ground.ends + which * DAY)


def _where_else_a_title_may_be_seen(ground: Ground, which: Which) -> None:
    show = ShowPageFactory(translation_key=key("item"), slug="elsewhere", title="Elsewhere")
    _licence(show, reach="only", codes=[["JP"], ["KR", "US"]][which - 1])


def _note_of_a_licence(ground: Ground, which: Which) -> None:
    _licence(ground.open["show"], note=f"Contract {which}")


def _name_of_a_territory_group(ground: Ground, which: Which) -> None:
    TerritoryGroup.objects.create(name=f"Group {which}", codes=["DE"])


def _licence(title: Any, **window: Any) -> None:
    LicenceWindow.objects.create(
        title_kind="show", public_id=title.translation_key, kind="catalogue", **window
    )


def _when_something_goes_live_first(ground: Ground, which: Which) -> None:
    ShowPageFactory(go_live_at=ground.ends + which * DAY, translation_key=key("item"))


def _when_a_new_version_goes_live(ground: Ground, which: Which) -> None:
    _schedule(ground, go_live_at=ground.ends + which * DAY)


def _when_a_scheduled_version_expires(ground: Ground, which: Which) -> None:
    _schedule(ground, go_live_at=ground.ends + DAY, expire_at=ground.ends + (5 + which) * DAY)


def _text_of_a_scheduled_version(ground: Ground, which: Which) -> None:
    _schedule(ground, go_live_at=ground.ends + DAY, title=f"Title {which}")


def _schedule(ground: Ground, **fields: Any) -> None:
    article = ground.open["article"]
    for name, value in fields.items():
        setattr(article, name, value)
    article.save_revision().publish()


def _release_date_of_a_draft(_: Ground, which: Which) -> None:
    ShowPageFactory(published=False, release_date=date(1930 + which, 1, 1))


def _rating_of_a_draft(_: Ground, which: Which) -> None:
    ShowPageFactory(published=False, rated=f"age:{which}")


def _how_popular_something_hidden_is(ground: Ground, which: Which) -> None:
    _licence(ShowPageFactory(translation_key=key("item")), reach="only", codes=["JP"])
    Showing.objects.filter(public_id=key("item")).update(popularity=which)


def _members_only_part(ground: Ground, which: Which) -> None:
    ground.open["article"].members_body = words.body(f"part{which}")
    ground.open["article"].save_revision().publish()


def _rights_and_title_of_a_picture(ground: Ground, which: Which) -> None:
    pk = ground.open["show"].landscape_id
    CatalogImage.objects.filter(pk=pk).update(title=f"Picture {which}", rights_note=f"{which}")


def _picture_nobody_uses(_: Ground, which: Which) -> None:
    words.picture(f"picture{which}")


def _how_many_hidden_people_are_credited(ground: Ground, which: Which) -> None:
    show = ground.open["show"]
    credit = type(show.credits.first())
    for _ in range(which):
        show.credits.add(credit(person=PersonFactory(published=False), character="Somebody"))
    show.save_revision().publish()


def _name_of_a_hidden_person_who_is_credited(ground: Ground, which: Which) -> None:
    show = ground.open["show"]
    fixed = {"pk": 900_001, "translation_key": key("item"), "slug": "hidden"}
    hidden = PersonFactory(published=False, name=f"Name {which}", **fixed)
    show.credits.add(type(show.credits.first())(person=hidden, character="Somebody"))
    show.save_revision().publish()


def _hidden_genre_of_something_public(ground: Ground, which: Which) -> None:
    show = ground.open["show"]
    show.genres.add(*(GenreFactory(published=False) for _ in range(which)))
    show.save_revision().publish()


def _hidden_organisation_of_something_public(ground: Ground, which: Which) -> None:
    show = ground.open["show"]
    involvement = type(show.organisations.first())
    for _ in range(which):
        show.organisations.add(involvement(organisation=OrganisationFactory(published=False)))
    show.save_revision().publish()


def _name_of_a_hidden_organisation(ground: Ground, which: Which) -> None:
    show = ground.open["show"]
    fixed = {"pk": 900_001, "translation_key": key("item"), "slug": "hidden"}
    hidden = OrganisationFactory(published=False, name=f"Name {which}", **fixed)
    show.organisations.add(type(show.organisations.first())(organisation=hidden))
    show.save_revision().publish()


def _name_of_a_hidden_franchise(ground: Ground, which: Which) -> None:
    fixed = {"pk": 900_001, "translation_key": key("item"), "slug": "hidden"}
    ground.open["show"].franchise = FranchiseFactory(published=False, name=f"Name {which}", **fixed)
    ground.open["show"].save_revision().publish()


def _category_of_a_draft(_: Ground, which: Which) -> None:
    either = [
        CategoryFactory(
            pk=900_000 + each,
            translation_key=key(f"either {each}"),
            name=f"Either {each}",
            slug=f"either-{each}",
        )
        for each in BOTH
    ]
    ShowPageFactory(published=False, translation_key=key("item"), category=either[which - 1])


def _countries_of_a_draft(_: Ground, which: Which) -> None:
    ShowPageFactory(
        published=False, translation_key=key("item"), countries=[["FR"], ["DE"]][which - 1]
    )


def _what_a_text_links_to(ground: Ground, which: Which) -> None:
    hidden = [ArticlePageFactory(published=False) for _ in BOTH][which - 1]
    show = ground.open["show"]
    link = f'<p><a linktype="page" id="{hidden.pk}">there</a></p>'
    show.body = words.stream([("rich_text", link)])
    show.save_revision().publish()


def _how_many_hidden_items_a_row_has(ground: Ground, which: Which) -> None:
    home = ground.open["home"]
    hidden = [ArticlePageFactory(published=False).pk for _ in range(which)]
    value = {"title": "Picked", "layout": "row", "items": [*hidden, ground.open["show"].pk]}
    home.rails = words.stream([("curated", value)])
    home.save_revision().publish()


def _how_many_hidden_items_are_related(ground: Ground, which: Which) -> None:
    article = ground.open["article"]
    related = type(article).related.rel.related_model
    article.related = [
        related(item=ArticlePageFactory(published=False).page_ptr) for _ in range(which)
    ]
    article.save_revision().publish()


def _draft_of_the_home_page(ground: Ground, which: Which) -> None:
    ground.open["home"].seo_title = f"Home {which}"
    ground.open["home"].save_revision()


def _comment(ground: Ground, which: Which) -> None:
    Comment.objects.create(
        page=ground.open["show"], user=UserFactory(), text=f"{which}", contentpath="title"
    )


def _who_owns_a_page(ground: Ground, which: Which) -> None:
    owner = UserFactory(email=f"owner{which}@example.com")
    Page.objects.filter(pk=ground.open["show"].pk).update(owner=owner)


def _how_something_is_kept_private(_: Ground, which: Which) -> None:
    show = ShowPageFactory(translation_key=key("item"), slug="private", title="Private")
    PageViewRestriction.objects.create(page=show, restriction_type=["login", "groups"][which - 1])


def _who_may_edit(ground: Ground, which: Which) -> None:
    found = GroupPagePermission.objects.order_by("pk")[which - 1]
    GroupPagePermission.objects.filter(pk=found.pk).delete()


def _how_often_something_was_saved(ground: Ground, which: Which) -> None:
    for _ in range(which):
        ground.open["show"].save_revision()


def _older_version_of_something_hidden(_: Ground, which: Which) -> None:
    show = ShowPageFactory(published=False, translation_key=key("item"))
    show.title = f"Title {which}"
    show.save_revision()


SECRETS: tuple[Callable[[Ground, Which], None], ...] = (
    _number_of_hidden_children,
    _licence_dates_of_a_hidden_title,
    _when_a_licence_elsewhere_ends,
    _where_else_a_title_may_be_seen,
    _note_of_a_licence,
    _name_of_a_territory_group,
    _when_something_goes_live_first,
    _when_a_new_version_goes_live,
    _when_a_scheduled_version_expires,
    _text_of_a_scheduled_version,
    _release_date_of_a_draft,
    _rating_of_a_draft,
    _how_popular_something_hidden_is,
    _rights_and_title_of_a_picture,
    _picture_nobody_uses,
    _name_of_a_hidden_person_who_is_credited,
    _name_of_a_hidden_organisation,
    _name_of_a_hidden_franchise,
    _category_of_a_draft,
    _countries_of_a_draft,
    _draft_of_the_home_page,
    _comment,
    _who_owns_a_page,
    _how_something_is_kept_private,
    _who_may_edit,
    _how_often_something_was_saved,
    _older_version_of_something_hidden,
)
NAMED: tuple[Callable[[Ground, Which], None], ...] = (
    _what_a_text_links_to,
    _how_many_hidden_items_a_row_has,
    _how_many_hidden_items_are_related,
    _members_only_part,
    _how_many_hidden_people_are_credited,
    _hidden_genre_of_something_public,
    _hidden_organisation_of_something_public,
)
