"""What was measured: as a table for people, as JSON for programs."""

import json
import os
import platform
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from showrunner.bench.measuring import Figures
from showrunner.bench.questions import Question

_COLUMNS = (
    ("req/s", "rps", "{:,.0f}"), ("p50 ms", "p50_ms", "{:.1f}"), ("p99 ms", "p99_ms", "{:.1f}"),
    ("server CPU ms", "cpu_ms", "{:.2f}"), ("PostgreSQL CPU ms", "database_cpu_ms", "{:.2f}"),
    ("SQL", "sql", "{:.1f}"), ("pages a statement", "buffers", "{:.0f}"),
    ("MiB", "memory_mib", "{:.0f}"),
)  # fmt: skip


@dataclass
class Report:
    """All of one run."""

    scale: float
    questions: list[Question]
    figures: dict[str, dict[str, Figures]]
    items: int
    compile_per_second: float
    publish_ms: list[float] = field(default_factory=list)
    # Pages a statement touches for an episode in full, and for one that the reader holds already.
    whole_and_held: tuple[float, float] = (0, 0)

    def ratio(self, name: str) -> float:
        each = self.figures[name]
        return each["product"].rps / each["floor"].rps

    def lines(self) -> list[str]:
        """The table, as Markdown."""
        heads = ["Question", "Server", *(head for head, *_ in _COLUMNS), "of the floor"]
        found = [_row(heads), _row(["---"] * len(heads))]
        for question in self.questions:
            for peer, figures in self.figures[question.name].items():
                ours = peer == "product"
                cells = [form.format(getattr(figures, name)) for _, name, form in _COLUMNS]
                first = f"{question.name} {question.title}" if ours else ""
                last = f"**{self.ratio(question.name):.2f}**" if ours else ""
                found.append(_row([first, peer, *cells, last]))
        return found

    def facts(self) -> list[str]:
        """What no table holds."""
        found = [f"Compiled {self.items:,} items, {self.compile_per_second:,.0f} a second."]
        if self.publish_ms:
            found.append(
                f"From publishing to the first read that shows it: "
                f"{median(self.publish_ms):.0f} ms in the median, "
                f"{max(self.publish_ms):.0f} ms at most, of {len(self.publish_ms)}."
            )
        whole, held = self.whole_and_held
        found.append(
            f"An episode in full touches {whole:.0f} pages of the database; for a reader who holds "
            f"it (304) {held:.0f}, as the document is not fetched."
        )
        return found

    def write(self, place: Path) -> None:
        """The figures as JSON, the product's by question."""
        place.write_text(json.dumps(self.as_json(), indent=2) + "\n")

    def as_json(self) -> dict[str, Any]:
        by_question = {
            question.name: {
                "ratio": self.ratio(question.name),
                **asdict(self.figures[question.name]["product"]),
                "floor": asdict(self.figures[question.name]["floor"]),
                "ids": question.ids,
            }
            for question in self.questions
        }
        return {
            **by_question,
            "scale": self.scale,
            "items": self.items,
            "compile_per_s": self.compile_per_second,
            "publish_ms": self.publish_ms,
            "buffers_whole": self.whole_and_held[0],
            "buffers_held": self.whole_and_held[1],
            "machine": machine(),
        }


def machine() -> str:
    """What it ran on."""
    model = platform.processor() or platform.machine()
    try:
        found = Path("/proc/cpuinfo").read_text().partition("model name")[2]
        model = found.partition(":")[2].partition("\n")[0].strip() or model
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} processors, Python {platform.python_version()}"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
