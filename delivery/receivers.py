"""What delivery does when the database's tables have changed."""

from typing import Any

import pgtrigger
from django.db import connections


def install_triggers(*, using: str, **_: Any) -> None:
    """Installs the triggers of all tables there are, and takes away those nobody knows any more.

    After a migration backwards tables of today's models are missing, which the library would
    stumble over.
    """
    tables = set(connections[using].introspection.table_names())
    known = [
        trigger.get_uri(model)
        for model, trigger in pgtrigger.registered()
        if model._meta.db_table in tables
    ]
    # Named none, the library takes all.
    if known:
        pgtrigger.install(*known, database=using)
    pgtrigger.prune(database=using)
