"""Why licences were not saved."""


class ChangedMeanwhile(Exception):
    """Somebody else has saved the title's licences since they were read."""


class Unusable(Exception):
    """What was asked for is no licence; `args` say why."""
