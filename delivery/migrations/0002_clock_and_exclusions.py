"""The one clock, the two exclusion constraints, and the statement that closes showings at once."""

from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations

CLOCK = r"""
CREATE FUNCTION showrunner_now() RETURNS timestamptz
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN current_database() LIKE 'test\_%'
        THEN coalesce(nullif(current_setting('showrunner.now', true), '')::timestamptz, now())
        ELSE now()
    END
$$;
"""

# The expressions are written so that no look-up ever matches them: the planner would otherwise take
# these GiST indexes for identity and path look-ups, which the B-trees answer several times faster.
EXCLUSIONS = """
ALTER TABLE delivery_showing
    ADD CONSTRAINT delivery_showing_one_truth EXCLUDE USING gist (
        (site_id::text || ' ' || kind || ' ' || public_id::text || ' ' || locale) WITH =,
        span WITH &&
    ) DEFERRABLE INITIALLY DEFERRED,
    ADD CONSTRAINT delivery_showing_one_path EXCLUDE USING gist (
        (site_id::text || ' ' || locale || ' ' || path) WITH =,
        span WITH &&
    ) WHERE (path IS NOT NULL) DEFERRABLE INITIALLY DEFERRED;
"""

CLOSE = """
CREATE FUNCTION showrunner_close(closing uuid[], closing_locale text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := showrunner_now();
BEGIN
    DELETE FROM delivery_showing
    WHERE (public_id = ANY (closing) OR ancestor_ids && closing)
        AND locale = closing_locale AND lower(span) >= instant;
    UPDATE delivery_showing SET span = tstzrange(lower(span), instant)
    WHERE (public_id = ANY (closing) OR ancestor_ids && closing)
        AND locale = closing_locale AND span @> instant;
END
$$;
COMMENT ON FUNCTION showrunner_close(uuid[], text) IS
    'Ends every current and future showing of the items and of all that stands below them.';
"""


class Migration(migrations.Migration):
    dependencies = [("delivery", "0001_initial")]

    operations = [
        BtreeGistExtension(),
        migrations.RunSQL(CLOCK, "DROP FUNCTION showrunner_now()"),
        migrations.RunSQL(
            EXCLUSIONS,
            "ALTER TABLE delivery_showing DROP CONSTRAINT delivery_showing_one_truth, "
            "DROP CONSTRAINT delivery_showing_one_path",
        ),
        migrations.RunSQL(CLOSE, "DROP FUNCTION showrunner_close(uuid[], text)"),
        # What stood before anything was watched.
        migrations.RunSQL(
            "INSERT INTO delivery_outbox (topic, key, tx) VALUES ('all', '', txid_current())",
            migrations.RunSQL.noop,
        ),
    ]
