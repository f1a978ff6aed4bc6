"""Changes are captured by the database: statement triggers on every table that compiling reads.

Wagtail changes state by bulk updates and by paths that send no signal, so nothing short of the
database sees every change. Each trigger writes outbox rows in the transaction that made the change;
those on live flags, deletion and privacy also close what may no longer be seen, at once. Triggers
compare the columns that matter, so drafts and the tree's own bookkeeping write nothing.
"""

from collections.abc import Iterable

import pgtrigger
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from modelcluster.models import get_all_child_relations
from taggit.models import Tag
from wagtail.models import Locale, Page, PageViewRestriction, Revision, Site

from delivery.models.overdue import watch_overdue
from entitlements.models import LicenceWindow, TerritoryGroup
from media_catalog.models import CatalogImage, Category, Embed
from media_catalog.models.editorial import EditorialSnippet
from pages.models import LiveStatus
from pages.models.bases import CataloguePage

# Columns whose change alone makes no difference to what the world may see.
BOOKKEEPING = frozenset(
    {
        "depth",
        "draft_title",
        "expired",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "locked",
        "locked_at",
        "locked_by",
        "numchild",
        "owner",
        "path",
        "show_in_menus",
    }
)
IMAGE_BOOKKEEPING = frozenset(
    {"collection", "created_at", "file_size", "rights_note", "uploaded_by_user"}
)
# When a provider was asked, and what went wrong, is for editors only.
EMBED_BOOKKEEPING = frozenset({"address", "asked_at", "attempts", "due_at", "failure"})

_OUTBOX = "INSERT INTO delivery_outbox (topic, key, tx)"
_CLOSE = (
    "PERFORM showrunner_close(array_agg(c.translation_key), l.language_code, '{why}') "
    "FROM ({rows}) c JOIN wagtailcore_locale l ON l.id = c.locale_id GROUP BY l.language_code;"
)
# Moved to below a page that is not shown; the home page, at the second level, hides nothing.
_UNDER_HIDDEN = (
    f"EXISTS (SELECT 1 FROM wagtailcore_page p WHERE p.path = left(n.path, -{Page.steplen}) "
    "AND p.depth > 2 AND NOT EXISTS (SELECT 1 FROM delivery_showing s "
    "JOIN wagtailcore_locale pl ON pl.language_code = s.locale AND pl.id = p.locale_id "
    "WHERE s.public_id = p.translation_key AND s.span @> showrunner_now()))"
)
_BELOW = (
    "FROM {rows} r JOIN wagtailcore_page p ON p.id = r.page_id "
    "JOIN wagtailcore_page d ON d.path >= p.path AND d.path < p.path || 'a'"
)


def watch_everything() -> None:
    """Registers the triggers, which each migrate installs. Run once, when apps are ready."""
    _watch_published(Page, topic="'page'", moved="n.url_path <> o.url_path", astray=_UNDER_HIDDEN)
    for model in page_types():
        _watch_owned(model, owner="page_ptr_id")
        for relation in get_all_child_relations(model):
            # Relations of Wagtail's own Page, such as comments, show nowhere.
            if relation.model is model:
                _watch_owned(relation.related_model, owner=relation.field.column)
        for field in model._meta.local_many_to_many:
            through = field.remote_field.through
            if through._meta.auto_created:
                _watch_owned(through, owner=field.m2m_column_name())
    for model in snippet_types():
        _watch_published(model, topic=f"'{model._meta.model_name}'")
        for relation in get_all_child_relations(model):
            _watch_owned(relation.related_model, owner=relation.field.column, root=model)
    _watch_plain(CatalogImage, topic="image", skip=IMAGE_BOOKKEEPING)
    _watch_published(Category, topic="'category'", drafts=False)
    _watch_plain(Tag, topic="tag", key="name")
    _watch_plain(Embed, topic="embed", key="key", skip=EMBED_BOOKKEEPING)
    _watch_all(Site, columns=["root_page_id", "is_default_site"])
    _watch_all(Locale, columns=["language_code"])
    _watch_restrictions()
    _watch_schedules()
    watch_overdue([Page, *snippet_types()])
    _watch_licences()
    _watch_statuses()


def page_types() -> list[type[CataloguePage]]:
    return [model for model in apps.get_models() if issubclass(model, CataloguePage)]


def snippet_types() -> list[type[EditorialSnippet]]:
    return [model for model in apps.get_models() if issubclass(model, EditorialSnippet)]


def _columns(model: type[Model], skip: Iterable[str]) -> list[str]:
    return [
        field.column
        for field in model._meta.local_concrete_fields
        if field.column and field.name not in skip and not field.primary_key
    ]


def _changed(columns: list[str]) -> str:
    new = ", ".join(f'n."{column}"' for column in columns)
    old = ", ".join(f'o."{column}"' for column in columns)
    return f"ROW({new}) IS DISTINCT FROM ROW({old})"


