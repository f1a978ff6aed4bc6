"""Settings for the tests: the real parts, quick password hashing, no limits in the way."""

from cms.settings.base import *

SECRET_KEY = "tests-only"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
SHOWRUNNER_ANONYMOUS_RATE = env.number("SHOWRUNNER_ANONYMOUS_RATE", 0)
SHOWRUNNER_DEMO = True
SHOWRUNNER_METRICS_TOKEN = "tests-only"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SHOWRUNNER_SERVE_MEDIA = True
