"""A version that is called off after its instant, before Wagtail's flags tell that it came true.

Readers see it already, and taking back never waits for a drain. Whether the instant was called off,
or fulfilled by bringing flags in line, is only known once the transaction has done all it does: so
this trigger looks at its end.
"""

from collections.abc import Iterable

import pgtrigger
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Revision

# Neither has the version become the live one, nor has another been published since; what is shown
# of it, and of what stands below on its account, ends, and what lies ahead does not come.
_CLOSE = """
IF OLD.approved_go_live_at > showrunner_now() THEN RETURN NULL; END IF;
{find}
IF item IS NULL THEN RETURN NULL; END IF;
DELETE FROM delivery_showing s
    WHERE (s.public_id = item OR s.ancestor_ids @> ARRAY[item]) AND s.locale = code
    AND s.revision_ids @> ARRAY[NEW.id::bigint] AND lower(s.span) >= showrunner_now();
UPDATE delivery_showing s SET span = tstzrange(lower(s.span), showrunner_now()),
        ended = txid_current(), ended_because = 'withdrawn'
    WHERE (s.public_id = item OR s.ancestor_ids @> ARRAY[item]) AND s.locale = code
    AND s.revision_ids @> ARRAY[NEW.id::bigint] AND s.span @> showrunner_now();
RETURN NULL;
"""
_FIND = """
IF kind = '{kind}' THEN
    SELECT i.translation_key, l.language_code INTO item, code
    FROM {table} i JOIN wagtailcore_locale l ON l.id = i.locale_id
    WHERE i.id = NEW.object_id::bigint AND (i.live AND (
        i.live_revision_id = NEW.id OR i.last_published_at >= OLD.approved_go_live_at
    )) IS NOT TRUE;
END IF;
"""


def watch_overdue(models: Iterable[type[Model]]) -> None:
    """Registers the trigger for things of these models, each with a live flag."""
    kind = (
        f"SELECT t.model INTO kind FROM {ContentType._meta.db_table} t "
        "WHERE t.id = NEW.base_content_type_id;"
    )
    find = [
        _FIND.format(kind=model._meta.model_name, table=model._meta.db_table) for model in models
    ]
    trigger = pgtrigger.Trigger(
        name="delivery_overdue",
        level=pgtrigger.Row,
        when=pgtrigger.After,
        timing=pgtrigger.Deferred,
        operation=pgtrigger.UpdateOf("approved_go_live_at"),
        condition=pgtrigger.Condition(
            "OLD.approved_go_live_at IS NOT NULL AND "
            "OLD.approved_go_live_at IS DISTINCT FROM NEW.approved_go_live_at"
        ),
        declare=[("item", "uuid"), ("code", "text"), ("kind", "text")],
        func=_CLOSE.format(find=kind + "".join(find)),
    )
    pgtrigger.register(trigger)(Revision)
