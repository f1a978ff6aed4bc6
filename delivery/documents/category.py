"""The category tree. It has no drafts: what editors have saved is public."""

from typing import Literal

from delivery.documents.base import DocumentType
from delivery.documents.details import card_fields, title_sort
from delivery.documents.shapes import Card, CategoryName, published
from delivery.values import BuildContext, Built, Facts, Needs
from media_catalog.models import Category as CategoryModel

# Sorts before every character of a name, so that what is inside a category follows it at once.
_INSIDE = "\x1f"


class CategoryCard(Card):
    """A category in a list."""

    type: Literal["category"]
    name: str
    """The same as `title`."""
    parent: CategoryName | None
    """The category it is directly inside; null at the top."""
    way: list[CategoryName]
    """The way to it, the top first and itself last, as titles say it in `category`."""


class Category(CategoryCard):
    """A place in the tree of subjects. Lists can be filtered by its slug."""


class CategoryType(DocumentType):
    kind = "category"
    plural = "categories"
    model = CategoryModel
    rank = 5
    by_slug = True
    Card = CategoryCard
    Document = Category
    filters = ()
    # By title is the tree's own order: each category, then what is inside it.
    orders = ("title",)

    def needs(self, item: CategoryModel) -> Needs:
        return Needs(categories=frozenset({item.pk}))

    def build(self, item: CategoryModel, context: BuildContext) -> Built:
        way = [
            CategoryName(id=step.public_id, name=step.name, slug=step.slug)
            for step in context.categories[item.pk]
        ]
        told = published(
            Category(
                **card_fields(item, context, title=item.name),
                name=item.name,
                parent=way[-2] if len(way) > 1 else None,
                way=way,
            )
        )
        facts = Facts(title_sort=title_sort(_INSIDE.join(step.name for step in way)), min_age=0)
        return Built(told, told, facts, item.slug)
