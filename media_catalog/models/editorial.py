"""What snippets that editors publish share: drafts, history, approval, locking, translations."""

from typing import Any

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
from wagtail.search import index

from media_catalog import rules
from media_catalog.models import slugs


class EditorialSnippet(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    index.Indexed,
    ClusterableModel,
):
    """A named thing with a slug that is unique in its language; its public id is the
    `translation_key`, shared by all its languages.
    """

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

    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.FilterField("id"),
        index.FilterField("name"),
        index.FilterField("slug"),
        index.FilterField("live"),
        index.FilterField("locale"),
    ]

    class Meta:
        abstract = True

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Drafts may be saved before anybody thought of an address; the name gives one."""
        self.slug = self.slug or self._slug_from_name()
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        slugs.check(self)

    def _slug_from_name(self) -> str:
        wanted = rules.slug_of(self.name) or str(self._meta.verbose_name)
        beginning_alike = slugs.others(self).filter(slug__startswith=wanted)
        return rules.free_slug(
            wanted=wanted, taken=set(beginning_alike.values_list("slug", flat=True))
        )

    def __str__(self) -> str:
        return self.name

    @property
    def revisions(self) -> models.Manager:  # type: ignore[type-arg]
        mine: models.Manager = self._revisions  # type: ignore[type-arg]
        return mine
