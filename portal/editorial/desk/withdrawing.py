"""Taking a published listing off the site, with a reason for who posted it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets import Button

from directory import moderation
from directory.models import Listing
from directory.permissions import is_editor
from portal.editorial.desk.queue import edited_listing_or_404
from portal.editorial.forms import WithdrawalForm


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Ask why, then take the listing off the site."""
    listing = edited_listing_or_404(request.user, kind, pk)
    if not listing.live:
        messages.warning(request, _("“%(name)s” is not on the site.") % {"name": listing.name})
        return redirect("desk_queue")
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _withdraw(request, listing, form.cleaned_data["reason"])
    context = {
        "listing": listing,
        "kind": listing._meta.verbose_name,
        "has_waiting_edit": moderation.has_waiting_edit(listing),
        "form": form,
    }
    return render(request, "editorial/desk/withdraw.html", context, status=400 if form.is_bound else 200)


def withdrawal_buttons(snippet: Model, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Yield the way to the page for a listing that is on the site, in Wagtail's lists."""
    if isinstance(snippet, Listing) and snippet.live and is_editor(user, snippet):
        url = reverse("desk_withdraw", args=[snippet.search_kind, snippet.pk])
        yield Button(_("Take it off the site"), url, icon_name="cross", priority=40)


def _withdraw(request: HttpRequest, listing: Listing, reason: str) -> HttpResponse:
    try:
        moderation.withdraw(listing, by=request.user, reason=reason)
    except moderation.ModerationError as error:
        messages.error(request, str(error))
        return redirect("desk_queue")
    messages.success(request, _("“%(name)s” is not on the site any more.") % {"name": listing.name})
    return redirect("desk_queue")
