"""Two records, one that made history and one that never will, and an evening at the table.

The first is as it was printed; its running times are told nowhere we trust. The band of the second
is our own, and invented.
"""

from datetime import date, timedelta

from cms.demo.artwork.render import Art
from cms.demo.artwork.titling import Words
from cms.demo.discs import Record, Sitting, Track
from cms.demo.values import Credit, Release, Text

RECORDS: tuple[Record, ...] = (
    Record(
        key="livery-stable-blues",
        title="Livery Stable Blues",
        tagline="The first jazz record anybody could buy",
        short="Two sides by the Original Dixieland Jass Band, cut for Victor in New York in 1917.",
        long=(
            "Five men from New Orleans play around one horn in February 1917. The clarinet crows, "
            "the cornet whinnies, the trombone moos, and the shops cannot keep the record in stock."
        ),
        released=date(1917, 3, 7),
        rating=("age", "0"),
        category="radio",
        genres=(),
        tags=("jazz", "shellac"),
        art=Art("microphone", "paper-ink", Words("Livery Stable Blues", "Victor 18255"), "stacked"),
        alt="A microphone in a ring of light, on black",
        credits=(),
        album_type="single",
        number="Victor 18255",
        tracks=(
            Track("Dixieland Jass Band One-Step"),
            Track("Livery Stable Blues"),
        ),
        release=Release(ago=timedelta(days=16)),
    ),
    Record(
        key="wow-and-flutter-side-effects",
        title="Side Effects",
        tagline="The house band, recorded between two programmes",
        short="Four pieces by Wow & Flutter, the band this channel invented for itself.",
        rating=("age", "0"),
        category="studio-craft",
        genres=("comedy",),
        tags=("house band", "tape"),
        art=Art("dial", "paper-teal", Words("Side Effects", "Wow & Flutter"), "stacked"),
        alt="A tuning dial with one lit needle, on teal",
        credits=(Credit("nora-ellery", "performer"), Credit("tomas-reyes", "composer")),
        body=(Text("<p>Wow &amp; Flutter is an invented band. So is its tour.</p>"),),
        album_type="ep",
        number="WF 001",
        tracks=(
            Track("Needle Drop", seconds=161),
            Track("The Sponsor Has Left", seconds=204),
            Track("Dead Air", seconds=33, performer="ines-valcourt"),
            Track("Sign-Off", seconds=187),
        ),
        release=Release(ago=timedelta(days=5)),
    ),
)
SITTINGS: tuple[Sitting, ...] = (
    Sitting(
        key="nine-men-in-the-dark",
        title="Nine Men in the Dark",
        tagline="A mill, a candle, and no taking back",
        short="Our critics play nine men’s morris by one candle. The loser reviews the winner.",
        rating=("age", "0"),
        category="studio-craft",
        genres=("comedy",),
        tags=("tabletop", "house game"),
        art=Art("cards", "paper-plum", Words("Nine Men", "in the dark"), "deco"),
        alt="Playing cards fanned out over plum",
        credits=(
            Credit("nora-ellery", "host"),
            Credit("tomas-reyes", "player"),
            Credit("ines-valcourt", "player"),
        ),
        game="Nine men’s morris",
        edition="Twenty-four points, flying allowed",
        platforms=("tabletop",),
        players=(2, 2),
        number=1,
        starts=timedelta(days=-4, hours=1),
        minutes=48,
        release=Release(ago=timedelta(days=3)),
    ),
)
