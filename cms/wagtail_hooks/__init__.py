"""What the project changes in the editor; Wagtail imports this package to find the hooks."""

from cms.wagtail_hooks import closed, failed_jobs, feature_switches

__all__ = ["closed", "failed_jobs", "feature_switches"]
