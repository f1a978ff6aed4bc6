"""What every stage shares."""

import logging
from datetime import timedelta
from typing import Any

from kombu import Queue

from cms.operations import logs
from cms.settings import env

BASE_DIR = env.BASE_DIR
STATE_DIR = BASE_DIR / ".state"

PUBLIC_URL = SHOWRUNNER_PUBLIC_URL = env.text(
    "SHOWRUNNER_PUBLIC_URL", "http://localhost:8000"
).rstrip("/")
SHOWRUNNER_MEDIA_URL = env.text("SHOWRUNNER_MEDIA_URL", f"{PUBLIC_URL}/media").rstrip("/")
# Where editors' "view live" links lead. Empty: the delivery API's answer for the page is shown.
SHOWRUNNER_FRONTEND_URL = env.text("SHOWRUNNER_FRONTEND_URL", "").rstrip("/")
# Reads per minute for one anonymous address; 0 switches the limit off.
SHOWRUNNER_ANONYMOUS_RATE = env.number("SHOWRUNNER_ANONYMOUS_RATE", 1200)
# Addresses of proxies whose X-Forwarded-For is believed.
SHOWRUNNER_TRUSTED_HOPS = env.names("SHOWRUNNER_TRUSTED_HOPS", [])
# The header in which those proxies name the reader's country, as an ISO 3166-1 alpha-2 code.
SHOWRUNNER_TERRITORY_HEADER = env.text("SHOWRUNNER_TERRITORY_HEADER", "X-Territory")
# Stands in for a country nobody named; only for trying things out on one machine.
SHOWRUNNER_DEFAULT_TERRITORY = ""
# Whether a title that nobody licensed is shown nowhere, rather than everywhere.
SHOWRUNNER_LICENCE_REQUIRED = env.flag("SHOWRUNNER_LICENCE_REQUIRED", default=False)
# Whose videos and sounds texts may embed; each is only asked about its own, at its own address.
SHOWRUNNER_EMBED_PROVIDERS = env.names(
    "SHOWRUNNER_EMBED_PROVIDERS", ["youtube", "vimeo", "dailymotion", "spotify", "soundcloud"]
)
# Further ones: the members of `media_catalog.rules.embeds.Provider`, a dictionary each.
SHOWRUNNER_MORE_EMBED_PROVIDERS: list[dict[str, Any]] = []
# Bearer token for /metrics; empty closes the endpoint.
SHOWRUNNER_METRICS_TOKEN = env.text("SHOWRUNNER_METRICS_TOKEN", "")
# Where several web processes share their request times; empty when there is one.
SHOWRUNNER_METRICS_DIRECTORY = env.text("PROMETHEUS_MULTIPROC_DIR", "")
# Whether the demo catalogue, whose log-ins everybody knows, may be loaded.
SHOWRUNNER_DEMO = False
SHOWRUNNER_SLOW_QUERY_MS = env.number("SHOWRUNNER_SLOW_QUERY_MS", 200)
SENTRY_DSN = env.text("SENTRY_DSN", "")
SENTRY_ENVIRONMENT = env.text("SENTRY_ENVIRONMENT", "production")

logs.configure()
LOGGING = logs.config(level=env.text("SHOWRUNNER_LOG_LEVEL", "INFO"))
DJANGO_STRUCTLOG_CELERY_ENABLED = True
DJANGO_STRUCTLOG_STATUS_START_LOG_LEVEL = logging.DEBUG
DJANGO_STRUCTLOG_CELERY_TASK_START_LOG_LEVEL = logging.DEBUG
DJANGO_STRUCTLOG_CELERY_TASK_SUCCESS_LOG_LEVEL = logging.DEBUG
# The caller is logged as limits see him, not as he says he is.
DJANGO_STRUCTLOG_IP_LOGGING_ENABLED = False

