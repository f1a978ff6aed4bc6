"""The category tree in the editor: told apart, never a circle, kept while something needs it."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from media_catalog.models import Category
from media_catalog.selectors import categories
from tests.factories.media_catalog import CategoryFactory, locale
from tests.factories.pages import ArticlePageFactory, ShowPageFactory

pytestmark = pytest.mark.django_db

CATEGORIES = "/admin/snippets/media_catalog/category/"


@pytest.fixture
def tree() -> dict[str, Category]:
    """Two categories of the same name in different places."""
    film, drama = CategoryFactory(name="Film"), CategoryFactory(name="Drama")
    return {
        "film": film,
        "drama": drama,
        "film crime": CategoryFactory(name="Crime", parent=film),
        "drama crime": CategoryFactory(name="Crime", parent=drama),
    }


def _choices(response: Any, field: str) -> list[str]:
    return [str(label) for value, label in response.context["form"].fields[field].choices if value]


def test_the_listing_has_the_trees_order(newsroom: Client, tree: dict[str, Category]) -> None:
    response = newsroom.get(CATEGORIES)
    assert [str(each.in_tree) for each in response.context["object_list"]] == [
        "Drama",
        "Drama › Crime",
        "Film",
        "Film › Crime",
    ]
    assert "--depth: 1" in response.content.decode()
    found = newsroom.get(CATEGORIES, {"parent": tree["film"].pk})
    assert [str(each.in_tree) for each in found.context["object_list"]] == ["Film › Crime"]


def test_a_page_chooses_among_ways(newsroom: Client, tree: dict[str, Category]) -> None:
    show = ShowPageFactory(category=tree["film crime"])
    response = newsroom.get(reverse("wagtailadmin_pages:edit", args=(show.pk,)))
    told = _choices(response, "category")
    assert told == ["Drama", "Drama › Crime", "Film", "Film › Crime"]


def test_several_languages_are_told_apart(newsroom: Client, tree: dict[str, Category]) -> None:
    CategoryFactory(name="Krimi", locale=locale("de"))
    response = newsroom.get(reverse("wagtailadmin_pages:edit", args=(ShowPageFactory().pk,)))
    told = _choices(response, "category")
    assert told[:2] == ["Krimi (de)", "Drama (en)"]


def test_a_category_is_not_offered_to_itself_nor_put_inside_itself(
    newsroom: Client, tree: dict[str, Category]
) -> None:
    address = f"{CATEGORIES}edit/{tree['film'].pk}/"
    assert _choices(newsroom.get(address), "parent") == ["Drama", "Drama › Crime"]
    typed = {"name": "Film", "slug": "film", "parent": tree["film crime"].pk}
    response = newsroom.post(address, typed)
    assert "parent" in response.context["form"].errors
    tree["film"].refresh_from_db()
    assert tree["film"].parent is None
    newsroom.post(address, {**typed, "parent": tree["drama crime"].pk})
    assert str(categories.tree()[tree["film crime"].pk]) == "Drama › Crime › Film › Crime"


def test_what_is_in_use_is_kept_and_its_users_are_named(
    newsroom: Client, tree: dict[str, Category]
) -> None:
    ShowPageFactory(title="The Whistler", category=tree["drama crime"])
    draft = ArticlePageFactory(title="On whistling")
    draft.category = tree["drama crime"]
    draft.save_revision()
    for category, users in (
        (tree["drama crime"], {"The Whistler", "On whistling"}),
        (tree["drama"], {"Crime"}),
    ):
        address = f"{CATEGORIES}delete/{category.pk}/"
        page = newsroom.get(address)
        assert set(page.context["users"]) == users
        html = page.content.decode()
        assert "Yes, delete" not in html
        assert all(f"<li>{user}</li>" in html for user in users)
        answer = newsroom.post(address, follow=True)
        assert all(user in answer.content.decode() for user in users)
        assert Category.objects.filter(pk=category.pk).exists()
    ticked = f"id={tree['drama crime'].pk}&id={tree['film crime'].pk}"
    bulk = f"/admin/bulk/media_catalog/category/delete/?next={CATEGORIES}&{ticked}"
    answer = newsroom.post(bulk, follow=True)
    assert "The Whistler" in answer.content.decode()
    assert Category.objects.count() == len(tree)
    newsroom.post(f"{CATEGORIES}delete/{tree['film crime'].pk}/")
    assert not Category.objects.filter(pk=tree["film crime"].pk).exists()


def test_listings_of_pages_find_what_is_inside(newsroom: Client, tree: dict[str, Category]) -> None:
    ShowPageFactory(title="Inside", category=tree["film crime"])
    ShowPageFactory(title="Elsewhere", category=tree["drama"])
    found = newsroom.get("/admin/catalogue/shows/", {"category": tree["film"].pk})
    assert [page.title for page in found.context["object_list"]] == ["Inside"]
