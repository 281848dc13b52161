from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    name = "portal.articles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from portal.articles import receivers  # noqa: F401, PLC0415  receivers need loaded models
