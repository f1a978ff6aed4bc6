"""A TypeScript frontend takes the published types as they are, and misses no type of block."""

import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.journeys import node

SCHEMA = Path(settings.BASE_DIR) / "tests" / "openapi.v1.json"
BLOCKS = json.loads(SCHEMA.read_text())["components"]["schemas"]["BodyBlock"]["discriminator"]
CASE = re.compile(rf'^    case "({"|".join(BLOCKS["mapping"])})":\n.*\n', re.MULTILINE)

MISSED = re.compile(r"^(\w+)\.ts\(.*not assignable to parameter of type 'never'", re.MULTILINE)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frontend with its tools installed and its types generated."""
    place = node.installed(tmp_path_factory.mktemp("typescript"), "blocks.ts")
    made = node.run(place, "npx", "openapi-typescript", str(SCHEMA), "-o", "schema.d.ts")
    assert made.returncode == 0, made.stderr
    return place


@pytest.mark.slow
def test_a_forgotten_block_is_an_error_and_a_complete_switch_is_not(project: Path) -> None:
    source = (project / "blocks.ts").read_text()
    left_out = {match[1]: match[0] for match in CASE.finditer(source)}
    assert left_out.keys() == BLOCKS["mapping"].keys()
    for kind, case in left_out.items():
        (project / f"without_{kind}.ts").write_text(source.replace(case, ""))
    checked = node.run(project, "npx", "tsc", "-p", ".")
    wrong = set(MISSED.findall(checked.stdout))
    assert wrong == {f"without_{kind}" for kind in left_out}, checked.stdout
