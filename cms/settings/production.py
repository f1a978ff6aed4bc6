"""Settings for production: every secret and host must be given, everything over HTTPS."""

from cms.settings.base import *

SECRET_KEY = env.text("SECRET_KEY")
ALLOWED_HOSTS = env.names("SHOWRUNNER_ALLOWED_HOSTS")
SHOWRUNNER_PUBLIC_URL = env.text("SHOWRUNNER_PUBLIC_URL").rstrip("/")
SHOWRUNNER_MEDIA_URL = env.text("SHOWRUNNER_MEDIA_URL").rstrip("/")
CSRF_TRUSTED_ORIGINS = [SHOWRUNNER_PUBLIC_URL]
EMAIL_CONFIG = env.email()
vars().update(EMAIL_CONFIG)

SECURE_SSL_REDIRECT = env.flag("SHOWRUNNER_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_HSTS_SECONDS = env.number("SHOWRUNNER_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
STORAGES["staticfiles"] = {
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage",
}
