"""Rounds of slices: product and floor in turn, question by question, and the medians of them."""

from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from showrunner.bench import load
from showrunner.bench.accounts import Accounts, Reading, memory_mib
from showrunner.bench.load import Slice
from showrunner.bench.questions import Question
from showrunner.bench.stage import Stage
from showrunner.console import Failure, say

PEERS = ("product", "floor")


@dataclass(frozen=True)
class Figures:
    """One peer's answer to one question; times in milliseconds, each a median over the rounds."""

    rps: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    database_cpu_ms: float
    sql: float
    buffers: float
    memory_mib: float


@dataclass(frozen=True)
class Effort:
    """How long to measure."""

    rounds: int
    seconds: float
    warm_up: float


Taken = dict[tuple[str, str], list[Figures]]


def measure(
    stage: Stage, questions: list[Question], effort: Effort
) -> dict[str, dict[str, Figures]]:
    """The figures by question and peer."""
    taken: Taken = defaultdict(list)
    with stage.connect() as connection:
        accounts = Accounts(connection, database=stage.database.pid)
        for turn in range(effort.rounds):
            for question in questions:
                # Whoever goes first finds the machine as the other one left it.
                for peer in PEERS if turn % 2 == 0 else reversed(PEERS):
                    found = _slice(stage, accounts, question, peer, effort)
                    taken[question.name, peer].append(found)
                ours, floor = (taken[question.name, peer][-1].rps for peer in PEERS)
                say(f"  round {turn + 1}, {question.name}: {ours / floor:.2f} of the floor")
    return {
        question.name: {peer: _medians(taken[question.name, peer]) for peer in PEERS}
        for question in questions
    }


def _slice(
    stage: Stage, accounts: Accounts, question: Question, peer: str, effort: Effort
) -> Figures:
    server = stage.servers[peer]
    addresses = question.product if peer == "product" else question.floor
    load.run(server.port, addresses, seconds=effort.warm_up, state=stage.state)
    accounts.reset()
    before = accounts.read(server.child.pid)
    done = load.run(server.port, addresses, seconds=effort.seconds, state=stage.state)
    after = accounts.read(server.child.pid)
    if done.failed or not done.requests:
        raise Failure(
            f"{question.name}: {done.failed} of {done.requests} requests to the {peer} failed.",
            fix=(stage.state / "log" / peer).read_text()[-1500:],
        )
    return _figures(done, before, after, memory_mib(server.child.pid))


def _figures(done: Slice, before: Reading, after: Reading, memory: float) -> Figures:
    statements = max(after.statements - before.statements, 1)
    return Figures(
        rps=done.rps,
        p50_ms=done.p50_ms,
        p99_ms=done.p99_ms,
        cpu_ms=(after.server_cpu - before.server_cpu) * 1e3 / done.requests,
        database_cpu_ms=(after.database_cpu - before.database_cpu) * 1e3 / done.requests,
        sql=(after.statements - before.statements) / done.requests,
        buffers=(after.pages - before.pages) / statements,
        memory_mib=memory,
    )


def _medians(each: list[Figures]) -> Figures:
    return Figures(
        **{name: median(getattr(one, name) for one in each) for name in Figures.__annotations__}
    )
