"""What two lists of territories and platforms both permit, worked out by the database."""

from django.db import migrations

MEET = """
CREATE FUNCTION showrunner_meet(one text[], two text[]) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    WITH a AS (
        SELECT DISTINCT split_part(cell, ':', 1) AS t, split_part(cell, ':', 2) AS p
        FROM unnest(one) AS cell
    ), b AS (
        SELECT DISTINCT split_part(cell, ':', 1) AS t, split_part(cell, ':', 2) AS p
        FROM unnest(two) AS cell
    ), pairs AS (
        SELECT a.t, a.p AS p1, b.p AS p2 FROM a JOIN b USING (t)
        UNION SELECT b.t, a.p, b.p FROM a JOIN b ON a.t = '*'
        UNION SELECT a.t, a.p, b.p FROM a JOIN b ON b.t = '*'
    ), met AS MATERIALIZED (
        SELECT DISTINCT t, CASE WHEN p2 = '*' THEN p1 ELSE p2 END AS p FROM pairs
        WHERE p1 = p2 OR '*' IN (p1, p2)
    )
    SELECT coalesce(array_agg(t || ':' || p ORDER BY (t || ':' || p) COLLATE "C"), '{}')
    FROM met
    WHERE NOT EXISTS (
            SELECT FROM met o WHERE met.p <> '*' AND o.t = met.t AND o.p = '*')
        AND NOT EXISTS (
            SELECT FROM met o WHERE met.t <> '*' AND o.t = '*' AND o.p = met.p)
        AND NOT EXISTS (
            SELECT FROM met o WHERE (met.t, met.p) <> ('*', '*') AND (o.t, o.p) = ('*', '*'))
$$;
COMMENT ON FUNCTION showrunner_meet(text[], text[]) IS
    'The territory:platform pairs that both lists permit, without those another one covers.';
"""


class Migration(migrations.Migration):
    dependencies = [("delivery", "0004_closing_reasons")]

    operations = [
        migrations.RunSQL(MEET, "DROP FUNCTION showrunner_meet(text[], text[])"),
    ]
