"""The entry point of web servers."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.utils.module_loading import import_string

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.production")

application = get_wsgi_application()
# By name: models can be imported only once Django is set up.
import_string("portal.demo.refusing.refuse_demonstration")()
# A server that forks after loading must not share it.
connections.close_all()
