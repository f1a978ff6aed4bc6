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
    PERFORMER = "performer", "Performer"
    PLAYER = "player", "Player"


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


class EpisodeKind(models.TextChoices):
    """What an episode is among the episodes of its season."""

    FULL = "full", "Full episode"
    SPECIAL = "special", "Special"
    TRAILER = "trailer", "Trailer"
    BONUS = "bonus", "Bonus"


class EpisodeOrder(models.TextChoices):
    """What leads viewers from one episode of a show to the next."""

    NUMBER = "number", "Season and episode number"
    AIRED = "aired", "Date of first broadcast"
    PRODUCTION = "production", "Order of production"
    ABSOLUTE = "absolute", "Absolute number"


class ExtraKind(models.TextChoices):
    """What belongs to a title without being it."""

    TRAILER = "trailer", "Trailer"
    TEASER = "teaser", "Teaser"
    CLIP = "clip", "Clip"
    RECAP = "recap", "Recap"
    INTERVIEW = "interview", "Interview"
    MAKING_OF = "making-of", "Making of"
    DELETED_SCENE = "deleted-scene", "Deleted scene"
    BLOOPERS = "bloopers", "Bloopers"
    BONUS = "bonus", "Bonus"


class AlbumType(models.TextChoices):
    """What kind of record an album is."""

    ALBUM = "album", "Album"
    SINGLE = "single", "Single"
    EP = "ep", "EP"
    LIVE = "live", "Live album"
    SOUNDTRACK = "soundtrack", "Soundtrack"
    COMPILATION = "compilation", "Compilation"


class GamePlatform(models.TextChoices):
    """What a game is played on."""

    TABLETOP = "tabletop", "Tabletop"
    PC = "pc", "PC"
    CONSOLE = "console", "Console"
    HANDHELD = "handheld", "Handheld"
    MOBILE = "mobile", "Mobile"
    ARCADE = "arcade", "Arcade"


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
