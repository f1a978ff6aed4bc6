"""What the editor shows about accounts; Wagtail imports this package to find the hooks."""

from wagtail import hooks

from accounts.wagtail_hooks import account_page, users

__all__ = ["account_page"]

hooks.register("before_bulk_action", users.spare_superusers)
