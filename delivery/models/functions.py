"""The one clock."""

from django.db.models import DateTimeField, Func


class ShowrunnerNow(Func):
    """The database's instant for this transaction; in test databases a setting may override it."""

    function = "showrunner_now"
    output_field = DateTimeField()
