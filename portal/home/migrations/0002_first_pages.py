"""Put the first page of each language in the place of Wagtail's welcome page, and make the site."""

import uuid

from django.db import migrations

PAGES = [("en", "Home", "home", "00010001"), ("es", "Inicio", "inicio", "00010002")]


def make_first_pages(apps, schema_editor):
    page_model = apps.get_model("wagtailcore", "Page")
    home_model = apps.get_model("home", "HomePage")
    if home_model.objects.exists():
        return
    types = apps.get_model("contenttypes", "ContentType").objects
    # The welcome page takes its site with it.
    page_model.objects.filter(content_type__model="page", depth=2).delete()
    home_type, _ = types.get_or_create(app_label="home", model="homepage")
    key = uuid.uuid4()
    for code, title, slug, path in PAGES:
        locale, _ = apps.get_model("wagtailcore", "Locale").objects.get_or_create(language_code=code)
        home_model.objects.create(
            title=title, draft_title=title, slug=slug, path=path, depth=2, numchild=0, url_path=f"/{slug}/",
            content_type=home_type, locale=locale, translation_key=key, live=True,
        )
    page_model.objects.filter(depth=1).update(numchild=len(PAGES))
    root = home_model.objects.get(slug="home")
    apps.get_model("wagtailcore", "Site").objects.create(
        hostname="localhost", site_name="Onward", root_page=root, is_default_site=True
    )


def remove_first_pages(apps, schema_editor):
    apps.get_model("wagtailcore", "Site").objects.all().delete()
    apps.get_model("home", "HomePage").objects.filter(depth=2).delete()
    apps.get_model("wagtailcore", "Page").objects.filter(depth=1).update(numchild=0)


class Migration(migrations.Migration):
    dependencies = [("home", "0001_home_page"), ("contenttypes", "0002_remove_content_type_name")]
    operations = [migrations.RunPython(make_first_pages, remove_first_pages)]
