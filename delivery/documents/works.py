"""What stands for itself: shows, movies and live events. Their subjects, and what lists find them
by.
"""

from dataclasses import dataclass
from typing import Any

from delivery.documents import blocks, involving, naming
from delivery.documents.blocks import BodyBlock
from delivery.documents.involving import FranchiseInShort, FranchiseMini, Involvement
from delivery.documents.naming import Credit
from delivery.documents.needs import combined
from delivery.documents.shapes import CategoryName, GenreName, TagName
from delivery.documents.titles import TitleDetails, title_detail_fields, title_facts, title_needs
from delivery.values import BuildContext, Facts, Needs

WORK_FILTERS = ("genre", "person", "organisation", "franchise", "tag", "category")
WORK_EXPANDS = ("genres", "credits.person", "organisations.organisation", "franchise")


class WorkDetails(TitleDetails):
    """What only the documents of shows, movies and live events have in common."""

    franchise: FranchiseInShort | None
    """The franchise it belongs to, if any."""
    category: list[CategoryName]
    """The way to its category, the top first; empty when it has none."""
    tags: list[TagName]
    """By name."""
    body: list[BodyBlock]
    """More about it, in order."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is public of a work's subjects, makers and body for one stretch of time."""

    genres: list[GenreName]
    credits: list[Credit]
    organisations: list[Involvement]
    franchise: FranchiseMini | None
    category: list[CategoryName]
    tags: list[TagName]
    body: blocks.Written

    def detail_fields(self, item: Any, context: BuildContext) -> dict[str, Any]:
        """The fields of WorkDetails."""
        return {
            **title_detail_fields(item, context),
            "credits": self.credits,
            "organisations": self.organisations,
            "franchise": self.franchise,
            "category": self.category,
            "tags": self.tags,
            "body": self.body.blocks,
        }

    def facts(self, item: Any, context: BuildContext, **own: Any) -> Facts:
        """What lists filter and sort by, with the kind's own facts."""
        return title_facts(
            item,
            context,
            genre_ids=tuple(genre.id for genre in self.genres),
            people_ids=naming.credited(self.credits),
            organisation_ids=involving.involved_ids(self.organisations),
            franchise_ids=(self.franchise.id,) if self.franchise else (),
            category_slugs=tuple(step.slug for step in self.category),
            tags=tuple(tag.slug for tag in self.tags),
            **own,
        )


def needs(item: Any) -> Needs:
    """What a work names."""
    named = Needs(
        people=naming.person_ids(item.credits.all()),
        genres=naming.genre_ids(item),
        organisations=involving.organisation_ids(item.organisations.all()),
        franchises=involving.franchise_ids(item),
        categories=naming.category_ids(item),
        tags=naming.tag_names(item),
    )
    return combined(named, title_needs(item), blocks.needs(item.body))


def work(item: Any, context: BuildContext, *, source: naming.Source) -> Work:
    """The parts that its card, its document and its facts are made of."""
    return Work(
        genres=naming.genres(item, context),
        credits=naming.billing(item.credits.all(), context, source=source),
        organisations=involving.involved(item.organisations.all(), context, source=source),
        franchise=involving.franchise(item, context),
        category=naming.category(item, context),
        tags=naming.tags(item),
        body=blocks.body(item.body, context),
    )
