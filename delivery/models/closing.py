"""A licence that shrinks closes at once what it no longer permits, when its transaction commits.

Titles whose licences were touched are told by their rows in the outbox. The decision is taken at
the commit, because between the statements of one change there may be less than before or after it:
a window is written before its groups are. What shrinks is a stretch of time, a place, a platform:

- what runs now ends now, and goes on for those who keep it until the licence changes next,
- what is to be cut later ends where it has to,
- what is yet to come and would begin too wide is taken back until it is compiled again.

A licence that grows, or that is about playing only, closes nothing.
"""

import pgtrigger
from django.conf import settings

from delivery.models.outbox import Outbox
from delivery.models.showing import Showing
from entitlements.choices import territories
from entitlements.models import LicenceGroup, LicenceWindow, TerritoryGroup

_SHOWING = Showing._meta.db_table
_WINDOW = LicenceWindow._meta.db_table
_NAMING = LicenceGroup._meta.db_table
_GROUP = TerritoryGroup._meta.db_table

_COPIED = [
    field.column
    for field in Showing._meta.local_concrete_fields
    if field.column
    and field.name
    not in {"id", "span", "cells", "etag", "born", "ended", "ended_because", "built_at"}
]

# Everywhere the title's own windows hold, each with all that it names.
_OWN = f"""
SELECT w.starts_at, w.ends_at,
    CASE w.reach WHEN 'world' THEN ARRAY['*'] WHEN 'only' THEN n.codes
        ELSE ARRAY(SELECT unnest('{{{{{",".join(sorted(territories()))}}}}}'::text[])
            EXCEPT SELECT unnest(n.codes)) END AS territories,
    CASE WHEN w.platforms = '{{{{}}}}' THEN ARRAY['*'] ELSE w.platforms::text[] END AS platforms
FROM {_WINDOW} w CROSS JOIN LATERAL (
    SELECT w.codes::text[] || coalesce(array_agg(c.code), '{{{{}}}}') AS codes
    FROM {_NAMING} r JOIN {_GROUP} g ON g.id = r.territorygroup_id
        CROSS JOIN unnest(g.codes::text[]) AS c(code)
    WHERE r.licencewindow_id = w.id
) n
WHERE w.title_kind = titled AND w.public_id = title AND w.kind = 'catalogue'
"""

# Without a licence of its own a title inherits; where one is required, something must be there.
_INHERITING = f"""
OR NOT EXISTS (SELECT FROM {_WINDOW} w WHERE w.kind = 'catalogue'
    AND (w.public_id = s.public_id OR w.public_id = ANY (s.ancestor_ids)))
"""

_NARROW = f"""
WITH own AS MATERIALIZED ({_OWN}), edges AS (
    SELECT instant AS edge
    UNION SELECT starts_at FROM own WHERE starts_at > instant
    UNION SELECT ends_at FROM own WHERE ends_at > instant
), stretches AS (
    SELECT tstzrange(edge, lead(edge) OVER (ORDER BY edge)) AS span, ARRAY(
        SELECT DISTINCT t || ':' || p
        FROM own CROSS JOIN unnest(territories) t CROSS JOIN unnest(platforms) p
        WHERE coalesce(starts_at <= edge, true) AND coalesce(ends_at > edge, true)
    ) AS cells FROM edges
), concerned AS MATERIALIZED (
    SELECT s.id, s.span, s.cells FROM {_SHOWING} s
    WHERE (s.public_id = title OR s.ancestor_ids && ARRAY[title])
        AND coalesce(upper(s.span) > instant, true)
        AND (EXISTS (SELECT FROM own) {{inheriting}})
), met AS MATERIALIZED (
    SELECT c.cells, t.span, showrunner_meet(c.cells::text[], t.cells) AS permitted
    FROM (SELECT DISTINCT cells FROM concerned) c CROSS JOIN stretches t
), losing AS MATERIALIZED (
    SELECT c.id, c.span, min(greatest(lower(m.span), lower(c.span))) AS at
    FROM concerned c JOIN met m ON m.cells = c.cells AND m.span && c.span
    WHERE NOT c.cells::text[] <@ m.permitted GROUP BY c.id, c.span
), shortened AS (
    UPDATE {_SHOWING} s SET span = tstzrange(lower(s.span), l.at), ended = txid_current(),
        ended_because = CASE WHEN l.at = instant THEN 'withdrawn' ELSE s.ended_because END
    FROM losing l WHERE s.id = l.id AND s.span = l.span AND lower(s.span) < l.at RETURNING s.*
), removed AS (
    DELETE FROM {_SHOWING} s USING losing l
    WHERE s.id = l.id AND s.span = l.span AND lower(s.span) >= l.at RETURNING s.*
)
INSERT INTO {_SHOWING} (span, ended_because, cells, etag, {", ".join(_COPIED)})
SELECT tstzrange(instant, least(upper(l.span), upper(m.span))), '', m.permitted,
    md5(s.etag || array_to_string(m.permitted, ',')), {", ".join(f"s.{each}" for each in _COPIED)}
FROM (SELECT * FROM shortened UNION ALL SELECT * FROM removed) s
    JOIN losing l ON l.id = s.id AND l.at = instant AND l.span @> instant
    JOIN met m ON m.cells = s.cells AND lower(m.span) = instant AND m.permitted <> '{{{{}}}}';
"""


def shrinking(*, required: bool) -> pgtrigger.Trigger:
    """The trigger on the outbox; `required` says whether a title without any licence in its whole
    line is shown nowhere.
    """
    narrow = _NARROW.format(inheriting=_INHERITING if required else "")
    return pgtrigger.Trigger(
        name="delivery_shrinking",
        level=pgtrigger.Row,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        timing=pgtrigger.Deferred,
        condition=pgtrigger.Q(new__topic="licence"),
        declare=[
            ("instant", "timestamptz := showrunner_now()"),
            ("titled", "text := split_part(NEW.key, ':', 1)"),
            ("title", "uuid := split_part(NEW.key, ':', 2)::uuid"),
        ],
        # Twice: who held the rows, while the first waited, may have put others in their place.
        func=f"FOR pass IN 1..2 LOOP {narrow} END LOOP; RETURN NULL;",
    )


def close_what_shrinks() -> None:
    """Registers the trigger, which each migrate installs. Run once, when apps are ready."""
    pgtrigger.register(shrinking(required=settings.SHOWRUNNER_LICENCE_REQUIRED))(Outbox)
