"""What is closed says why: whether it was taken down or is gone for good."""

from django.db import migrations

CLOSE = """
DROP FUNCTION IF EXISTS showrunner_close(uuid[], text);
CREATE FUNCTION showrunner_close(closing uuid[], closing_locale text, why text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := showrunner_now();
BEGIN
    DELETE FROM delivery_showing
    WHERE (public_id = ANY (closing) OR ancestor_ids && closing)
        AND locale = closing_locale AND lower(span) >= instant;
    UPDATE delivery_showing
    SET span = tstzrange(lower(span), instant), ended = txid_current(), ended_because = why
    WHERE (public_id = ANY (closing) OR ancestor_ids && closing)
        AND locale = closing_locale AND span @> instant;
END
$$;
COMMENT ON FUNCTION showrunner_close(uuid[], text, text) IS
    'Ends every current and future showing of the items and of all that stands below them.';
"""


class Migration(migrations.Migration):
    dependencies = [("delivery", "0003_audiences")]

    operations = [
        migrations.RunSQL(CLOSE, "DROP FUNCTION showrunner_close(uuid[], text, text)"),
        # Documents say more than before.
        migrations.RunSQL(
            "INSERT INTO delivery_outbox (topic, key, tx) VALUES ('all', '', txid_current())",
            migrations.RunSQL.noop,
        ),
    ]
