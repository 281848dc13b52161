from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0004_place_by_point'),
    ]

    operations = [
        migrations.CreateModel(
            name='EverydayWords',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words_en', models.TextField(blank=True, help_text='One word or phrase on a line.', verbose_name='in English')),
                ('words_es', models.TextField(blank=True, help_text='One word or phrase on a line.', verbose_name='in Spanish')),
                ('note', models.CharField(blank=True, max_length=240, verbose_name='why they belong together')),
                ('is_active', models.BooleanField(default=True, verbose_name='used in searches')),
                ('table_key', models.CharField(blank=True, editable=False, max_length=40, null=True, unique=True)),
                ('table_row', models.JSONField(blank=True, default=dict, editable=False)),
            ],
            options={
                'verbose_name': 'everyday words',
                'verbose_name_plural': 'everyday words',
                'ordering': ['words_en', 'words_es'],
            },
        ),
        migrations.CreateModel(
            name='Stamp',
            fields=[
                ('name', models.CharField(max_length=20, primary_key=True, serialize=False)),
                ('value', models.CharField(max_length=40)),
            ],
        ),
        migrations.RemoveIndex(model_name='place', name='place_kind_folded_name'),
        migrations.RemoveIndex(model_name='place', name='place_postcode_country'),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['kind', 'folded_name', 'population'], name='place_kind_name_people', opclasses=['varchar_ops', 'varchar_pattern_ops', 'int4_ops']),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(condition=models.Q(('population__gte', 100000)), fields=['folded_name', 'population'], name='place_large_name_people', opclasses=['varchar_pattern_ops', 'int4_ops']),
        ),
        migrations.AddIndex(
            model_name='place',
            index=models.Index(fields=['postcode', 'country'], name='place_postcode_begins', opclasses=['varchar_pattern_ops', 'varchar_ops']),
        ),
    ]
