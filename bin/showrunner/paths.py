"""Where things are kept: the checkout, its state directory, and short paths for sockets."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STATE = ROOT / ".state"
SCRATCH = "showrunner-scratch-"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def short(state: Path) -> Path:
    """A directory for the sockets of one state directory: socket paths end at some 100 bytes."""
    return Path("/tmp") / f"showrunner-{digest(str(state))}"  # noqa: S108  # short on purpose; mode 0700


def outside(state: Path) -> Path:
    """A stand-in for a state directory that the database's own account cannot reach."""
    return Path("/var/tmp") / f"showrunner-{digest(str(state))}"  # noqa: S108  # owned by us, mode 0711


def scratch(name: str) -> Path:
    """A new directory for something that ends with this process; those of killed ones go."""
    sweep()
    return Path(tempfile.mkdtemp(prefix=f"{SCRATCH}{name}-{os.getpid()}-"))


def sweep() -> None:
    for left in Path(tempfile.gettempdir()).glob(f"{SCRATCH}*-*"):
        try:
            os.kill(int(left.name.split("-")[-2]), 0)
        except ProcessLookupError:
            shutil.rmtree(short(left), ignore_errors=True)
            shutil.rmtree(left, ignore_errors=True)
        except (ValueError, PermissionError):
            continue
