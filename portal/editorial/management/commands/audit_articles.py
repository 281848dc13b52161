from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from portal.editorial.audit import audit_articles


class Command(BaseCommand):
    help = "List every published article that breaks a rule; exit with 1 when there is one."

    def handle(self, *args: Any, **options: Any) -> None:
        broken = list(audit_articles())
        for page, faults in broken:
            self.stdout.write(f"{page.url_path}: {' '.join(faults)}")
        if broken:
            sys.exit(1)
        self.stdout.write("Every published article keeps the rules.")
