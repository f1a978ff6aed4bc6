"""Pictures with their rights, and the fixed renditions made of them."""

from contextlib import closing

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Filter, Image


class CatalogImage(AbstractImage):
    """An uploaded picture.

    `renditions_made` lists the complete sets that exist:
    `{"key": str, "complete": bool, "roles": {role: [{"file", "type", "width", "height"}, ...]}}`.
    `key` names the file and focal point they were cut from, so a list cut from an older file is
    recognised; `complete` says that all formats are there.
    """

    alt_text = models.CharField(
        "alternative text",
        max_length=300,
        blank=True,
        help_text="What the picture shows, for people who cannot see it.",
    )
    credit = models.CharField(max_length=200, blank=True, help_text="Who made it, as printed.")
    rights_note = models.TextField(
        blank=True, help_text="What we may do with it, and until when. Never published."
    )
    blurhash = models.CharField(max_length=64, blank=True, editable=False)
    renditions_made = models.JSONField(default=dict, blank=True, editable=False)

    admin_form_fields = (
        *(field for field in Image.admin_form_fields if field != "description"),
        "alt_text",
        "credit",
        "rights_note",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = "image"
        verbose_name_plural = "images"
        permissions = [("choose_image", "Can choose image")]

    @property
    def rendition_key(self) -> str:
        """Names the file and the focal point that renditions are cut from."""
        focus = (
            self.focal_point_x,
            self.focal_point_y,
            self.focal_point_width,
            self.focal_point_height,
        )
        return ":".join([self.file_hash, *(str(each) for each in focus if each is not None)])

    def create_rendition(self, filter: Filter) -> "CatalogRendition":  # noqa: A002  # Wagtail's name
        """Wagtail's, with the temporary file closed once it has been stored."""
        with closing(self.generate_rendition_file(filter)) as file:
            rendition: CatalogRendition = self.renditions.get_or_create(
                filter_spec=filter.spec,
                focal_point_key=filter.get_cache_key(self),
                defaults={"file": file},
            )[0]
        return rendition

    def create_renditions(self, *filters: Filter) -> dict[Filter, "CatalogRendition"]:
        """One after the other: Wagtail's three threads would unpack a large picture three times
        over in memory at once, and two workers' rows would leave a file that no row names.
        """
        return {each: self.create_rendition(each) for each in filters}

    def thumbnail_url(self, role: str) -> str | None:
        """The address of the role's smallest JPEG, or PNG; None until it has been made."""
        made = self.renditions_made.get("roles", {}).get(role, [])
        shown = [each for each in made if each["type"] in {"image/jpeg", "image/png"}]
        smallest = min(shown, key=lambda each: int(each["width"]), default=None)
        return self.file.storage.url(smallest["file"]) if smallest else None

    def may_be(self, role: str) -> bool:
        """Whether it is cut for the role, as far as is known: one not cut yet may be anything."""
        made = self.renditions_made
        return not made.get("complete") or role in made["roles"]

    @property
    def default_alt_text(self) -> str:
        return self.alt_text or self.title


class CatalogRendition(AbstractRendition):
    """One crop of an image in one format."""

    image = models.ForeignKey(CatalogImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="media_catalog_rendition_once",
            ),
        ]
