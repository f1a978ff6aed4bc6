"""While something waits for a decision, the decision is the first button."""

from typing import Any

from django.http import HttpRequest


def put_approval_first(menu_items: list[Any], request: HttpRequest, context: Any) -> None:
    """Wagtail offers “Save draft” first and approval somewhere in the list behind it."""
    for place, item in enumerate(menu_items):
        if item.name == "approve" and not getattr(item, "launch_modal", True):
            menu_items.insert(0, menu_items.pop(place))
            return
