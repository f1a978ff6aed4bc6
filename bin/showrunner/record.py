"""One runner for each checkout: a lock held while it lives, and a list of what it started."""

import fcntl
import json
import os
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from showrunner import processes
from showrunner.console import Failure, step
from showrunner.processes import Child, kill_family, wait_until


@dataclass(frozen=True)
class Record:
    """The lock and the list of one state directory."""

    lock: IO[str]
    file: Path

    def write(self, *, url: str, children: Iterable[Child]) -> None:
        content = {
            "runner": os.getpid(),
            "url": url,
            "boot": boot(),
            "processes": [
                {
                    "pid": child.pid,
                    "born": processes.born(child.pid),
                    "farewell": int(child.program.farewell),
                }
                for child in children
            ],
        }
        draft = self.file.with_suffix(".new")
        draft.write_text(json.dumps(content, indent=1))
        draft.replace(self.file)

    def close(self) -> None:
        self.file.unlink(missing_ok=True)
        self.lock.close()


def boot() -> str:
    """This start of the machine: process numbers mean nothing after the next one."""
    source = Path("/proc/sys/kernel/random/boot_id")
    return source.read_text().strip() if source.exists() else ""


def take(state: Path) -> Record:
    """The record, or a refusal naming the runner that holds it."""
    state.mkdir(parents=True, exist_ok=True)
    lock = (state / "lock").open("a")
    record = Record(lock, state / "running.json")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        known = read(record.file)
        raise Failure(
            f"Showrunner is already running from this directory at {known.get('url', '?')}.",
            fix=f"Stop it with Ctrl-C in its terminal, or: kill {known.get('runner', '?')}",
        ) from None
    clear_away(read(record.file))
    return record


def read(file: Path) -> dict[str, object]:
    try:
        content = json.loads(file.read_text())
    except (FileNotFoundError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def clear_away(known: dict[str, object]) -> None:
    """Ends what a runner that was killed has left behind."""
    entries = known.get("processes")
    if known.get("boot") != boot() or not isinstance(entries, list):
        return
    left = [entry for entry in entries if is_ours(entry)]
    if not left:
        return
    with step("Clearing away what an earlier run left behind"):
        for entry in left:
            send(entry["pid"], entry["farewell"])
        wait_until(lambda: not any(is_ours(entry) for entry in left), seconds=10)
        for entry in left:
            if is_ours(entry):
                kill_family(entry["pid"])


def is_ours(entry: dict[str, object]) -> bool:
    """Whether the process, or any child in its group, is still the one that was started."""
    pid = entry["pid"]
    if not isinstance(pid, int):
        return False
    born = processes.born(pid)
    if born is not None:
        return born == entry["born"] and not is_zombie(pid)
    return group_lives(pid)


def is_zombie(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z"


def group_lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def send(pid: int, number: int) -> None:
    try:
        os.kill(pid, signal.Signals(number))
    except ProcessLookupError:
        return
