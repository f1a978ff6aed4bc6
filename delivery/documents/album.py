"""Albums and their tracks."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from delivery.documents import filters, json_ld, naming, works
from delivery.documents.base import DocumentType, Shape
from delivery.documents.needs import combined
from delivery.documents.shapes import GenreInShort, PersonName, published
from delivery.documents.titles import TITLE_ORDERS, TitleCard, title_card_fields
from delivery.documents.works import WORK_EXPANDS, WORK_FILTERS, WorkDetails
from delivery.values import BuildContext, Built, Needs, Words
from media_catalog.choices import AlbumType, CreditRole, OrganisationRole
from pages.models import AlbumPage

_RELEASES = {AlbumType.SINGLE: "SingleRelease", AlbumType.EP: "EPRelease"}
_PRODUCTIONS = {
    AlbumType.LIVE: "LiveAlbum",
    AlbumType.SOUNDTRACK: "SoundtrackAlbum",
    AlbumType.COMPILATION: "CompilationAlbum",
}


class Track(Shape):
    """One recording on the record."""

    disc: int
    """On which disc, from 1."""
    number: int
    """Its number on that disc."""
    title: str
    """As printed."""
    duration: int | None
    """Running time in seconds; null while it is not known."""
    isrc: str
    """The recording's number, without hyphens; may be empty."""
    performers: list[PersonName]
    """Those who are not the performers of the whole record; mostly empty."""


class AlbumCard(TitleCard):
    """An album in a list."""

    type: Literal["album"]
    path: str
    """Where it stands on the website, with a slash at both ends."""
    album_type: AlbumType
    """What kind of record it is."""
    track_count: int
    """How many tracks it has."""
    duration: int | None
    """Running time of all tracks in seconds; null while that of one is not known."""
    genres: list[GenreInShort]
    """By name."""


class Album(WorkDetails, AlbumCard):
    """An album with all that belongs to it."""

    catalogue_number: str
    """The label's number, as printed; may be empty."""
    tracks: list[Track]
    """In the order in which they are heard."""


class AlbumDocumentType(DocumentType):
    kind = "album"
    plural = "albums"
    model = AlbumPage
    rank = 46
    licensed = True
    by_slug = True
    Card = AlbumCard
    Document = Album
    filters = ("album_type", *WORK_FILTERS, *filters.OF_TITLES)
    orders = TITLE_ORDERS
    expands = WORK_EXPANDS

    def json_ld(self, document: Mapping[str, Any]) -> dict[str, Any]:
        artists = json_ld.people(document["credits"], roles=[CreditRole.PERFORMER])
        others = [each for each in document["credits"] if each["role"] != CreditRole.PERFORMER]
        label = json_ld.organisations(document["organisations"], roles=[OrganisationRole.LABEL])
        number = document["catalogue_number"]
        release = {"@type": "MusicRelease", "recordLabel": label, "catalogNumber": number}
        return {
            **json_ld.title("MusicAlbum", {**document, "credits": others}),
            "byArtist": artists,
            "albumReleaseType": _term(_RELEASES.get(document["album_type"], "AlbumRelease")),
            "albumProductionType": _term(_PRODUCTIONS.get(document["album_type"])),
            "albumRelease": json_ld.told(release) if label or number else None,
            "numTracks": document["track_count"],
            "track": [_recording(each) for each in document["tracks"]],
        }

    def needs(self, item: AlbumPage) -> Needs:
        performers = frozenset(each.performer_id for each in item.tracks.all()) - {None}
        return combined(Needs(people=performers), works.needs(item))

    def build(self, item: AlbumPage, context: BuildContext) -> Built:
        work = works.work(item, context, source="album")
        tracks = [_track(each, context) for each in naming.in_order(item.tracks.all())]
        card = published(
            AlbumCard(
                **title_card_fields(item, context),
                album_type=AlbumType(item.album_type),
                track_count=len(tracks),
                duration=_whole(tracks),
                genres=work.genres,
            )
        )
        document = Album(
            **{**card, **work.detail_fields(item, context)},
            catalogue_number=item.catalogue_number,
            tracks=tracks,
        )
        performers = [each for track in tracks for each in track.performers]
        facts = work.facts(item, context, subkind=item.album_type)
        people = (*facts.people_ids, *(each.id for each in performers))
        return Built(
            card,
            published(document),
            replace(facts, people_ids=tuple(dict.fromkeys(people))),
            item.slug,
            refs=work.body.named,
            words=Words(
                people=" \n".join(each.name for each in performers),
                body=" \n".join([item.catalogue_number, *(each.title for each in tracks)]),
            ),
        )


def _track(row: Any, context: BuildContext) -> Track:
    """Of a performer who is not public at the time there is no trace."""
    performer = naming.person_name(row.performer_id, context)
    return Track(
        disc=row.disc,
        number=row.number,
        title=row.title,
        duration=row.duration,
        isrc=row.isrc,
        performers=[performer] if performer else [],
    )


def _whole(tracks: list[Track]) -> int | None:
    known = [each.duration for each in tracks if each.duration is not None]
    return sum(known) if tracks and len(known) == len(tracks) else None


def _recording(track: Mapping[str, Any]) -> dict[str, Any]:
    return json_ld.told(
        {
            "@type": "MusicRecording",
            "name": track["title"],
            "position": track["number"],
            "duration": json_ld.duration(track["duration"]),
            "isrcCode": track["isrc"],
            "byArtist": [json_ld.person(each["name"]) for each in track["performers"]],
        }
    )


def _term(name: str | None) -> str | None:
    return f"https://schema.org/{name}" if name else None
