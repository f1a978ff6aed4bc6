"""Migrations are named for their one concern and never run today's code on yesterday's tables."""

from tests.architecture import source


def migrations() -> list[str]:
    return [
        source.name(path)
        for path in source.modules()
        if path.parent.name == "migrations" and path.stem != "__init__"
    ]


def test_every_migration_has_a_name_somebody_chose() -> None:
    assert [name for name in migrations() if "_auto_" in name or "_merge_" in name] == []


def test_migrations_use_the_code_of_their_day() -> None:
    """Blocks and upload paths are what generated migrations must name; they stay importable."""
    allowed = {"pages.blocks", "media_catalog.models.image", "accounts.models"}
    borrowed = {
        f"{name} imports {module}"
        for name in migrations()
        for module in source.imported(source.tree(source.ROOT / name))
        if module.split(".")[0] in source.PACKAGES
        and not any(module == each or module.startswith(f"{each}.") for each in allowed)
    }
    assert borrowed == set()
