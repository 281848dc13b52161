from django.apps import AppConfig


class SitePagesConfig(AppConfig):
    name = "portal.site_pages"
    default_auto_field = "django.db.models.BigAutoField"
