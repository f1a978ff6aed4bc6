"""Why something was not done to a page."""


class StatusRefused(Exception):
    """The event cannot become what was asked for; `args` say why."""
