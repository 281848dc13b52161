"""The site's addresses, and before them the bare view."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from bench.bare import bare
from portal.urls import handler400, handler403, handler404, handler500
from portal.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = i18n_patterns(path("bench/bare/<int:number>/", bare), prefix_default_language=False) + site_patterns
