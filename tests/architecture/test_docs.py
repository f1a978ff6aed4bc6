"""The pages people read name what there is, and nothing that is not."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission

from tests.architecture import source

DOCS = source.ROOT / "docs"
PAGES = [source.ROOT / "README.md", source.ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
# What the runner is given by Django's own name, beside the names settings ask for.
GIVEN = {"DJANGO_SETTINGS_MODULE", "PORT", "UPDATE_QUERY_BUDGETS"}

# A row of the table in the editors' guide, and the right it speaks of.
RIGHTS = {
    "Enter the editor": "wagtailadmin.access_admin",
    "Write new pages, edit own ones": "wagtailcore.add_page",
    "Edit everybody's pages": "wagtailcore.change_page",
    "Approve, publish, schedule, unpublish": "wagtailcore.publish_page",
    "Bring live events live, end and cancel them": "wagtailcore.publish_page",
    "Delete a page with all below it": "wagtailcore.bulk_delete_page",
    "Add images": "wagtailimages.add_image",
    "Edit everybody's images": "wagtailimages.change_image",
    "Delete everybody's images": "wagtailimages.delete_image",
    "Add and edit people": "media_catalog.change_person",
    "Add and edit organisations": "media_catalog.change_organisation",
    "Publish people and organisations": "media_catalog.publish_organisation",
    "Add and edit genres and franchises": "media_catalog.change_franchise",
    "Delete people, organisations, genres and franchises": "media_catalog.delete_franchise",
    "Add and edit categories": "media_catalog.change_category",
    "Redirects": "wagtailredirects.change_redirect",
    "Users, groups, languages, review": "accounts.change_user",
    "Decide about failed jobs": "cms.change_failedjob",
}


def text(page: str) -> str:
    return (source.ROOT / page).read_text()


def asked_for() -> Iterator[str]:
    """The name of every variable that settings read, and of those they read by default."""
    for path in source.modules("cms/settings"):
        module = source.tree(path)
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("env."):
                yield from (ast.literal_eval(each) for each in node.args[:1] if _is_name(each))
            elif isinstance(node, ast.FunctionDef) and path.stem == "env":
                yield from (ast.literal_eval(each) for each in node.args.defaults if _is_name(each))


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isupper()


def variables(page: str) -> set[str]:
    """What the page writes like a variable, in the first cell of a row."""
    return set(re.findall(r"^\| `([A-Z0-9_]+)` \|", text(page), re.MULTILINE))


def test_every_setting_is_described_and_every_description_has_its_setting() -> None:
    asked = set(asked_for())
    assert {"DATABASE_URL", "REDIS_URL", "EMAIL_URL", "SECRET_KEY"} < asked
    described = variables("docs/operations.md")
    assert asked - described == set(), "docs/operations.md does not describe these"
    assert described - asked - GIVEN == set(), "nothing reads these any more"


def test_every_endpoint_is_in_the_guide() -> None:
    guide = text("docs/api/guide.md")
    paths = json.loads(text("tests/openapi.v1.json"))["paths"]
    assert [path for path in paths if f"`GET {path}" not in guide] == []


def _row(guide: str, start: str) -> str:
    found = [line for line in guide.splitlines() if line.startswith(start)]
    assert found, f"docs/api/guide.md has no row {start}"
    return found[0]


def test_every_filter_and_order_is_in_the_guide() -> None:
    guide = text("docs/api/guide.md")
    for path, operations in json.loads(text("tests/openapi.v1.json"))["paths"].items():
        named = {each["name"]: each for each in operations["get"].get("parameters", [])}
        if "order" not in named:
            continue
        plural = path.split("/")[3]
        row = _row(guide, f"| `{plural}` |")
        told = set(re.findall(r"`([-\w]+)`", row)) - {plural}
        # What holds for all lists is told once.
        general = {
            "cursor", "limit", "order", "count", "fields", "expand", "locale", "platform",
            "maturity", "updated_since",
        }  # fmt: skip
        own = {name for name in named.keys() - general if not name.startswith("exclude_")}
        assert told == own | set(named["order"]["schema"]["enum"]), path


def test_all_that_can_be_expanded_is_in_the_guide() -> None:
    guide = text("docs/api/guide.md")
    for path, operations in json.loads(text("tests/openapi.v1.json"))["paths"].items():
        for each in operations["get"].get("parameters", []):
            if each["name"] == "expand" and path.endswith("{key}/"):
                plural = path.split("/")[3]
                row = _row(guide, f"| one of `{plural}` |")
                told = set(re.findall(r"`([.\w]+)`", row)) - {plural}
                assert told == set(each["schema"]["items"]["enum"]), path


def test_every_problem_is_explained() -> None:
    from api.problems import CATALOGUE

    explained = set(re.findall(r"^## (\w+)$", text("docs/api/problems.md"), re.MULTILINE))
    assert explained == CATALOGUE.keys()


@pytest.mark.parametrize("page", PAGES, ids=source.name)
def test_commands_on_the_page_exist(page: Path) -> None:
    written = re.findall(r"\bmake ([a-z][a-z-]+)\b", " ".join(_code(page.read_text())))
    targets = re.findall(r"^([a-z%-]+):", text("Makefile"), re.MULTILINE)
    campaigns = {
        f"campaign-{path.stem.replace('_', '-')}"
        for path in (source.ROOT / "tests/campaigns").glob("[a-z]*.py")
    }
    assert set(written) - set(targets) - campaigns == set()


@pytest.mark.parametrize("page", PAGES, ids=source.name)
def test_programs_and_modules_on_the_page_exist(page: Path) -> None:
    named = re.findall(
        r"(?<![\w/.])((?:bin|tests|pages|delivery|cms|docs)/[\w./-]+\w)",
        " ".join(_code(page.read_text())),
    )
    toys = {"pages/models/trailer.py", "delivery/documents/trailer.py"}
    assert [name for name in named if not (source.ROOT / name).exists() and name not in toys] == []


def _code(page: str) -> list[str]:
    return re.findall(r"```.*?```|`[^`\n]+`", page, re.DOTALL)


@pytest.mark.django_db
def test_the_table_of_roles_is_true() -> None:
    lines = text("docs/editors.md").split("## Who may do what")[1].splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    roles = rows[0][1:]
    assert set(roles) == set(Group.objects.values_list("name", flat=True))
    told = {row[0]: [cell == "yes" for cell in row[1:]] for row in rows[2:]}
    granted = {role: set(_granted(Group.objects.get(name=role))) for role in roles}
    for what, right in RIGHTS.items():
        assert told[what] == [right in granted[role] for role in roles], what


def _granted(group: Group) -> Iterator[str]:
    for granted in (
        group.permissions.all(),
        Permission.objects.filter(grouppagepermission__group=group),
        Permission.objects.filter(groupcollectionpermission__group=group),
    ):
        for each in granted.select_related("content_type"):
            yield f"{each.content_type.app_label}.{each.codename}"


@pytest.mark.slow
def test_the_pages_build_without_a_warning(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path],
        cwd=source.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "api/guide.html").exists()
