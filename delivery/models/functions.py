"""The one clock, the number of a transaction, and the words of a search."""

from typing import Any

from django.contrib.postgres.search import SearchVectorField
from django.db.models import DateTimeField, Func

from delivery.values import Words

# PostgreSQL's dictionaries by language; the others are searched by whole words.
_DICTIONARIES = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


class ShowrunnerNow(Func):
    """The database's instant for this transaction; in test databases a setting may override it."""

    function = "showrunner_now"
    output_field = DateTimeField()


class Searchable(Func):
    """An item's words as a weighted text vector in the dictionary of its language."""

    template = (
        "setweight(to_tsvector({0}, %s), 'A') || setweight(to_tsvector({0}, %s), 'B') || "
        "setweight(to_tsvector({0}, %s), 'C') || setweight(to_tsvector({0}, %s), 'D')"
    )
    output_field = SearchVectorField()

    def __init__(self, words: Words, *, locale: str) -> None:
        super().__init__()
        self.words = words
        self.locale = locale

    def as_sql(self, *_: Any, **__: Any) -> tuple[str, tuple[Any, ...]]:
        named = f"'{dictionary(self.locale)}'::regconfig"
        words = self.words
        return self.template.format(named), (
            words.titles, words.people, words.synopses, words.body,
        )  # fmt: skip


def dictionary(locale: str) -> str:
    """PostgreSQL's name of the dictionary for a language."""
    return _DICTIONARIES.get(locale.split("-", maxsplit=1)[0], "simple")
