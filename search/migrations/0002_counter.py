"""Make the one counter row, with an epoch of this database's own."""

from django.db import migrations

from search.models import new_epoch


def make_counter(apps, schema_editor):
    apps.get_model("search", "EntryCounter").objects.get_or_create(pk=1, defaults={"epoch": new_epoch()})


class Migration(migrations.Migration):
    dependencies = [("search", "0001_entries")]
    operations = [migrations.RunPython(make_counter, migrations.RunPython.noop)]
