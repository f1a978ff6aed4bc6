"""The WSGI entry point: public reads take the short way, everything else goes through Django."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.production")

django = get_wsgi_application()

from cms.short_way.application import ShortWay  # noqa: E402  # needs Django to be set up

application = ShortWay(django)
