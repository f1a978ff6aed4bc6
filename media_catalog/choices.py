"""The fixed vocabularies of the catalogue."""

from django.db import models


class ArtworkRole(models.TextChoices):
    """What a picture is for; each role has one aspect ratio and one set of renditions.
    A logo keeps the ratio it has.
    """

    LANDSCAPE = "landscape", "Landscape 16:9"
    POSTER = "poster", "Poster 2:3"
    SQUARE = "square", "Square 1:1"
    HERO = "hero", "Hero 21:9"
    LOGO = "logo", "Logo"


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


class Advisory(models.TextChoices):
    """What may disturb somebody, whatever the age."""

    VIOLENCE = "violence", "Violence"
    LANGUAGE = "language", "Strong language"
    SEX = "sex", "Sex"
    NUDITY = "nudity", "Nudity"
    DRUGS = "drugs", "Alcohol, tobacco, drugs"
    FEAR = "fear", "Fear"
    DISCRIMINATION = "discrimination", "Discrimination"
    GAMBLING = "gambling", "Gambling"
    SELF_HARM = "self-harm", "Suicide, self-harm"
    FLASHING_LIGHTS = "flashing-lights", "Flashing lights"


class AwardResult(models.TextChoices):
    """What came of being in the running."""

    WON = "won", "Won"
    NOMINATED = "nominated", "Nominated"


class ExternalIdScheme(models.TextChoices):
    """Whose numbers other catalogues know something by."""

    IMDB = "imdb", "IMDb"
    EIDR = "eidr", "EIDR title"
    EIDR_EDIT = "eidr_edit", "EIDR edit"
    TMDB = "tmdb", "TMDB"
    TVDB = "tvdb", "TheTVDB"
    GRACENOTE = "gracenote", "Gracenote (TMS)"
    WIKIDATA = "wikidata", "Wikidata"
    ISRC = "isrc", "ISRC"
    ISBN = "isbn", "ISBN"
    ISNI = "isni", "ISNI"
