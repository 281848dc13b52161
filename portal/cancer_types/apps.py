from django.apps import AppConfig


class CancerTypesConfig(AppConfig):
    name = "portal.cancer_types"
    default_auto_field = "django.db.models.BigAutoField"
