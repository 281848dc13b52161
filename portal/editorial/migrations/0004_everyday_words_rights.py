"""Let editors keep the everyday words. Nobody deletes a group: it is switched off."""

from django.db import migrations

ROLES = ("Editors", "Listing editors")
RIGHTS = [("directory", "everydaywords", f"{verb}_everydaywords") for verb in ("add", "change", "view")]


def give(apps, schema_editor):
    rights = [_permission(apps, *right) for right in RIGHTS]
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.add(*rights)


def take(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=ROLES):
        group.permissions.remove(*[_permission(apps, *right) for right in RIGHTS])


def _permission(apps, app, model, codename):
    # Django makes permissions after the last migration; here they are needed before.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=model)
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": "Can " + codename.replace("_", " ")}
    )
    return permission


class Migration(migrations.Migration):
    dependencies = [("editorial", "0003_workflows"), ("directory", "0005_everyday_words")]
    operations = [migrations.RunPython(give, take)]
