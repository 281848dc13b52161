"""Say when each row of the log was written, so that a projection's lag has seconds."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("search", "0002_counter")]
    operations = [
        migrations.AddField(
            model_name="entry", name="written_at", field=models.DateTimeField(blank=True, null=True)
        )
    ]