INSTALLED_APPS = [
    "cms",
    "api",
    "search",
    "notifications",
    "delivery",
    "pages",
    "media_catalog",
    "fan_engagement",
    "analytics",
    "entitlements",
    "accounts",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.table_block",
    "wagtail.locales",
    "accounts.apps.StaffUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_headless_preview",
    "waffle",
    "modelcluster",
    "taggit",
    "pgtrigger",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "corsheaders",
    "axes",
    "django_structlog",
    "django_tasks",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.drain_middleware.DrainMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "cms.operations.requests.RequestRecord",
    "corsheaders.middleware.CorsMiddleware",
    "cms.operations.editors.EditorsMiddleware",
]
# Outermost first; the delivery API runs without them.
EDITORS_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATEMENT_TIMEOUT_MS = env.number("SHOWRUNNER_STATEMENT_TIMEOUT_MS", 30_000)
DATABASES = {
    "default": {
        **env.database(),
        # Editors' requests are one transaction each; delivery reads opt out.
        "ATOMIC_REQUESTS": True,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "options": f"-c statement_timeout={STATEMENT_TIMEOUT_MS}",
            "pool": {
                "min_size": 1,
                "max_size": env.number("SHOWRUNNER_POOL_SIZE", 8),
                "timeout": 10,
            },
        },
    },
}
# Whether public reads keep their statements prepared; not behind a pooler that shares connections
# between transactions and does not know prepared statements.
SHOWRUNNER_PREPARE_READS = env.flag("SHOWRUNNER_PREPARE_READS", default=True)
# Triggers belong to whatever compiling reads, other packages' tables included, so delivery installs
# them after each migrate rather than writing them into migrations of tables we do not own.
PGTRIGGER_MIGRATIONS = False

REDIS_URL = env.redis()
CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "showrunner",
        "OPTIONS": {"SOCKET_CONNECT_TIMEOUT": 1, "SOCKET_TIMEOUT": 1},
    },
}
# A cache that cannot be reached is an empty cache: editors go on publishing.
DJANGO_REDIS_IGNORE_EXCEPTIONS = True

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
# Django names the log-in field “username” whatever the account model calls it.
AXES_USERNAME_FORM_FIELD = "username"
AXES_USERNAME_CALLABLE = "accounts.selectors.login_name"
AXES_CLIENT_IP_CALLABLE = "accounts.selectors.caller"
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "csrfmiddlewaretoken"]
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
# The pause ends when it was said to end, however often somebody tries meanwhile.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_VERBOSE = False
# What these miss in MIDDLEWARE (axes, clickjacking, CSRF) runs as part of EDITORS_MIDDLEWARE.
SILENCED_SYSTEM_CHECKS = ["axes.W002", "security.W002", "security.W003"]

LANGUAGE_CODE = "en"
TIME_ZONE = env.text("SHOWRUNNER_TIME_ZONE", "UTC")
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("de", "Deutsch")]

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
MEDIA_URL = f"{SHOWRUNNER_MEDIA_URL}/"
MEDIA_ROOT = env.text("SHOWRUNNER_MEDIA_ROOT", str(STATE_DIR / "media"))

# Whether this server gives out media files itself; in production a bucket or web server does.
SHOWRUNNER_SERVE_MEDIA = False
S3_BUCKET = env.text("SHOWRUNNER_S3_BUCKET", "")
STORAGES: dict[str, dict[str, object]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if S3_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.text("SHOWRUNNER_S3_ENDPOINT", "") or None,
            "region_name": env.text("SHOWRUNNER_S3_REGION", "") or None,
            "access_key": env.text("SHOWRUNNER_S3_ACCESS_KEY", "") or None,
            "secret_key": env.text("SHOWRUNNER_S3_SECRET_KEY", "") or None,
            # Another upload of the same name must never replace an asset in use.
            "file_overwrite": False,
            # Signed links die inside cached answers; media links are plain and public.
            "querystring_auth": False,
        },
    }

WAGTAIL_SITE_NAME = "Showrunner"
WAGTAILADMIN_BASE_URL = SHOWRUNNER_PUBLIC_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "media_catalog.CatalogImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media_catalog.models.forms.CatalogImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
# One entry takes Wagtail's own choice off the account page: the account's time zone is the truth.
WAGTAIL_USER_TIME_ZONES = ["UTC"]
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 10
# Shared passwords are stored in plain text; delivery knows no password pages.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
HEADLESS_PREVIEW_CLIENT_URLS = {"default": SHOWRUNNER_FRONTEND_URL or SHOWRUNNER_PUBLIC_URL}
WAGTAIL_HEADLESS_PREVIEW = {"CLIENT_URLS": HEADLESS_PREVIEW_CLIENT_URLS}

