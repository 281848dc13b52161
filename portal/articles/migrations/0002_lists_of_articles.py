"""Put a list of articles under the first page of each language."""

import uuid

from django.db import migrations

LISTS = [("home", "Articles", "articles"), ("inicio", "Artículos", "articulos")]


def make_lists(apps, schema_editor):
    index_model = apps.get_model("articles", "ArticleIndexPage")
    home_model = apps.get_model("home", "HomePage")
    if index_model.objects.exists():
        return
    index_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="articles", model="articleindexpage"
    )
    key = uuid.uuid4()
    for home_slug, title, slug in LISTS:
        home = home_model.objects.get(slug=home_slug, depth=2)
        index_model.objects.create(
            title=title, draft_title=title, slug=slug, path=f"{home.path}0001", depth=3, numchild=0,
            url_path=f"{home.url_path}{slug}/", content_type=index_type, locale_id=home.locale_id,
            translation_key=key, live=True, show_in_menus=True,
        )
        home_model.objects.filter(pk=home.pk).update(numchild=1)


def remove_lists(apps, schema_editor):
    apps.get_model("wagtailcore", "Page").objects.filter(content_type__model="articlepage").delete()
    apps.get_model("articles", "ArticleIndexPage").objects.all().delete()
    apps.get_model("home", "HomePage").objects.update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_articles"), ("home", "0002_first_pages")]
    operations = [migrations.RunPython(make_lists, remove_lists)]
