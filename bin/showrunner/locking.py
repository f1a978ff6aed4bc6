"""`make lock`: requirements/*.in compiled to *.txt with a hash for every file of every package."""

import hashlib
import subprocess
import sys

from showrunner.console import Failure, complain, say, step
from showrunner.paths import ROOT

FOLDER = ROOT / "requirements"
# In this order: what development adds is held to the versions that run in production.
CHAIN = ("base", "dev")
# The emulator pins old versions of what we use ourselves, so it gets an environment of its own.
NAMES = (*CHAIN, "s3-emulator")
COMMENT = "# inputs: "


def main() -> int:
    try:
        for name in NAMES:
            with step(f"Compiling requirements/{name}.in"):
                compile_one(name, sys.argv[1:])
    except Failure as failure:
        complain(failure)
        return 1
    say("Install what changed with any other command, such as: make check")
    return 0


def compile_one(name: str, arguments: list[str]) -> None:
    locked = f"requirements/{name}.txt"
    command = [
        *(sys.executable, "-m", "uv", "pip", "compile", f"requirements/{name}.in", "-o", locked),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url"),
        *("--custom-compile-command", "make lock", "--quiet", *arguments),
    ]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise Failure(f"{locked} was not written.", fix="The lines above say why.")
    path = ROOT / locked
    path.write_text(f"{COMMENT}{inputs(name)}\n{path.read_text()}")


def inputs(name: str) -> str:
    """A digest of all that the compiled file was made from."""
    upto = CHAIN[: CHAIN.index(name) + 1] if name in CHAIN else (name,)
    content = b"".join((FOLDER / f"{each}.in").read_bytes() for each in upto)
    return hashlib.sha256(content).hexdigest()


def is_current() -> bool:
    """Whether the compiled files belong to the present *.in files; asks nobody outside."""
    return all(
        (FOLDER / f"{name}.txt").read_text().startswith(f"{COMMENT}{inputs(name)}\n")
        for name in NAMES
    )


if __name__ == "__main__":
    sys.exit(main())
