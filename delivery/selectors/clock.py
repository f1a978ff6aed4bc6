"""The database's instant."""

from datetime import datetime

from django.db import connection


def instant() -> datetime:
    """`showrunner_now()` of the current transaction, in UTC."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT showrunner_now()")
        row = cursor.fetchone()
    assert row is not None
    now: datetime = row[0]
    return now
