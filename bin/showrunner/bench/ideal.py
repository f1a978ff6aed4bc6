"""The floor's statements: one for each question, as good as we can write them on plain tables."""

_EPISODE = """
    'type', 'episode', 'id', e.id, 'locale', 'en', 'path', e.path, 'slug', e.slug, 'title', e.title,
    'availability', '{"state":"now","from":null,"until":null}'::json, 'tagline', e.tagline,
    'short_synopsis', e.short_synopsis, 'release_date', e.release_date, 'rating', NULL,
    'artwork', '{"landscape":null,"poster":null,"square":null,"hero":null,"logo":null}'::json,
    'episode_kind', 'full', 'spoilers', '{"title":false,"synopsis":false,"artwork":false}'::json,
    'spoiler_free_synopsis', '',
    'number', trim_scale(e.number), 'number_label', trim_scale(e.number)::text,
    'season', json_build_object(
        'id', season.id, 'number', season.number, 'title', season.title, 'path', season.path),
    'show', json_build_object(
        'id', show.id, 'title', show.title, 'path', show.path, 'slug', show.slug),
    'duration', e.duration, 'published_at', e.published_at, 'updated_at', e.updated_at"""

_GENRES = """
    SELECT coalesce(json_agg(json_build_object('id', genre.id, 'name', genre.name, 'slug',
        genre.slug) ORDER BY genre.name), '[]')
    FROM plain.show_genre AS named JOIN plain.genre AS genre ON genre.id = named.genre_id
    WHERE named.show_id = """


def _beside(compare: str, direction: str) -> str:
    """The card of the episode next to the one that is asked for, `here`."""
    order = ", ".join(f"{key}{direction}" for key in ("e.season_number", "e.number", "e.id"))
    return f"""(
                SELECT json_build_object({_EPISODE})
                FROM (
                    SELECT e.* FROM plain.episode AS e WHERE e.show_id = here.show_id
                        AND (e.season_number, e.number, e.id) {compare}
                            (here.season_number, here.number, here.id)
                    ORDER BY {order} LIMIT 1
                ) AS e JOIN plain.season AS season ON season.id = e.season_id
                JOIN plain.show AS show ON show.id = e.show_id)"""


def _episodes(condition: str) -> str:
    """The newest 20 that meet the condition, and where the next page starts when there is one."""
    return f"""
        WITH page AS MATERIALIZED (
            SELECT e.* FROM plain.episode AS e WHERE {condition}
            ORDER BY e.published_at DESC, e.id DESC LIMIT 21
        ), shown AS MATERIALIZED (
            SELECT * FROM page ORDER BY published_at DESC, id DESC LIMIT 20
        )
        SELECT json_build_object(
            'items', (SELECT coalesce(json_agg(json_build_object({_EPISODE})
                    ORDER BY e.published_at DESC, e.id DESC), '[]')
                FROM shown AS e JOIN plain.season AS season ON season.id = e.season_id
                JOIN plain.show AS show ON show.id = e.show_id),
            'next', CASE WHEN (SELECT count(*) FROM page) > 20 THEN
                (SELECT published_at || ',' || id FROM shown ORDER BY published_at, id LIMIT 1) END
        )::text"""


STATEMENTS = {
    "Q1": _episodes("true"),
    "Q2": f"""
        SELECT json_build_object({_EPISODE},
            'ancestors', json_build_array(
                json_build_object(
                    'type', 'show', 'id', show.id, 'title', show.title, 'path', show.path),
                json_build_object(
                    'type', 'season', 'id', season.id, 'title', season.title, 'path', season.path)),
            'seo', json_build_object('title', e.title, 'description', e.short_synopsis,
                'canonical_url', NULL, 'noindex', false, 'image', NULL),
            'access', '{{"granted":true,"reason":null,"offers":[]}}'::json,
            'long_synopsis', e.long_synopsis, 'original_title', '', 'original_language', '',
            'credits', (
                SELECT coalesce(json_agg(json_build_object(
                    'person', json_build_object('id', person.id, 'name', person.name,
                        'slug', person.slug, 'portrait', NULL),
                    'role', credit.role, 'character', credit.character, 'from', 'episode')
                    ORDER BY credit.place), '[]')
                FROM plain.credit AS credit JOIN plain.person AS person
                    ON person.id = credit.person_id
                WHERE credit.episode_id = e.id),
            'organisations', '[]'::json, 'countries', '[]'::json, 'ratings', '[]'::json,
            'advisories', '[]'::json, 'awards', '[]'::json, 'external_ids', '[]'::json,
            'copyright_line', '', 'url', e.url, 'json_ld', NULL, 'format', show.format,
            'genres', ({_GENRES} show.id), 'tags', '[]'::json, 'body', e.body::json,
            'absolute_number', NULL, 'production_number', NULL, 'extras', '[]'::json,
            'previous_episode', {_beside("<", " DESC")}, 'next_episode', {_beside(">", "")}
        )::text
        FROM plain.episode AS e CROSS JOIN LATERAL (
                SELECT e.id, e.show_id, e.season_number, e.number) AS here
            JOIN plain.season AS season ON season.id = e.season_id
            JOIN plain.show AS show ON show.id = e.show_id
        WHERE e.id = %(id)s::uuid""",
    "Q3": f"""
        WITH page AS MATERIALIZED (
            SELECT show.* FROM plain.show_genre AS named
                JOIN plain.show AS show ON show.id = named.show_id
            WHERE named.genre_id = %(genre)s::uuid
                AND (show.title_sort, show.id) > (%(title)s::text, %(id)s::uuid)
            ORDER BY show.title_sort, show.id LIMIT 21
        ), shown AS MATERIALIZED (SELECT * FROM page ORDER BY title_sort, id LIMIT 20)
        SELECT json_build_object(
            'items', (SELECT coalesce(json_agg(json_build_object(
                'type', 'show', 'id', show.id, 'locale', 'en', 'path', show.path,
                'slug', show.slug, 'title', show.title,
                'availability', '{{"state":"now","from":null,"until":null}}'::json,
                'tagline', show.tagline, 'short_synopsis', show.short_synopsis,
                'release_date', show.release_date, 'rating', NULL,
                'artwork',
                '{{"landscape":null,"poster":null,"square":null,"hero":null,"logo":null}}'::json,
                'format', show.format, 'genres', ({_GENRES} show.id)
                ) ORDER BY show.title_sort, show.id), '[]') FROM shown AS show),
            'next', CASE WHEN (SELECT count(*) FROM page) > 20 THEN
                (SELECT title_sort || ',' || id FROM shown
                    ORDER BY title_sort DESC, id DESC LIMIT 1) END
        )::text""",
    "Q4": _episodes("e.search @@ websearch_to_tsquery('english', %(q)s)"),
    "Q5": _episodes("(e.published_at, e.id) < (%(at)s::timestamptz, %(id)s::uuid)"),
}
