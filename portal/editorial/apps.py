from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "portal.editorial"
    default_auto_field = "django.db.models.BigAutoField"
