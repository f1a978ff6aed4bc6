"""The floor's tables: the same content, normalised, with the indexes these questions want.

They are filled from what Wagtail and the product hold, so that both sides answer alike.
"""

from typing import Any

import psycopg

_TABLES = """
DROP SCHEMA IF EXISTS plain CASCADE;
CREATE SCHEMA plain;
SET LOCAL search_path = plain, public;

CREATE TABLE genre AS
    SELECT translation_key AS id, name, slug FROM media_catalog_genre WHERE live;
CREATE TABLE person AS
    SELECT translation_key AS id, name, slug FROM media_catalog_person WHERE live;
CREATE TABLE show AS
    SELECT page.translation_key AS id, page.slug, page.title, lower(page.title) AS title_sort,
        substr(page.url_path, length(home.url_path)) AS path, show.format, show.tagline,
        show.short_synopsis, show.release_date
    FROM pages_showpage AS show JOIN wagtailcore_page AS page ON page.id = show.page_ptr_id,
        wagtailcore_site AS site JOIN wagtailcore_page AS home ON home.id = site.root_page_id
    WHERE page.live;
CREATE TABLE season AS
    SELECT page.translation_key AS id, season.number, page.title,
        substr(page.url_path, length(home.url_path)) AS path
    FROM pages_seasonpage AS season JOIN wagtailcore_page AS page ON page.id = season.page_ptr_id,
        wagtailcore_site AS site JOIN wagtailcore_page AS home ON home.id = site.root_page_id
    WHERE page.live;
CREATE TABLE episode AS
    SELECT page.translation_key AS id, page.slug, page.title, showing.parent_id AS season_id,
        showing.ancestor_ids[array_position(showing.ancestor_ids, show.id)] AS show_id,
        showing.path, episode.number, episode.duration, episode.tagline, episode.short_synopsis,
        episode.long_synopsis, episode.release_date, page.first_published_at AS published_at,
        page.last_published_at AS updated_at, (showing.document::json -> 'body')::text AS body,
        showing.search, showing.season_number, showing.document::json ->> 'url' AS url
    FROM pages_episodepage AS episode JOIN wagtailcore_page AS page ON page.id = episode.page_ptr_id
        JOIN delivery_showing AS showing ON showing.public_id = page.translation_key
        JOIN show ON show.id = ANY (showing.ancestor_ids)
    WHERE page.live;
CREATE TABLE show_genre AS
    SELECT page.translation_key AS show_id, genre.translation_key AS genre_id
    FROM pages_showpage_genres AS named JOIN wagtailcore_page AS page ON page.id = named.showpage_id
        JOIN media_catalog_genre AS genre ON genre.id = named.genre_id;
CREATE TABLE credit AS
    SELECT page.translation_key AS episode_id, credit.sort_order AS place, credit.role,
        credit.character, person.translation_key AS person_id
    FROM pages_episodecredit AS credit JOIN wagtailcore_page AS page ON page.id = credit.page_id
        JOIN media_catalog_person AS person ON person.id = credit.person_id;

ALTER TABLE genre ADD PRIMARY KEY (id);
ALTER TABLE person ADD PRIMARY KEY (id);
ALTER TABLE show ADD PRIMARY KEY (id);
ALTER TABLE season ADD PRIMARY KEY (id);
ALTER TABLE episode ADD PRIMARY KEY (id);
ALTER TABLE show_genre ADD PRIMARY KEY (genre_id, show_id);
ALTER TABLE credit ADD PRIMARY KEY (episode_id, place);
CREATE INDEX ON show (title_sort, id);
CREATE INDEX ON show_genre (show_id);
CREATE INDEX ON episode (published_at DESC, id DESC);
CREATE INDEX ON episode (show_id, season_number, number, id);
CREATE INDEX ON episode USING gin (search);
"""


def fill(connection: "psycopg.Connection[Any]") -> None:
    """Makes the tables anew."""
    with connection.transaction():
        connection.execute(_TABLES)
    for table in ("genre", "person", "show", "season", "episode", "show_genre", "credit"):
        connection.execute(f"VACUUM ANALYZE plain.{table}")
