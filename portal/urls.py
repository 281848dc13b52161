"""Every address of the site."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemap_views
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from portal.accounts.views import admin_login
from portal.api import api
from portal.articles import views as article_views
from portal.demo import views as demo_views
from portal.health import healthz, readyz
from portal.help_lines.views import help_lines
from portal.sitemaps import SITEMAPS
from portal.well_known import change_password, robots, security_txt

# All logins go through allauth, so that one set of limits and factors holds.
admin.site.login = secure_admin_login(admin.site.login)

handler400 = "portal.errors.bad_request"
handler403 = "portal.errors.permission_denied"
handler404 = "portal.errors.page_not_found"
handler500 = "portal.errors.server_error"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_views.index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"}, "sitemap"),
    path("sitemap-<section>.xml", sitemap_views.sitemap, {"sitemaps": SITEMAPS}, "sitemap_section"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path(".well-known/change-password", change_password, name="well_known_change_password"),
    path("admin/login/", admin_login),
    path("admin/", include(wagtailadmin_urls)),
    path("django-admin/", admin.site.urls),
    path("documents/", include(wagtaildocs_urls)),
    path("api/v1/", api.urls),
    path("demo/mail/", demo_views.mail, name="demo_mail"),
]

urlpatterns += i18n_patterns(
    path("accounts/", include("allauth.urls")),
    path("find/", include("directory.find.urls")),
    path("groups/", include("groups.urls")),
    path("", include("directory.urls")),
    path("cancer/", include("portal.cancer_types.urls")),
    path("signs/", article_views.signs, name="signs"),
    path("living/", article_views.living, name="living"),
    path("help-lines/", help_lines, name="help_lines"),
    path("", include("portal.site_pages.urls")),
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
