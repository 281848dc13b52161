from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from directory.anonymous_forms.models import forget_past
from portal.site_pages.models import forget_old_messages


class Command(BaseCommand):
    """Delete messages and traces of forms that were kept for their time. Run it every day."""

    help = "Delete contact messages older than 90 days, and what is left of used forms after a day."

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        self.stdout.write(f"Messages deleted: {forget_old_messages(now)}. Traces of forms: {forget_past(now)}.")
