"""Accounts, subjects and people: what the catalogue's titles stand on."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from accounts.models import User
from cms.demo import facts
from cms.demo.accounts import ACCOUNTS, PASSWORD
from cms.demo.data import CATEGORIES, GENRES, PEOPLE
from cms.demo.desk import Desk
from cms.demo.ids import public_id
from cms.demo.pictures import hang
from cms.demo.values import Person as Entry
from media_catalog.models import CatalogImage, Category, Genre, Person


def load_accounts() -> int:
    """Creates the log-ins that do not exist yet; says how many."""
    made = 0
    # Hashing is slow on purpose, and everybody has the same password.
    password = make_password(PASSWORD)
    for account in ACCOUNTS:
        if User.objects.filter(email__iexact=account.email).exists():
            continue
        user = User.objects.create(
            email=account.email,
            password=password,
            first_name=account.first_name,
            last_name=account.last_name,
        )
        user.groups.add(Group.objects.get(name=account.group))
        made += 1
    return made


def load_categories(desk: Desk) -> int:
    made = 0
    for entry in CATEGORIES:
        made += Category.objects.get_or_create(
            translation_key=public_id("category", entry.key),
            locale=desk.locale,
            defaults={
                "name": entry.name,
                "slug": entry.key,
                "parent": desk.category(entry.parent) if entry.parent else None,
            },
        )[1]
    return made


def load_genres(desk: Desk) -> int:
    made = 0
    for entry in GENRES:
        if Genre.objects.filter(
            translation_key=public_id("genre", entry.key), locale=desk.locale
        ).exists():
            continue
        artwork = hang(
            desk,
            art=entry.art,
            shape="landscape",
            name=f"genre-{entry.key}",
            title=f"{entry.name}, genre",
            alt=f"A drawing that stands for {entry.name.lower()}",
        )
        genre = Genre(name=entry.name, description=entry.description, artwork=artwork)
        desk.issue_snippet(genre, kind="genre", key=entry.key)
        made += 1
    return made


def load_people(desk: Desk) -> int:
    made = 0
    for entry in PEOPLE:
        if Person.objects.filter(
            translation_key=public_id("person", entry.key), locale=desk.locale
        ).exists():
            continue
        person = Person(
            name=entry.name,
            sort_name=entry.sort_name,
            known_for=entry.known_for,
            biography=entry.biography,
            born=entry.born,
            died=entry.died,
            portrait=_portrait(desk, entry),
            external_ids=facts.numbers_of(entry.key),
        )
        desk.issue_snippet(person, kind="person", key=entry.key)
        made += 1
    return made


def _portrait(desk: Desk, entry: Entry) -> CatalogImage | None:
    if entry.art is None:
        return None
    return hang(
        desk,
        art=entry.art,
        shape="square",
        name=entry.key,
        title=f"{entry.name}, monogram",
        alt=f"The initials of {entry.name} in an ornamental ring",
    )
