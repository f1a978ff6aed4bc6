"""What page types share, as abstract models: each type keeps one table of its own fields."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from wagtail.models import Page, PagePermissionTester
from wagtail.search import index
from wagtail_headless_preview.models import HeadlessServeMixin

from entitlements.choices import territories
from media_catalog import rules as catalogue_rules
from media_catalog.choices import Advisory, ArtworkRole
from pages import rules
from pages.models.forms import CataloguePageCopyForm, TitlePageForm

if TYPE_CHECKING:
    from wagtail.admin.forms import WagtailAdminPageForm

_UNFIT = {
    ArtworkRole.POSTER: "This picture is too wide for an upright cut, or has no background.",
    ArtworkRole.HERO: "This picture is not wide enough: at least twice as wide as high.",
    ArtworkRole.LOGO: "This picture has no transparent background.",
}


class CataloguePagePermissionTester(PagePermissionTester):
    """Nobody sorts pages by hand: numbers and dates order them, and Wagtail's sort mode shows all
    children on one page, which takes minutes under a large show.
    """

    def can_reorder_children(self) -> bool:
        return False


class CataloguePage(HeadlessServeMixin, Page):
    """Any page of ours: an address, and what search engines and share cards are told.

    Its public id is Wagtail's `translation_key`, shared by all its languages.
    """

    canonical_url = models.URLField(
        "canonical address",
        blank=True,
        help_text="Only when this text first appeared elsewhere: its address there.",
    )
    noindex = models.BooleanField(
        "hide from search engines", default=False, help_text="Visitors still see the page."
    )
    seo_image = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="share image",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="Shown where the page is shared. Left empty, the landscape artwork.",
    )

    # The preview pane needs a frontend that reads drafts; until one is connected it would be empty.
    preview_modes: ClassVar[list[tuple[str, str]]] = []
    copy_form_class = CataloguePageCopyForm

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self.check_integrity()

    def minimal_clean(self) -> None:
        super().minimal_clean()
        self.check_integrity()

    def check_integrity(self) -> None:
        """What must hold of drafts, too; raises ValidationError."""
        if catalogue_rules.looks_like_uuid(self.slug or ""):
            raise ValidationError({"slug": "A slug must not look like a technical id."})

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        return CataloguePagePermissionTester(user, self)

    def frontend_path(self) -> str | None:
        """Its address below the home page, `/the-shadow/season-1/`; None outside any site."""
        parts = self.get_url_parts()
        return parts[2] if parts else None

    def get_full_url(self, request: HttpRequest | None = None) -> str | None:
        """Where editors see it live: on the frontend, or here, which leads on to the API."""
        path = self.frontend_path()
        base = settings.SHOWRUNNER_FRONTEND_URL or settings.SHOWRUNNER_PUBLIC_URL
        return f"{base}{path}" if path else None

    full_url = property(get_full_url)


class IllustratedPage(CataloguePage):
    """What is shown by pictures, one for each use."""

    landscape = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="landscape 16:9",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="For rows and headers; at least 1280 × 720.",
    )
    poster = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="poster 2:3",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="At least 800 × 1200.",
    )
    square = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="square 1:1",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="At least 800 × 800.",
    )
    hero = models.ForeignKey(
        "media_catalog.CatalogImage",
        verbose_name="hero 21:9",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The widest one, for the top of a page; at least twice as wide as high, best "
        "1920 × 823.",
    )
    logo = models.ForeignKey(
        "media_catalog.CatalogImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The title's lettering on a transparent background, PNG or WebP, at least 800 "
        "wide. It is never cropped.",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self._clean_artwork()

    def _clean_artwork(self) -> None:
        """A picture that was never cut for a role would show nothing there."""
        wrong: dict[str, Any] = {
            role: reason
            for role, reason in _UNFIT.items()
            if (image := getattr(self, role)) is not None and not image.may_be(role)
        }
        if wrong:
            raise ValidationError(wrong)


class TitlePage(IllustratedPage):
    """What all titles have in common: shows, seasons, episodes, movies and live events."""

    tagline = models.CharField(max_length=200, blank=True, help_text="One line, as on a poster.")
    short_synopsis = models.TextField(
        blank=True,
        max_length=300,
        help_text="One or two sentences for lists and television screens, up to 300 characters.",
    )
    long_synopsis = models.TextField(
        blank=True, max_length=4000, help_text="The story for the title's own page."
    )
    original_title = models.CharField(
        max_length=255, blank=True, help_text="The title it first had, in its own language."
    )
    original_language = models.CharField(
        max_length=12, blank=True, help_text="As a language code: en, de, fr, pt-BR."
    )
    countries = ArrayField(
        models.CharField(max_length=2),
        verbose_name="countries of production",
        default=list,
        blank=True,
        help_text="Seasons and episodes without any have their show's.",
    )
    release_date = models.DateField(
        null=True, blank=True, help_text="When it was first released or broadcast."
    )
    advisories = ArrayField(
        models.CharField(max_length=20, choices=Advisory.choices),
        default=list,
        blank=True,
        help_text="What may disturb viewers. Left empty, what is said of the title above counts.",
    )
    copyright_line = models.CharField(
        max_length=200,
        blank=True,
        help_text="As printed: “© 1938 Mercury Theatre”. Left empty, that of the title above.",
    )
    search_fields: ClassVar[list[index.BaseField]] = [
        *Page.search_fields,
        index.SearchField("original_title", boost=1.5),
        index.AutocompleteField("original_title"),
        index.SearchField("short_synopsis"),
        index.FilterField("release_date"),
    ]
    base_form_class: "ClassVar[type[WagtailAdminPageForm]]" = TitlePageForm

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self._clean_language()
        self._clean_countries()

    def _clean_language(self) -> None:
        if not self.original_language:
            return
        code = rules.language_code(self.original_language)
        if code is None:
            raise ValidationError(
                {"original_language": "Type a language code such as en, de, pt-BR or zh-Hant."}
            )
        self.original_language = code

    def _clean_countries(self) -> None:
        unknown = [code for code in self.countries if code not in territories()]
        if unknown:
            raise ValidationError({"countries": f"We know no country {', '.join(unknown)}."})
        self.countries = [code for code in territories() if code in self.countries]
