"""How factories put things before the public: the way editors do, through a revision."""

from datetime import datetime
from typing import Any

from wagtail.models import DraftStateMixin


def bring_to_state(
    item: Any,
    *,
    published: bool,
    go_live_at: datetime | None = None,
    expire_at: datetime | None = None,
) -> Any:
    """Leaves the saved draft with a revision, published (or scheduled, when `go_live_at` lies
    ahead) if asked for, and returns it as the database now has it.
    """
    assert isinstance(item, DraftStateMixin)
    item.go_live_at, item.expire_at = go_live_at, expire_at
    revision = item.save_revision()
    if published:
        revision.publish()
    item.refresh_from_db()
    return item
