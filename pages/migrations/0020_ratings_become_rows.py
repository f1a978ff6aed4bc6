"""The one rating of a title becomes the first of its list: in its table, and in every version."""

from typing import Any

from django.db import migrations

KINDS = ("show", "season", "episode", "movie")
ROWS = """
    INSERT INTO pages_{kind}rating (page_id, sort_order, system, value, country)
    SELECT page_ptr_id, 0, rating_system, rating_value, '' FROM pages_{kind}page
    WHERE rating_system <> '' AND rating_value <> ''
"""
# A version without the list would take on whatever the live page has by then.
VERSIONS = """
    UPDATE wagtailcore_revision
    SET content = content - 'rating_system' - 'rating_value' || jsonb_build_object('ratings',
        CASE WHEN content ->> 'rating_system' = '' OR content ->> 'rating_value' = ''
            THEN '[]'::jsonb
            ELSE jsonb_build_array(jsonb_build_object(
                'pk', null, 'sort_order', 0, 'page', content -> 'pk', 'country', '',
                'system', content -> 'rating_system', 'value', content -> 'rating_value'
            )) END)
    WHERE content ? 'rating_system'
"""
COLUMNS = """
    UPDATE pages_{kind}page SET rating_system = r.system, rating_value = r.value
    FROM (
        SELECT DISTINCT ON (page_id) page_id, system, value FROM pages_{kind}rating
        ORDER BY page_id, sort_order
    ) AS r WHERE r.page_id = page_ptr_id
"""
VERSIONS_BACK = """
    UPDATE wagtailcore_revision
    SET content = content - 'ratings' || jsonb_build_object(
        'rating_system', coalesce(content #>> '{ratings,0,system}', ''),
        'rating_value', coalesce(content #>> '{ratings,0,value}', ''))
    WHERE content ? 'ratings'
"""


def fill(apps: Any, schema_editor: Any) -> None:
    for kind in KINDS:
        schema_editor.execute(ROWS.format(kind=kind))
    schema_editor.execute(VERSIONS)


def empty(apps: Any, schema_editor: Any) -> None:
    for kind in KINDS:
        schema_editor.execute(COLUMNS.format(kind=kind))
    schema_editor.execute(VERSIONS_BACK)


class Migration(migrations.Migration):
    dependencies = [("pages", "0019_title_facts")]

    operations = [migrations.RunPython(fill, empty)]
