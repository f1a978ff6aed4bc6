"""The account servers run as: PostgreSQL refuses to run as root, so root lends it another."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from showrunner.console import Failure


@dataclass(frozen=True)
class Account:
    """The account servers run as; `None` is the one that started us."""

    user: pwd.struct_passwd | None

    @property
    def popen(self) -> dict[str, object]:
        if self.user is None:
            return {}
        return {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}

    def give(self, path: Path) -> None:
        if self.user is not None:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def reaches(self, path: Path) -> bool:
        """Whether the account may enter (or run) the path: asked of the system, as that account."""
        if self.user is None:
            return True
        question = ["/bin/sh", "-c", 'test -x "$0"', str(path)]
        return subprocess.run(question, cwd="/", check=False, **self.popen).returncode == 0  # type: ignore[call-overload,no-any-return]


OURSELVES = Account(user=None)


def lend() -> Account:
    if os.geteuid() != 0:
        return OURSELVES
    for name in ("postgres", "nobody"):
        try:
            return Account(user=pwd.getpwnam(name))
        except KeyError:
            continue
    raise Failure(
        "PostgreSQL refuses to run as root, and there is no account to lend it.",
        fix="Run this as a plain user, or add one: useradd --system postgres",
    )
