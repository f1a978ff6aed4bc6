"""What the project changes in the editor; Wagtail imports this package to find the hooks."""

from cms.wagtail_hooks import closed, failed_jobs

__all__ = ["closed", "failed_jobs"]
