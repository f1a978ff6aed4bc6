"""What caches are told: a strong ETag, a lifetime that ends before anything changes, and tags."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC
from functools import cache
from hashlib import blake2b
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.http import parse_etags

from api.exchange import Asked
from api.kept import Kept
from delivery.selectors.reading.visibility import Moment

LONGEST = 60
# What a lifetime ends before a change: caches that count whole seconds keep an answer for up to one
# more, and the answer is on its way for a moment before they begin to count.
MARGIN = 1.25
LONGEST_MISSING = 10
# Of the whole header, so that proxies with small buffers pass it on.
TAGS_AT_MOST = 4000
# Of what is read again and again; a few megabytes.
_TAGS_KEPT = Kept[tuple[str, str]](2000)


# Part of every proof: to be raised when the same showings are to be answered in other words.
RENDERING = 1
_PROOF = re.compile(r"[0-9a-f]{32}")


def salt(*shaping: object) -> str:
    """All that shapes an answer besides what is stored: it goes into the answer's proof."""
    parts = (_pepper(), RENDERING, settings.SHOWRUNNER_PUBLIC_URL, *shaping)
    return "\x1f".join(str(each) for each in parts)


@cache
def _pepper() -> str:
    """Proofs cover the members-only part and who is named unseen; without a secret in them anybody
    could try out guesses at these.
    """
    return salted_hmac("api.caching", "proof", algorithm="sha256").hexdigest()


def held(asked: Asked) -> list[str]:
    """The proofs that the reader shows of answers he holds."""
    header = asked.header("if-none-match")
    if header is None:
        return []
    told = (tag.removeprefix("W/").strip('"') for tag in parse_etags(header))
    return [tag for tag in told if _PROOF.fullmatch(tag)]


def unchanged(asked: Asked, *, tag: str) -> bool:
    """Whether the reader holds this very answer already; a weak match is enough."""
    header = asked.header("if-none-match")
    if header is None:
        return False
    return any(known in {"*", tag, f"W/{tag}"} for known in parse_etags(header))


def control(moment: Moment, *, longest: int = LONGEST) -> str:
    """Cache-Control whose lifetimes, together, end before the next change of any kind."""
    seconds = longest
    if moment.boundary is not None:
        left = (moment.boundary - moment.at).total_seconds()
        seconds = min(longest, max(0, int(left - MARGIN)))
    stale = seconds // 4
    return (
        f"public, max-age={seconds - 2 * stale}, "
        f"stale-while-revalidate={stale}, stale-if-error={stale}"
    )


def instant(moment: Moment) -> str:
    """The answer's instant as RFC 3339 writes it."""
    return moment.at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def item_tag(kind: str, public_id: UUID | str) -> str:
    """Changes when this item does: the kind's first letters and a short hash, 12 characters."""
    return kind[:2] + blake2b(str(public_id).encode(), digest_size=5).hexdigest()


def kind_tag(kind: str) -> str:
    """Changes when any item of the kind does."""
    return f"all-{kind[:2]}"


def tags(items: Iterable[tuple[str, UUID | str]], *, kinds: Iterable[str] = ()) -> list[str]:
    """One tag an item, or one a kind where the header would grow too long."""
    named = list(items)
    coarse = [kind_tag(kind) for kind in dict.fromkeys(kinds)]
    fine = list(dict.fromkeys(item_tag(kind, public_id) for kind, public_id in named))
    if sum(len(tag) + 1 for tag in (*coarse, *fine)) > TAGS_AT_MOST:
        return list(dict.fromkeys([*coarse, *(kind_tag(kind) for kind, _ in named)]))
    return [*coarse, *fine]


def tag_headers(
    items: Iterable[tuple[str, UUID | str]], *, kinds: Sequence[str], proof: str
) -> tuple[str, str]:
    """The tags as Surrogate-Key and as Cache-Tag. Equal proofs stand for equal items, so the tags
    of one proof are made once.
    """
    key = f"{proof} {' '.join(kinds)}"
    found = _TAGS_KEPT.get(key)
    if found is None:
        names = tags(items, kinds=kinds)
        found = " ".join(names), ",".join(names)
        _TAGS_KEPT.put(key, found)
    return found
