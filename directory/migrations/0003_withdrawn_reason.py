from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0002_listing_closing'),
    ]

    operations = [
        migrations.AddField(
            model_name='counselor',
            name='withdrawn_reason',
            field=models.TextField(blank=True, editable=False, verbose_name='why it was taken off the site'),
        ),
    ]
