"""Where everything is served."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from cms.media import media
from cms.operations import health, metrics
from cms.wagtail_hooks.closed import no_such_screen
from cms.website import lead_on

urlpatterns = [
    path("health/live", health.live, name="health_live"),
    path("health/ready", health.ready, name="health_ready"),
    path("metrics", metrics.metrics, name="metrics"),
    path("admin/pages/<int:page_id>/privacy/", no_such_screen),
    path("admin/api/main/pages/<int:pk>/action/create_alias/", no_such_screen),
    path("api/v1/", include("api.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(r"^api/", no_such_screen),
    # Wagtail asks for its pages' addresses under this name.
    re_path(r"^((?:[\w\-]+/)*)$", lead_on, name="wagtail_serve"),
]

if settings.SHOWRUNNER_SERVE_MEDIA:
    urlpatterns.insert(0, path("media/<path:path>", media, name="media"))

# Problems under /api/, Django's own pages elsewhere.
handler400 = "api.errors.bad_request"
handler403 = "api.errors.forbidden"
handler404 = "api.errors.not_found"
handler500 = "api.errors.server_error"
