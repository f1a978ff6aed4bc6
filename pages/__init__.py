"""What editors write: Wagtail page types, their blocks, editorial workflow and checks."""
