"""What snippets that editors publish share: drafts, history, approval, locking, translations."""

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)


class EditorialSnippet(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    ClusterableModel,
):
    """A named thing with a slug that is unique in its language; its public id is the
    `translation_key`, shared by all its languages."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(
        max_length=200,
        allow_unicode=True,
        help_text="The last part of its address. Changing it breaks links others have made.",
    )

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
        related_query_name="%(class)s",
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        for_concrete_model=False,
        related_query_name="%(class)s",
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def revisions(self) -> models.Manager:  # type: ignore[type-arg]
        return self._revisions
