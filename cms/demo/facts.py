"""What others know of a title, as rows and fields of its page."""

from typing import Any

from cms.demo.data.facts import FACTS, PEOPLE_IDS
from cms.demo.desk import Desk
from cms.demo.pictures import hang, hang_logo
from cms.demo.values import Facts, Title
from media_catalog.models import PersonExternalId

_UNKNOWN = Facts()


def fields(desk: Desk, title: Title, page: type[Any]) -> dict[str, Any]:
    """Its ratings, and whatever else is known under its key."""
    facts = FACTS.get(title.key, _UNKNOWN)
    ratings = [pair for pair in (title.rating, *facts.ratings) if all(pair)]
    found = {
        "ratings": [
            page.ratings.rel.related_model(system=system, value=value, sort_order=place)
            for place, (system, value) in enumerate(ratings)
        ],
        "awards": [
            page.awards.rel.related_model(
                name=award.name,
                year=award.year,
                category=award.category,
                person=desk.person(award.person) if award.person else None,
                sort_order=place,
            )
            for place, award in enumerate(facts.awards)
        ],
        "external_ids": _numbers(page.external_ids.rel.related_model, facts.external_ids),
        "advisories": list(facts.advisories),
        "copyright_line": facts.copyright_line,
        **_pictures(desk, title, facts),
    }
    if facts.spoilers is not None:
        found |= {
            "spoils_title": facts.spoilers.title,
            "spoils_synopsis": facts.spoilers.synopsis,
            "spoils_artwork": facts.spoilers.artwork,
            "spoiler_free_synopsis": facts.spoilers.instead,
        }
    return found


def numbers_of(person: str) -> list[PersonExternalId]:
    """The numbers other catalogues know a person by."""
    return _numbers(PersonExternalId, PEOPLE_IDS.get(person, {}))


def _numbers(row: type[Any], numbers: dict[str, str]) -> list[Any]:
    return [
        row(scheme=scheme, value=value, sort_order=place)
        for place, (scheme, value) in enumerate(numbers.items())
    ]


def _pictures(desk: Desk, title: Title, facts: Facts) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if title.art is None:
        return found
    if facts.has_hero:
        named = {"name": title.key, "title": f"{title.title}, hero", "alt": title.alt}
        found["hero"] = hang(desk, art=title.art, shape="hero", **named)
    if facts.has_logo:
        found["logo"] = hang_logo(
            desk, name=title.key, title=title.title, palette=title.art.palette
        )
    return found