TASKS = {"default": {"BACKEND": "cms.task_backend.CeleryBackend"}}
CELERY_BROKER_URL = env.celery_broker(REDIS_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# A request must not wait for a broker that is away; what was not sent is kept or sent again later.
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_TIME_LIMIT = 600
CELERY_TASK_SOFT_TIME_LIMIT = 540
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 1800,
    "socket_connect_timeout": 2,
    # One that hangs is as good as away; longer than the second for which workers wait for a job.
    "socket_timeout": 5,
    # Of whoever sends a job; workers wait for their broker as long as it takes.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = "UTC"
# What readers wait for never stands behind long work such as cutting images: it has a queue of its
# own, and a worker that takes nothing else.
URGENT_QUEUE = "urgent"
MEDIA_QUEUE = "media"
CELERY_TASK_DEFAULT_QUEUE = "celery"
CELERY_TASK_QUEUES = [
    Queue(name) for name in (URGENT_QUEUE, CELERY_TASK_DEFAULT_QUEUE, MEDIA_QUEUE)
]
CELERY_TASK_ROUTES = {
    "cms.beat_heart": {"queue": URGENT_QUEUE},
    "delivery.*": {"queue": URGENT_QUEUE},
    "pages.*": {"queue": URGENT_QUEUE},
    # An editor waits for these, so they do not stand behind the cutting of images.
    "media_catalog.fetch_embed": {"queue": CELERY_TASK_DEFAULT_QUEUE},
    "media_catalog.sweep_embeds": {"queue": CELERY_TASK_DEFAULT_QUEUE},
    "media_catalog.*": {"queue": MEDIA_QUEUE},
}


def _every(seconds: float, task: str) -> dict[str, object]:
    """A regular job; one that nobody took for three rounds is dropped, as newer ones wait."""
    return {"task": task, "schedule": seconds, "options": {"expires": 3 * seconds}}


CELERY_BEAT_SCHEDULE = {
    "drain changes": _every(2, "delivery.drain"),
    "try again what could not be compiled": _every(60, "delivery.retry_parked"),
    "bring schedule in line": _every(10, "pages.reconcile_schedule"),
    "forget old history": _every(3600, "delivery.forget_history"),
    "cut forgotten images": _every(60, "media_catalog.sweep_renditions"),
    "look up what texts embed": _every(30, "media_catalog.sweep_embeds"),
    "show that workers work": _every(10, "cms.beat_heart"),
}
CELERY_IMPORTS = ["cms.operations.heartbeat", "cms.task_backend"]

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "api.errors.problem_response",
    "UNAUTHENTICATED_USER": None,
}

SPECTACULAR_SETTINGS = {
    "TITLE": "Showrunner delivery API",
    "DESCRIPTION": (
        "Published shows, seasons, episodes, movies, articles, people and others, as they are at "
        "this moment. Answers are JSON and cacheable; failures are problem details (RFC 9457). "
        "Within v1 members, types of blocks and problem codes are only ever added: skip what you "
        "do not know."
    ),
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.1",
    "SERVERS": [{"url": "/", "description": "The server this description comes from"}],
    "TAGS": [
        {"name": "website", "description": "The home page, and what stands at a path."},
        {"name": "items", "description": "Items of any kind: by their ids, or by words."},
        {"name": "about", "description": "This API itself."},
    ],
    "POSTPROCESSING_HOOKS": ["api.openapi.document.describe_tags"],
    "SERVE_INCLUDE_SCHEMA": False,
    # Its check would describe Wagtail's internal API as well; a test compares and lints ours.
    "ENABLE_DJANGO_DEPLOY_CHECK": False,
}

# Public reads answer other origins themselves, without varying by origin.
CORS_URLS_REGEX = r"^/api/(?!v1/)"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = [
    "ETag",
    "Cache-Tag",
    "Surrogate-Key",
    "X-Request-ID",
    "Retry-After",
    "X-Showrunner-Instant",
]

LOGIN_URL = "/admin/login/"
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
