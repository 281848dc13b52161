"""Make the three roles and give each what it needs; take away Wagtail's own, which may publish alone."""

from django.db import migrations

EDITORS, CLINICAL, LISTINGS = "Editors", "Clinical reviewers", "Listing editors"
ADMIN = ("wagtailadmin", "admin", "access_admin")
WORDS = [("directory", "synonym", f"{verb}_synonym") for verb in ("add", "change", "delete", "view")]
TYPES = [("directory", "cancertype", "change_cancertype"), ("directory", "cancertype", "view_cancertype")]
TRIALS = [("directory", "trial", "view_trial")]
# The right to publish a listing is the right to decide at the desk; Wagtail's own form never offers it.
DESK = [
    (app, model, f"{verb}_{model}")
    for app, model in (("groups", "supportgroup"), ("directory", "counselor"))
    for verb in ("view", "change", "publish")
]
RIGHTS = {
    EDITORS: [ADMIN, *WORDS, *TYPES, *TRIALS],
    CLINICAL: [ADMIN],
    LISTINGS: [ADMIN, *DESK, *WORDS, *TYPES, *TRIALS],
}
# The right to publish lets editors take a wrong article down at once; putting one up still takes a review, whoever
# asks. A reviewer without the right to change a page gets no preview of it.
PAGE_RIGHTS = {
    EDITORS: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
    CLINICAL: ["change_page"],
}


def make_roles(apps, schema_editor):
    group_model = apps.get_model("auth", "Group")
    group_model.objects.filter(name="Moderators").delete()
    page_rights = apps.get_model("wagtailcore", "GroupPagePermission").objects
    page_rights.filter(group__name=EDITORS, page__depth=1).delete()
    for name, rights in RIGHTS.items():
        group, _ = group_model.objects.get_or_create(name=name)
        group.permissions.add(*[_permission(apps, *right) for right in rights])
    for page in apps.get_model("articles", "ArticleIndexPage").objects.all():
        for name, codenames in PAGE_RIGHTS.items():
            group = group_model.objects.get(name=name)
            for codename in codenames:
                permission = _permission(apps, "wagtailcore", "page", codename)
                page_rights.get_or_create(group=group, page_id=page.pk, permission=permission)


def _permission(apps, app, model, codename):
    # Django makes permissions after the last migration; here they are needed before.
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=model)
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": "Can " + codename.replace("_", " ")}
    )
    return permission


def remove_roles(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=RIGHTS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("editorial", "0001_review_tasks"),
        ("articles", "0002_lists_of_articles"),
        ("directory", "0001_listings"),
        ("groups", "0001_groups"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]
    operations = [migrations.RunPython(make_roles, remove_roles)]
