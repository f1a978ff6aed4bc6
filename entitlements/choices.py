"""The fixed vocabularies of licences: what they permit, on what, and where."""

from functools import cache

import pycountry
from django.db import models


class LicenceKind(models.TextChoices):
    """What a licence permits."""

    CATALOGUE = "catalogue", "May be listed"
    PLAYBACK = "playback", "May be played"


class Platform(models.TextChoices):
    """What something is shown on."""

    WEB = "web", "Web"
    MOBILE = "mobile", "Phones and tablets"
    TV = "tv", "Television"


class Reach(models.TextChoices):
    """How the territories of a licence are named."""

    WORLD = "world", "Everywhere"
    ONLY = "only", "Only in"
    EXCEPT = "except", "Everywhere except in"


@cache
def territories() -> dict[str, str]:
    """Names by code, in order of name: the officially assigned ISO 3166-1 alpha-2 codes."""
    named = {
        country.alpha_2: str(getattr(country, "common_name", country.name))
        for country in pycountry.countries
    }
    return dict(sorted(named.items(), key=lambda each: each[1]))
