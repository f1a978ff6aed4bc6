"""Giving licences: all of a title's own at once, so that nothing is ever half done."""

from collections.abc import Sequence

from django.db import connection, transaction

from entitlements import rules
from entitlements.exceptions import ChangedMeanwhile, Unusable
from entitlements.models import LicenceWindow
from entitlements.selectors import licences
from entitlements.selectors.licences import Title
from entitlements.values import LicenceTerms


def give_licences(*, title: Title, wanted: Sequence[LicenceTerms], seen: str) -> bool:
    """Makes these the title's own licences, in one transaction; what is not among them goes. Says
    whether anything was changed.

    `seen` is the fingerprint of what they were when whoever asks read them. Raises ChangedMeanwhile
    when they are different now, and Unusable; nothing has changed then. Locks the title's licences
    until the commit.
    """
    if reasons := [reason for terms in wanted for _, reason in rules.faults(terms)]:
        raise Unusable(*reasons)
    with transaction.atomic():
        _hold(title)
        rows = licences.rows(title=title)
        if licences.fingerprint(rows) != seen:
            raise ChangedMeanwhile
        standing = {row.pk: row for row in rows}
        changed = [_write(title, standing.pop(terms.id or 0, None), terms) for terms in wanted]
        for row in standing.values():
            row.delete()
        return any(changed) or bool(standing)


def _hold(title: Title) -> None:
    """Two that save at once take turns, also when there is no row yet to hold."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [repr(title)])


def _write(title: Title, row: LicenceWindow | None, terms: LicenceTerms) -> bool:
    """Says whether it made a difference."""
    if row is not None and licences.terms(row) == terms:
        return False
    if row is None:
        row = LicenceWindow(title_kind=title[0], public_id=title[1])
    row.kind, row.reach, row.note = terms.kind, terms.reach, terms.note
    row.codes, row.platforms = sorted(terms.codes), sorted(terms.platforms)
    row.starts_at, row.ends_at = terms.start, terms.end
    row.save()
    row.groups.set(terms.groups)
    return True
