"""Make the two reviews and assign them; Wagtail's own, whose moderators are gone, is switched off."""

from django.db import migrations

ARTICLES, LISTINGS = "Article review", "Listing review"


def make_workflows(apps, schema_editor):
    _switch_off_default(apps)
    articles = _workflow(apps, ARTICLES, "ArticleReviewTask", ["Editors", "Clinical reviewers"])
    for page in apps.get_model("articles", "ArticleIndexPage").objects.all():
        apps.get_model("wagtailcore", "WorkflowPage").objects.update_or_create(
            page_id=page.pk, defaults={"workflow": articles}
        )
    listings = _workflow(apps, LISTINGS, "ListingReviewTask", ["Listing editors"])
    for app, model in (("groups", "supportgroup"), ("directory", "counselor")):
        apps.get_model("wagtailcore", "WorkflowContentType").objects.update_or_create(
            content_type=_type(apps, app, model), defaults={"workflow": listings}
        )


def _switch_off_default(apps):
    default = apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval")
    apps.get_model("wagtailcore", "WorkflowPage").objects.filter(workflow__in=default).delete()
    default.update(active=False)
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").update(active=False)


def _workflow(apps, name, task_model, groups):
    model = apps.get_model("editorial", task_model)
    task = model.objects.filter(name=name).first()
    if task is None:
        task = model.objects.create(name=name, active=True, content_type=_type(apps, "editorial", task_model.lower()))
    task.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=groups))
    workflow, _ = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(name=name)
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    return workflow


def _type(apps, app, model):
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=model)[0]


def remove_workflows(apps, schema_editor):
    apps.get_model("wagtailcore", "Workflow").objects.filter(name__in=[ARTICLES, LISTINGS]).delete()
    for model in ("ArticleReviewTask", "ListingReviewTask"):
        apps.get_model("editorial", model).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("editorial", "0002_roles")]
    operations = [migrations.RunPython(make_workflows, remove_workflows)]
