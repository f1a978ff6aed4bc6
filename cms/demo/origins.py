"""Organisations and franchises, and which titles come from where."""

from typing import Any

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.data import FRANCHISES, ORGANISATIONS, ORIGINS
from cms.demo.desk import Desk
from cms.demo.pictures import hang
from cms.demo.values import NOWHERE, Origin
from cms.demo.values import Organisation as Entry
from media_catalog.models import CatalogImage, Franchise, Organisation


def load_organisations(desk: Desk) -> int:
    made = 0
    for entry in ORGANISATIONS:
        if desk.has_snippet(Organisation, kind="organisation", key=entry.key):
            continue
        organisation = Organisation(
            name=entry.name,
            kind=entry.kind,
            description=entry.description,
            country=entry.country,
            website=entry.website,
            logo=_logo(desk, entry),
        )
        desk.issue_snippet(organisation, kind="organisation", key=entry.key)
        made += 1
    return made


def _logo(desk: Desk, entry: Entry) -> CatalogImage | None:
    if not entry.palette:
        return None
    return hang(
        desk,
        art=Art("medallion", entry.palette, Words(entry.name), "monogram"),
        shape="square",
        name=f"organisation-{entry.key}",
        title=f"{entry.name}, monogram",
        alt=f"The initials of {entry.name} in an ornamental ring",
    )


def load_franchises(desk: Desk) -> int:
    made = 0
    for entry in FRANCHISES:
        if desk.has_snippet(Franchise, kind="franchise", key=entry.key):
            continue
        artwork = hang(
            desk,
            art=entry.art,
            shape="landscape",
            name=f"franchise-{entry.key}",
            title=f"{entry.name}, franchise",
            alt=f"A drawing that stands for {entry.name}",
        )
        franchise = Franchise(name=entry.name, description=entry.description, artwork=artwork)
        desk.issue_snippet(franchise, kind="franchise", key=entry.key)
        made += 1
    return made


def countries(key: str) -> list[str]:
    """Where the title was produced."""
    return list(_of(key).countries)


def organisations(desk: Desk, key: str, row: type[Any]) -> list[Any]:
    """The title's own rows of organisations."""
    return [
        row(organisation=desk.organisation(organisation), role=role, sort_order=place)
        for place, (organisation, role) in enumerate(_of(key).organisations)
    ]


def franchise(desk: Desk, key: str) -> Franchise | None:
    """The franchise the title belongs to, if any."""
    named = _of(key).franchise
    return desk.franchise(named) if named else None


def _of(key: str) -> Origin:
    return ORIGINS.get(key, NOWHERE)