def _on_insert(model: type[Model], sql: str) -> None:
    _register(model, "insert", pgtrigger.Insert, pgtrigger.Referencing(new="new_rows"), sql)


def _on_update(model: type[Model], sql: str) -> None:
    both = pgtrigger.Referencing(old="old_rows", new="new_rows")
    _register(model, "update", pgtrigger.Update, both, sql)


def _on_delete(model: type[Model], sql: str) -> None:
    _register(model, "delete", pgtrigger.Delete, pgtrigger.Referencing(old="old_rows"), sql)


def _register(
    model: type[Model],
    name: str,
    operation: pgtrigger.Operation,
    referencing: pgtrigger.Referencing,
    sql: str,
) -> None:
    trigger = pgtrigger.Trigger(
        name=f"delivery_{name}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=referencing,
        func=f"{sql} RETURN NULL;",
    )
    pgtrigger.register(trigger)(model)


def _watch_published(
    model: type[Model],
    *,
    topic: str,
    moved: str = "false",
    astray: str = "false",
    drafts: bool = True,
) -> None:
    """Things with a live flag: changes matter while live, going down closes in the same breath.
    Without `drafts` there is no such flag, and each row is public.

    `moved` is the change that matters although the thing is not live, since it may be scheduled;
    a thing that has moved and is `astray` is closed as well.
    """
    table_key = "n.id::text, txid_current()"
    was, is_ = ("o.live", "n.live") if drafts else ("true", "true")
    _on_insert(model, f"{_OUTBOX} SELECT {topic}, {table_key} FROM new_rows n WHERE {is_};")
    gone = (
        "SELECT o.translation_key, o.locale_id FROM old_rows o JOIN new_rows n ON n.id = o.id "
        f"WHERE ({was} AND NOT {is_}) OR ({moved} AND {astray}) OR "
        "(n.translation_key, n.locale_id) IS DISTINCT FROM (o.translation_key, o.locale_id)"
    )
    _on_update(
        model,
        f"{_CLOSE.format(rows=gone, why='withdrawn')} "
        f"{_OUTBOX} SELECT {topic}, {table_key} FROM new_rows n JOIN old_rows o ON o.id = n.id "
        f"WHERE ({is_} OR {was} OR {moved}) AND {_changed(_columns(model, BOOKKEEPING))};",
    )
    removed = "SELECT o.translation_key, o.locale_id FROM old_rows o"
    # A draft, too, may have been named by what is public.
    _on_delete(
        model,
        f"{_CLOSE.format(rows=removed, why='deleted')} "
        f"{_OUTBOX} SELECT {topic}, o.id::text, txid_current() FROM old_rows o;",
    )


def _watch_owned(model: type[Model], *, owner: str, root: type[Model] = Page) -> None:
    """A page's own table, and the child tables of pages and snippets: they matter while what they
    belong to is live.
    """
    primary = model._meta.pk.column
    write = (
        f"{_OUTBOX} SELECT DISTINCT '{root._meta.model_name}', p.id::text, txid_current() "
        f"FROM {{rows}} JOIN {root._meta.db_table} p "
        f'ON p.id = {{side}}."{owner}" WHERE p.live'
    )
    _on_insert(model, write.format(rows="new_rows n", side="n") + ";")
    columns = [*_columns(model, ()), *([] if primary == owner else [owner])]
    if columns:
        both = f'new_rows n JOIN old_rows o ON o."{primary}" = n."{primary}"'
        _on_update(model, f"{write.format(rows=both, side='n')} AND {_changed(columns)};")
    _on_delete(model, write.format(rows="old_rows o", side="o") + ";")


def _watch_plain(
    model: type[Model], *, topic: str, key: str = "id", skip: frozenset[str] = frozenset()
) -> None:
    """Things that are folded into others and have no life of their own."""
    _on_update(
        model,
        f"{_OUTBOX} SELECT '{topic}', o.{key}::text, txid_current() FROM new_rows n "
        f"JOIN old_rows o ON o.id = n.id WHERE {_changed(_columns(model, skip))};",
    )
    _on_delete(
        model,
        f"{_OUTBOX} SELECT '{topic}', o.{key}::text, txid_current() FROM old_rows o;",
    )


def _watch_all(model: type[Model], *, columns: list[str]) -> None:
    """Tables so rarely changed, and so far-reaching, that everything is compiled again."""
    row = f"{_OUTBOX} SELECT 'all', '', txid_current();"
    _on_update(
        model,
        f"IF EXISTS (SELECT 1 FROM new_rows n JOIN old_rows o ON o.id = n.id "
        f"WHERE {_changed(columns)}) THEN {row} END IF;",
    )
    _on_insert(model, row)
    _on_delete(model, row)


