"""Relations between tables point the way imports do; a foreign key named by a string is one too."""

from collections.abc import Iterator

from django.apps import apps
from django.db.models import Field, ForeignObjectRel

from tests.architecture import source

# Wagtail's own mixins name these two.
WAGTAILS = {"locked_by", "uploaded_by_user"}
HEIGHT = {
    package: len(source.ROWS) - row
    for row, packages in enumerate(source.ROWS)
    for package in packages
}


def relations() -> Iterator[tuple[str, str, "Field[object, object]"]]:
    """Each relation between two of our apps: from where, to where, and the field."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields(include_parents=False, include_hidden=True):
            if isinstance(field, ForeignObjectRel) or not isinstance(field, Field):
                continue
            target = field.related_model
            if isinstance(target, type):
                here, there = model._meta.app_label, target._meta.app_label
                if here != there and {here, there} <= HEIGHT.keys():
                    yield here, there, field


def test_every_relation_points_downwards() -> None:
    upward = [str(field) for here, there, field in relations() if HEIGHT[here] <= HEIGHT[there]]
    assert upward == []


def test_no_app_hangs_its_names_on_one_below() -> None:
    """`person.articlepage_set` would be an import upwards that no import rule sees."""
    hung = [
        str(field)
        for _, _, field in relations()
        if field.name not in WAGTAILS
        and field.remote_field is not None
        and not field.remote_field.hidden
        and not field.remote_field.parent_link
    ]
    assert hung == []
