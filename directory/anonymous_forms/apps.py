from django.apps import AppConfig


class AnonymousFormsConfig(AppConfig):
    name = "directory.anonymous_forms"
    default_auto_field = "django.db.models.BigAutoField"