def _watch_restrictions() -> None:
    """A private page, and all below it, is not for the world; nor is it a moment longer."""
    close = "SELECT d.translation_key, d.locale_id " + _BELOW.format(rows="new_rows")
    shut = _CLOSE.format(rows=close, why="withdrawn")
    again = f"{_OUTBOX} SELECT 'page', d.id::text, txid_current() "
    _on_insert(PageViewRestriction, shut)
    _on_update(
        PageViewRestriction,
        f"{shut} {again}{_BELOW.format(rows='old_rows')};",
    )
    _on_delete(PageViewRestriction, f"{again}{_BELOW.format(rows='old_rows')};")


def _watch_schedules() -> None:
    """Approved future versions; one that is called off must not come true even if nothing runs."""
    topics = ", ".join(f"'{model._meta.model_name}'" for model in (Page, *snippet_types()))
    types = f"JOIN {ContentType._meta.db_table} t ON t.id = {{side}}.base_content_type_id"
    write = f"{_OUTBOX} SELECT t.model, {{side}}.object_id, txid_current() FROM {{rows}} {types} "
    mine = f"t.model IN ({topics})"
    cancel = (
        "WITH gone AS (DELETE FROM delivery_showing s USING ({rows}) c "
        "WHERE lower(s.span) > showrunner_now() AND s.revision_ids @> ARRAY[c.id::bigint] "
        "RETURNING s.public_id, s.locale) "
        f"{_OUTBOX} SELECT DISTINCT 'page', p.id::text, txid_current() FROM gone "
        "JOIN wagtailcore_locale l ON l.language_code = gone.locale "
        "JOIN wagtailcore_page p ON p.translation_key = gone.public_id AND p.locale_id = l.id;"
    )
    both = "new_rows n JOIN old_rows o ON o.id = n.id"
    moved = "n.approved_go_live_at IS DISTINCT FROM o.approved_go_live_at"
    _on_insert(
        Revision,
        write.format(rows="new_rows n", side="n")
        + f"WHERE {mine} AND n.approved_go_live_at IS NOT NULL;",
    )
    # One whose instant has passed came true: bringing its flags in line calls nothing off.
    ahead = "o.approved_go_live_at > showrunner_now()"
    called_off = f"SELECT o.id FROM {both} WHERE {ahead} AND {moved}"
    _on_update(
        Revision,
        cancel.format(rows=called_off)
        + write.format(rows=both, side="n")
        + f"WHERE {mine} AND ({moved} OR "
        "(n.approved_go_live_at IS NOT NULL AND n.content IS DISTINCT FROM o.content));",
    )
    dropped = f"SELECT o.id FROM old_rows o WHERE {ahead}"
    _on_delete(
        Revision,
        cancel.format(rows=dropped)
        + write.format(rows="old_rows o", side="o")
        + f"WHERE {mine} AND o.approved_go_live_at IS NOT NULL;",
    )


def _watch_licences() -> None:
    """Licences are told by the title they are about, so that all of its languages follow."""
    named = "w.title_kind || ':' || w.public_id::text, txid_current()"
    write = f"{_OUTBOX} SELECT DISTINCT 'licence', {named} FROM {{rows}}"
    _on_insert(LicenceWindow, write.format(rows="new_rows w") + ";")
    _on_update(
        LicenceWindow,
        write.format(rows="(SELECT * FROM new_rows UNION ALL SELECT * FROM old_rows) w") + ";",
    )
    _on_delete(LicenceWindow, write.format(rows="old_rows w") + ";")
    through = LicenceWindow.groups.through
    joined = "{rows} r JOIN entitlements_licencewindow w ON w.id = r.licencewindow_id"
    _on_insert(through, write.format(rows=joined.format(rows="new_rows")) + ";")
    _on_delete(through, write.format(rows=joined.format(rows="old_rows")) + ";")
    grouped = (
        "new_rows n JOIN old_rows o ON o.id = n.id AND o.codes IS DISTINCT FROM n.codes "
        "JOIN entitlements_licencewindow_groups r ON r.territorygroup_id = n.id "
        "JOIN entitlements_licencewindow w ON w.id = r.licencewindow_id"
    )
    _on_update(TerritoryGroup, write.format(rows=grouped) + ";")


def _watch_statuses() -> None:
    """A status is that of an event in all its languages, scheduled ones included."""
    write = (
        f"{_OUTBOX} SELECT DISTINCT 'page', p.id::text, txid_current() FROM {{rows}} "
        "JOIN wagtailcore_page p ON p.translation_key = {side}.public_id"
    )
    _on_insert(LiveStatus, write.format(rows="new_rows n", side="n") + ";")
    both = "new_rows n JOIN old_rows o ON o.public_id = n.public_id"
    changed = _changed(["status", "since"])
    _on_update(LiveStatus, write.format(rows=both, side="n") + f" WHERE {changed};")
    _on_delete(LiveStatus, write.format(rows="old_rows o", side="o") + ";")
