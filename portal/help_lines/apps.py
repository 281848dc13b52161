from django.apps import AppConfig


class HelpLinesConfig(AppConfig):
    name = "portal.help_lines"
    default_auto_field = "django.db.models.BigAutoField"
