"""Give the editors their part of the desk."""

from django.db import migrations

ROLES = ("Editors", "Listing editors")
RIGHTS = [("site_pages", "contactmessage", f"{verb}_contactmessage") for verb in ("delete", "view")]


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
    dependencies = [("site_pages", "0001_messages"), ("editorial", "0002_roles")]
    operations = [migrations.RunPython(give, take)]
