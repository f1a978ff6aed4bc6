"""Settings for `make run`: everything on this machine, nothing to configure."""

from cms.settings.base import *

DEBUG = False
SECRET_KEY = env.text("SECRET_KEY", "development-only-key-never-used-in-production")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
SHOWRUNNER_DEMO = True
SHOWRUNNER_DEFAULT_TERRITORY = env.text("SHOWRUNNER_DEFAULT_TERRITORY", "")
SHOWRUNNER_METRICS_TOKEN = env.text("SHOWRUNNER_METRICS_TOKEN", "development")
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
SHOWRUNNER_SERVE_MEDIA = True
