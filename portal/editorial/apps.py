from django.apps import AppConfig


class EditorialConfig(AppConfig):
    name = "portal.editorial"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from portal.editorial import checks, receivers  # noqa: F401, PLC0415  receivers need loaded models
        from portal.editorial.letters import silence_wagtail  # noqa: PLC0415  as above

        silence_wagtail()
