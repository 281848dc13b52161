from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "portal"

    def ready(self) -> None:
        # Before Wagtail's apps are ready: they make policies of their own where none is set.
        from portal.editorial.policies import register_policies  # noqa: PLC0415  policies need loaded models

        register_policies()
