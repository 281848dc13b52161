from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("site_pages", "0002_rights")]

    operations = [
        migrations.AlterField(
            model_name="contactmessage",
            name="concern",
            field=models.CharField(
                choices=[
                    ("wrong", "Something here is wrong or out of date"),
                    ("missing", "Something is missing here"),
                    ("harm", "Something here could hurt somebody"),
                    ("hard", "Something is hard to use or to read"),
                    ("other", "Something else"),
                ],
                max_length=8,
                verbose_name="about",
            ),
        ),
    ]
