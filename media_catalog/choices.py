"""The fixed vocabularies of the catalogue."""

from django.db import models


class ArtworkRole(models.TextChoices):
    """What a picture is for; each role has one aspect ratio and one set of renditions."""

    LANDSCAPE = "landscape", "Landscape 16:9"
    POSTER = "poster", "Poster 2:3"
    SQUARE = "square", "Square 1:1"


class CreditRole(models.TextChoices):
    """What somebody did for a title."""

    CREATOR = "creator", "Creator"
    CAST = "cast", "Cast"
    GUEST = "guest", "Guest cast"
    NARRATOR = "narrator", "Narrator"
    HOST = "host", "Host"
    DIRECTOR = "director", "Director"
    WRITER = "writer", "Writer"
    PRODUCER = "producer", "Producer"
    COMPOSER = "composer", "Composer"
    EDITOR = "editor", "Editor"
    CINEMATOGRAPHER = "cinematographer", "Cinematographer"
    ANIMATOR = "animator", "Animator"


class OrganisationKind(models.TextChoices):
    """What an organisation mainly is."""

    NETWORK = "network", "Network"
    STUDIO = "studio", "Studio"
    PRODUCTION = "production", "Production company"
    DISTRIBUTOR = "distributor", "Distributor"
    LABEL = "label", "Label"
    PUBLISHER = "publisher", "Publisher"
    OTHER = "other", "Other"


class OrganisationRole(models.TextChoices):
    """What an organisation did for a title."""

    NETWORK = "network", "Network"
    BROADCASTER = "broadcaster", "Broadcaster"
    STUDIO = "studio", "Studio"
    PRODUCTION = "production", "Production company"
    DISTRIBUTOR = "distributor", "Distributor"
    LABEL = "label", "Label"
    PUBLISHER = "publisher", "Publisher"


class ShowFormat(models.TextChoices):
    """What kind of production a show is."""

    SERIES = "series", "Series"
    MINI_SERIES = "mini-series", "Mini-series"
    ANTHOLOGY = "anthology", "Anthology"
    DOCUMENTARY = "documentary", "Documentary"
    PODCAST = "podcast", "Podcast"
    WEB_SERIES = "web-series", "Web series"


class RatingSystem(models.TextChoices):
    """Who judged a title's age rating."""

    AGE = "age", "General (minimum age)"
    MPA = "mpa", "MPA (US films)"
    TVPG = "tvpg", "TV Parental Guidelines (US)"
    BBFC = "bbfc", "BBFC (UK)"
    FSK = "fsk", "FSK (Germany)"
