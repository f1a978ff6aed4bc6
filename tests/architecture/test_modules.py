"""Every module has a name that says what it is about, and a size that can be read in one go."""

from tests.architecture import source

SAYS_NOTHING = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "core",
    "shared",
    "base_utils",
}
LONGEST = 400


def test_no_module_is_named_for_nothing() -> None:
    nameless = [
        source.name(path)
        for path in source.modules()
        if {path.stem, path.parent.name} & SAYS_NOTHING
    ]
    assert nameless == []


def test_no_module_outgrows_a_sitting() -> None:
    long = {
        source.name(path): lines
        for path in source.modules()
        if "migrations" not in path.parts
        and "data" not in path.parts
        and (lines := len(path.read_text().splitlines())) > LONGEST
    }
    assert long == {}


def test_only_the_environment_module_reads_the_environment() -> None:
    product = [package for package in source.PACKAGES if package != "tests"]
    # The entry points name the settings before there are any.
    allowed = {"cms/settings/env.py", "cms/wsgi.py", "cms/asgi.py", "cms/celery.py"}
    readers = {
        source.name(path)
        for path in source.modules(*product)
        if "os.environ" in (text := path.read_text())
        or "os.getenv" in text
        or "environ.Env" in text
    }
    assert readers <= allowed
