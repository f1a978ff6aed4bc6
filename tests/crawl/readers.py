"""Who reads: from where, on what, up to which age."""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from delivery.values import Audience


@dataclass(frozen=True, slots=True)
class Viewer:
    """An audience, and how a request says that it is meant."""

    territory: str | None = None
    platform: str | None = None
    maturity: int | None = None

    @property
    def whole(self) -> Audience:
        """The audience that it says it is."""
        return Audience(self.territory, self.platform, self.maturity)

    @property
    def is_plain(self) -> bool:
        """Whether addresses need not say anything of it."""
        return not self.query

    def audience(self, address: str) -> Audience:
        """Whose eyes this viewer's request for the address sees with: links may ask for less."""
        asked = dict(parse_qsl(urlsplit(address).query))
        age = asked.get("maturity", "")
        return Audience(
            self.territory, asked.get("platform"), int(age) if age.isdecimal() else None
        )

    @property
    def headers(self) -> dict[str, str]:
        return {"X-Territory": self.territory} if self.territory else {}

    @property
    def query(self) -> dict[str, str]:
        named = {"platform": self.platform, "maturity": self.maturity}
        return {name: str(value) for name, value in named.items() if value is not None}


VIEWERS = (
    Viewer(),
    Viewer("DE", "tv"),
    Viewer("FR", maturity=12),
    Viewer("FR", "web"),
    Viewer("DE", maturity=6),
    Viewer(platform="mobile"),
    Viewer("DE"),
    Viewer("FR", "tv", 17),
)
