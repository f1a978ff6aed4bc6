"""Asks one server as fast as it answers, over 16 connections: by wrk, or slower by ourselves."""

import json
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector

CONNECTIONS = 16

# wrk's own script: the addresses in turn, and the figures as one line of JSON.
_SCRIPT = """
local requests, turn = {}, 0
function init()
    for _, address in ipairs({%s}) do
        requests[#requests + 1] = wrk.format("GET", address, {["Host"] = "localhost"})
    end
end
function request()
    turn = turn %% #requests + 1
    return requests[turn]
end
function done(summary, latency)
    local e = summary.errors
    io.write(string.format(
        '\\n{"requests": %%d, "seconds": %%f, "p50_ms": %%f, "p99_ms": %%f, "failed": %%d}\\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True)
class Slice:
    """What one server did in a few seconds."""

    requests: int
    seconds: float
    p50_ms: float
    p99_ms: float
    failed: int

    @property
    def rps(self) -> float:
        return self.requests / self.seconds


def program() -> str:
    """What asks here."""
    return "wrk" if shutil.which("wrk") else "a Python program of ours (wrk is not installed)"


def run(port: int, addresses: list[str], *, seconds: float, state: Path) -> Slice:
    """Asks the addresses in turn."""
    command = (
        _by_wrk(port, addresses, seconds, state)
        if shutil.which("wrk")
        else [sys.executable, "-m", "showrunner.bench.load", str(port), str(seconds), *addresses]
    )
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, timeout=seconds * 4 + 60
    )
    return Slice(**json.loads(done.stdout.strip().splitlines()[-1]))


def _by_wrk(port: int, addresses: list[str], seconds: float, state: Path) -> list[str]:
    script = state / "ask.lua"
    script.write_text(_SCRIPT % ", ".join(f'"{each}"' for each in addresses))
    return [
        "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s", "--timeout", "10s",
        "-s", str(script), f"http://127.0.0.1:{port}",
    ]  # fmt: skip


def ask(port: int, addresses: list[str], seconds: float) -> Slice:
    """Our own way, in this process."""
    requests = [
        f"GET {each} HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n".encode()
        for each in addresses
    ]
    waiting = DefaultSelector()
    taken: list[float] = []
    failed = turn = 0
    began = time.perf_counter()
    for _ in range(CONNECTIONS):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.sendall(requests[turn % len(requests)])
        turn += 1
        waiting.register(connection, EVENT_READ, [time.perf_counter(), b""])
    while time.perf_counter() - began < seconds:
        for key, _ in waiting.select(timeout=1):
            answer: socket.socket = key.fileobj  # type: ignore[assignment]
            key.data[1] += answer.recv(262_144)
            if not _whole(key.data[1]):
                continue
            failed += not key.data[1].startswith(b"HTTP/1.1 200")
            now = time.perf_counter()
            taken.append((now - key.data[0]) * 1e3)
            key.data[:] = [now, b""]
            answer.sendall(requests[turn % len(requests)])
            turn += 1
    elapsed = time.perf_counter() - began
    for key in list(waiting.get_map().values()):
        key.fileobj.close()  # type: ignore[union-attr]
    taken.sort()
    return Slice(len(taken), elapsed, taken[len(taken) // 2], taken[len(taken) * 99 // 100], failed)


def _whole(answer: bytes) -> bool:
    head, found, body = answer.partition(b"\r\n\r\n")
    if not found:
        return False
    length = head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    return len(body) >= int(length or 0)


if __name__ == "__main__":
    print(json.dumps(ask(int(sys.argv[1]), sys.argv[3:], float(sys.argv[2])).__dict__))
