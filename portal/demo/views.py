"""What only a demonstration has."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from portal.demo.mailbox import letters


@never_cache
@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """Show the mail that was sent, so that a sign-up can be finished on a machine without a mail server."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    if not settings.DEMO or not folder:
        raise Http404
    return render(request, "demo/mail.html", {"letters": letters(Path(folder))})
