from django.apps import AppConfig
from django.db.models.signals import post_migrate


class DirectoryConfig(AppConfig):
    name = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from directory import vocabulary_triggers  # noqa: PLC0415  models are not there before

        post_migrate.connect(vocabulary_triggers.install, sender=self)
