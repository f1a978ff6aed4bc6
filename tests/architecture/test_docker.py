"""What docker/ says of the product is so: its settings, programs, and what goes into images."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings

from showrunner import product
from tests.architecture import source, test_docs

DOCKER = source.ROOT / "docker"
EXAMPLE = (DOCKER / ".env.example").read_text()
NGINX = (DOCKER / "nginx.conf").read_text()
COMPOSE = (DOCKER / "compose.yaml").read_text()
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE)["services"]
OURS = {name: service for name, service in SERVICES.items() if service["image"] == "showrunner-app"}
TO_FILL_IN = set(re.findall(r"^([A-Z0-9_]+)=", EXAMPLE, re.MULTILINE))
MAY_BE_SET = set(re.findall(r"^#([A-Z0-9_]+)=", EXAMPLE, re.MULTILINE))
# What compose.yaml itself takes from the file, to put it into what it says.
FOR_COMPOSE = set(re.findall(r"\$\{([A-Z0-9_]+)", COMPOSE))


def filled_in() -> dict[str, str]:
    """Everything a service of ours is given when the example is filled in."""
    lines = re.findall(r"^([A-Z0-9_]+)=(.*)$", EXAMPLE, re.MULTILINE)
    given = {name: value or "0123456789abcdef" * 4 for name, value in lines}
    own: dict[str, str] = OURS["web"]["environment"]
    return given | own | {"DATABASE_URL": "postgres://user:x@postgres/name"}


def start_of_settings(environment: dict[str, str]) -> str:
    """Nothing, or why production settings cannot be read in this environment."""
    done = subprocess.run(
        [sys.executable, "-c", "import cms.settings.production"],
        env=environment | {"PYTHONPATH": str(source.ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr.splitlines()[-1] if done.returncode else ""


@pytest.mark.slow
def test_the_example_names_exactly_what_production_asks_for() -> None:
    given = filled_in()
    assert start_of_settings(given) == ""
    for name in given.keys() - {"DJANGO_SETTINGS_MODULE", "SHOWRUNNER_TRUSTED_HOPS"} - FOR_COMPOSE:
        without = {other: value for other, value in given.items() if other != name}
        assert name in start_of_settings(without)


def test_the_example_names_nothing_that_nobody_reads() -> None:
    asked = set(test_docs.asked_for())
    assert asked > TO_FILL_IN - FOR_COMPOSE
    assert asked > MAY_BE_SET
    assert TO_FILL_IN >= FOR_COMPOSE
    assert TO_FILL_IN & (MAY_BE_SET | OURS["web"]["environment"].keys()) == set()


def test_no_secret_stands_in_a_file() -> None:
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "SHOWRUNNER_METRICS_TOKEN"):
        assert re.findall(rf"^#?{name}=(.*)$", EXAMPLE, re.MULTILINE) == [""]
    passwords = re.findall(r"PASSWORD: (.*)|://showrunner:(.*)@", COMPOSE)
    assert len(passwords) == 2
    assert all("".join(each).startswith("${POSTGRES_PASSWORD:?") for each in passwords)


def test_compose_reads_the_file(tmp_path: Path) -> None:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("There is no docker-compose. Install it with: make system-deps")
    (tmp_path / "compose.yaml").write_text(COMPOSE)

    def read() -> subprocess.CompletedProcess[str]:
        command = [program, "--file", str(tmp_path / "compose.yaml"), "config"]
        given = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return subprocess.run(command, env=given, capture_output=True, text=True, check=False)

    (tmp_path / ".env").write_text(EXAMPLE)
    refused = read()
    assert refused.returncode != 0
    assert "fill in docker/.env" in refused.stderr
    (tmp_path / ".env").write_text(
        "".join(f"{name}={filled_in().get(name, 'letters')}\n" for name in TO_FILL_IN)
    )
    done = read()
    assert done.returncode == 0, done.stderr
    whole = yaml.safe_load(done.stdout)["services"]
    assert whole.keys() == SERVICES.keys()
    for name in OURS:
        assert whole[name]["environment"].keys() >= TO_FILL_IN | {"DATABASE_URL", "REDIS_URL"}


def test_everything_waits_for_the_migrated_database() -> None:
    for name in OURS.keys() - {"migrate"}:
        waits = OURS[name]["depends_on"]
        assert waits["migrate"]["condition"] == "service_completed_successfully", name
        assert {waits[other]["condition"] for other in ("postgres", "valkey")} == {
            "service_healthy"
        }
    assert SERVICES["nginx"]["depends_on"]["web"]["condition"] == "service_healthy"


def test_nginx_has_the_address_that_the_application_believes() -> None:
    addresses = {
        name: SERVICES[name]["networks"]["default"]["ipv4_address"] for name in ("nginx", "web")
    }
    assert OURS["web"]["environment"]["SHOWRUNNER_TRUSTED_HOPS"] == addresses["nginx"]
    assert SERVICES["nginx"]["environment"]["SHOWRUNNER_UPSTREAM"] == f"{addresses['web']}:8000"


def entrypoint(word: str, *more: str, tmp_path: Path) -> list[str]:
    """What the entry point runs for the word, without Python's name."""
    stand_in = tmp_path / "python"
    stand_in.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    stand_in.chmod(0o755)
    done = subprocess.run(
        [DOCKER / "entrypoint", word, *more],
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_containers_run_what_make_run_runs(tmp_path: Path) -> None:
    """But for addresses and numbers of processes, which the image and compose say."""
    web = product.web({}, port=8000).command[1:]
    for option in ("--host", "--port", "--workers"):
        place = web.index(option)
        web = [*web[:place], *web[place + 2 :]]
    assert sorted(entrypoint("web", tmp_path=tmp_path)) == sorted(web)
    worker = product.worker({}, queue="celery,media").command[1:]
    assert sorted(entrypoint("worker", tmp_path=tmp_path)) == sorted(worker)
    urgent = product.worker({}, name="urgent", queue="urgent", processes=1).command[1:]
    assert sorted(entrypoint("urgent", tmp_path=tmp_path)) == sorted(urgent)
    beat = list(product.beat({}, state=tmp_path).command[1:])
    ours = entrypoint("beat", tmp_path=tmp_path)
    place = ours.index("--schedule") + 1
    assert sorted([*ours[:place], *ours[place + 1 :]]) == sorted(map(str, beat[:-3] + beat[-2:]))
    assert entrypoint("manage", "check", tmp_path=tmp_path) == ["manage.py", "check"]


def test_every_queue_has_a_worker(tmp_path: Path) -> None:
    taken = [
        queue
        for name in OURS
        if "--queues" in (command := entrypoint(OURS[name]["command"], tmp_path=tmp_path))
        for queue in command[command.index("--queues") + 1].split(",")
    ]
    assert sorted(taken) == sorted(queue.name for queue in settings.CELERY_TASK_QUEUES)


def test_an_image_holds_the_packages_and_nothing_else() -> None:
    lines = (source.ROOT / ".dockerignore").read_text().splitlines()
    project = tomllib.loads((source.ROOT / "pyproject.toml").read_text())
    packages = set(project["tool"]["importlinter"]["root_packages"]) - {"tests"}
    files = {"docker/entrypoint", "docker/nginx.conf", "manage.py", "requirements/base.txt"}
    assert {line[1:] for line in lines if line.startswith("!")} == packages | files
    assert lines[1] == "*"


def test_nginx_is_given_every_name_it_asks_for() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+)\}", NGINX))
    front = (DOCKER / "Dockerfile").read_text().split(" AS front")[1]
    assert asked < set(re.findall(r"\b([A-Z_]+)=", front))
    described = set(
        re.findall(r"^- `([A-Z_]+)`: ", test_docs.text("docs/operations.md"), re.MULTILINE)
    )
    assert asked == described


def test_nginx_takes_what_the_editor_takes() -> None:
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", NGINX)
    spare = int(megabytes) * 2**20 - settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE
    assert 0 < spare < 10 * 2**20
