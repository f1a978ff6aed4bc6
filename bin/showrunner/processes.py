"""Processes that never outlive the one that started them, and that stop as a whole family."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from showrunner.account import OURSELVES, Account

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def leash(farewell: signal.Signals) -> Callable[[], None]:
    """Has the kernel send `farewell` to the child when its parent dies, even by kill -9."""
    parent = os.getpid()

    def tie() -> None:
        # Control-C in a terminal reaches the whole foreground group; only the runner may act on it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if _libc is not None:
            _libc.prctl(PR_SET_PDEATHSIG, int(farewell))
            if os.getppid() != parent:
                os._exit(1)

    return tie


@dataclass(frozen=True)
class Program:
    """What to start, and the signal that asks it to end in good order."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str]
    farewell: signal.Signals = signal.SIGTERM
    patience: float = 40
    account: Account = OURSELVES
    directory: Path = Path("/")


class Child:
    """One running program, in a session of its own so that it can be stopped with its children."""

    def __init__(self, program: Program, *, output: int | IO[bytes]) -> None:
        self.program = program
        self.process = subprocess.Popen(  # type: ignore[call-overload]
            list(map(str, program.command)),
            env=dict(program.environment),
            cwd=program.directory,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            # Only the main thread starts children, and the runner has no other.
            preexec_fn=leash(program.farewell),
            **program.account.popen,
        )

    @property
    def pid(self) -> int:
        return int(self.process.pid)

    @property
    def ended(self) -> bool:
        return self.process.poll() is not None

    def ask(self) -> None:
        """Asks the program to end; it passes that on to its own children."""
        if not self.ended:
            self.process.send_signal(self.program.farewell)

    def kill(self) -> None:
        kill_family(self.pid)

    def stop(self) -> None:
        """Asks, waits as long as the program is worth, then kills what is left of its family."""
        self.ask()
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(self.program.patience)
        self.kill()
        self.process.wait()


def kill_family(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def born(pid: int) -> str | None:
    """When the process began, in words that differ when its number has been used again."""
    if Path("/proc/self/stat").exists():
        try:
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
        except OSError:
            return None
    answer = subprocess.run(
        ["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() or None


def wait_until(ready: Callable[[], bool], *, seconds: float, every: float = 0.05) -> bool:
    deadline = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > deadline:
            return False
        time.sleep(every)
    return True
