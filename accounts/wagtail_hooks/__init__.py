"""What the editor shows about accounts; Wagtail imports this package to find the hooks."""

from accounts.wagtail_hooks import account_page

__all__ = ["account_page"]
