"""Whether a database was migrated by this very code: a digest of all that migrating reads."""

import hashlib

from showrunner.paths import ROOT

READ_BY_MIGRATE = (
    "requirements/base.txt",
    "cms/settings/*.py",
    "*/migrations/*.py",
    # Triggers are installed from the models, after the last migration.
    "*/models.py",
    "*/models/*.py",
    "*/apps.py",
)


def of_schema() -> str:
    seen = hashlib.sha256()
    for pattern in READ_BY_MIGRATE:
        for path in sorted(ROOT.glob(pattern)):
            seen.update(str(path.relative_to(ROOT)).encode())
            seen.update(path.read_bytes())
    return seen.hexdigest()[:16]
