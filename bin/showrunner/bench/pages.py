"""The page of the docs that tells the figures: its table and its plot, drawn anew by `DOCS=1`."""

from xml.sax.saxutils import escape

from showrunner.bench.report import Report, machine
from showrunner.paths import ROOT

PAGE = ROOT / "docs/performance.md"
PLOT = ROOT / "docs/images/performance.svg"
BEGIN, END = "<!-- figures of scale {} -->", "<!-- end of scale {} -->"
_LEFT, _WIDTH, _BAR, _STEP = 300, 420, 16, 56
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" '
    'font-family="sans-serif" font-size="13" role="img">'
)
_INK, _OURS, _FLOOR = "#333", "#2f6f4f", "#b9c4bd"


def refresh(report: Report) -> None:
    """Puts the figures between the marks of their scale; draws the plot for the usual one."""
    name = f"{report.scale:g}"
    begin, end = BEGIN.format(name), END.format(name)
    text = PAGE.read_text()
    before, _, rest = text.partition(begin)
    after = rest.partition(end)[2]
    told = "\n".join([*report.lines(), "", *(f"- {fact}" for fact in report.facts())])
    PAGE.write_text(f"{before}{begin}\n\n{told}\n- Measured on {machine()}.\n\n{end}{after}")
    if report.scale == 1:
        PLOT.write_text(plot(report))


def plot(report: Report) -> str:
    """Requests a second, as bars: ours above the floor's."""
    rows = [
        (f"{question.name}  {question.title}", each["product"].rps, each["floor"].rps)
        for question in report.questions
        for each in [report.figures[question.name]]
    ]
    most = max(max(ours, floor) for _, ours, floor in rows)
    height = len(rows) * _STEP + 40
    parts = [
        _SVG.format(_LEFT + _WIDTH + 100, height),
        "<title>Requests a second, the product beside the floor</title>",
    ]
    for place, (title, ours, floor) in enumerate(rows):
        top = 20 + place * _STEP
        parts.append(_text(10, top + 20, title))
        parts += _bar(top, ours / most, f"{ours:,.0f}", _OURS)
        parts += _bar(top + _BAR + 2, floor / most, f"{floor:,.0f}", _FLOOR)
    parts.append(_text(_LEFT, height - 6, "requests a second: Showrunner, and the floor below it"))
    return "\n".join([*parts, "</svg>"]) + "\n"


def _bar(top: int, share: float, label: str, colour: str) -> list[str]:
    width = share * _WIDTH
    return [
        f'<rect x="{_LEFT}" y="{top}" width="{width:.0f}" height="{_BAR}" fill="{colour}"/>',
        _text(_LEFT + width + 6, top + 13, label),
    ]


def _text(x: float, y: float, words: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" fill="{_INK}">{escape(words)}</text>'
