"""Keeps a handful of programs running in one terminal: their logs, their restarts, their end."""

import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from showrunner.console import Failure, log
from showrunner.processes import Child, Program

LONGEST_PAUSE = 30.0
SETTLED = 60.0


@dataclass
class Post:
    """A program's place in the crew: the child that fills it now, and what it wrote so far."""

    program: Program
    child: Child | None = None
    unfinished: bytes = b""
    began: float = 0.0
    pause: float = 1.0
    again_at: float = 0.0


@dataclass
class Crew:
    """The programs, their pipes, and whether somebody asked them to stop."""

    restarts: bool = True
    posts: list[Post] = field(default_factory=list)
    pipes: selectors.DefaultSelector = field(default_factory=selectors.DefaultSelector)
    stopping: bool = False
    changed: Callable[[], None] = lambda: None

    @property
    def children(self) -> list[Child]:
        return [post.child for post in self.posts if post.child]

    def start(self, program: Program) -> Post:
        post = Post(program)
        self.posts.append(post)
        self.fill(post)
        return post

    def fill(self, post: Post) -> None:
        reading, writing = os.pipe()
        os.set_blocking(reading, False)
        try:
            post.child = Child(post.program, output=writing)
        finally:
            os.close(writing)
        post.began = time.monotonic()
        self.pipes.register(reading, selectors.EVENT_READ, post)
        self.changed()

    def attend(self, seconds: float = 0.2) -> None:
        """Passes on what the programs wrote in this time, and fills posts that fell empty."""
        for key, _ in self.pipes.select(seconds):
            self.read(key)
        if self.restarts and not self.stopping:
            for post in self.posts:
                self.look_after(post)

    def read(self, key: selectors.SelectorKey) -> None:
        post: Post = key.data
        chunk = os.read(key.fd, 65536)
        *lines, post.unfinished = (post.unfinished + chunk).split(b"\n")
        for line in lines:
            log(post.program.name, line.decode(errors="replace").rstrip("\r"))
        if not chunk:
            self.pipes.unregister(key.fd)
            os.close(key.fd)

    def look_after(self, post: Post) -> None:
        now = time.monotonic()
        if post.child and post.child.ended:
            code = post.child.process.returncode
            post.child.kill()
            post.child = None
            post.pause = 1.0 if now - post.began > SETTLED else min(post.pause * 2, LONGEST_PAUSE)
            post.again_at = now + post.pause
            log(post.program.name, f"ended (code {code}); starting again in {post.pause:.0f} s")
            self.changed()
        elif post.child is None and now >= post.again_at:
            self.fill(post)

    def stop(self, *, hurry: Callable[[], bool]) -> None:
        """Asks everybody at once, waits until all ended or `hurry`, then kills what is left."""
        self.stopping = True
        children = self.children
        for child in children:
            child.ask()
        deadline = time.monotonic() + max((c.program.patience for c in children), default=0)
        while any(not child.ended for child in children):
            if hurry() or time.monotonic() > deadline:
                break
            self.attend(0.05)
        for child in children:
            child.kill()
            child.process.wait()
        self.attend(0)


def run_to_the_end(program: Program) -> None:
    """Runs one program with its output behind its name; a failure stops everything."""
    child = Child(program, output=subprocess.PIPE)
    try:
        for line in child.process.stdout:
            log(program.name, line.decode(errors="replace").rstrip())
        code = child.process.wait()
    finally:
        child.stop()
    if code != 0:
        raise Failure(
            f"The step '{program.name}' ended with code {code}.", fix="Its last lines say why."
        )


class Interrupted(Exception):
    """Somebody asked the runner to stop."""


@dataclass
class Interruptions:
    """How often Control-C was pressed, or its like sent; the second one ends all patience."""

    count: int = 0

    def hurry(self) -> bool:
        return self.count > 1

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.count += 1
        if self.count == 1:
            raise Interrupted


@contextmanager
def interruptible() -> Iterator[Interruptions]:
    """Turns the first Control-C, SIGTERM or closed terminal into `Interrupted`."""
    interruptions = Interruptions()
    before = {
        each: signal.signal(each, interruptions)
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    }
    try:
        yield interruptions
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
