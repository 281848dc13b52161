"""An organizer's home, and taking a group off the site."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from directory.moderation import ModerationError
from groups.doing import doing, newest_name
from groups.permissions import own_group_or_404, own_groups, signed_in
from groups.posting import withdraw_group


@login_required
@require_safe
def dashboard(request: HttpRequest) -> HttpResponse:
    """Show the person's groups, what needs doing first."""
    return render(request, "groups/dashboard.html", {"list": doing(list(own_groups(signed_in(request))))})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether to withdraw, then do it."""
    group = own_group_or_404(signed_in(request), pk)
    if request.method != "POST":
        return render(request, "groups/withdraw.html", {"group": group, "name": newest_name(group)})
    try:
        withdraw_group(group, by=signed_in(request))
        messages.success(request, _("Withdrawn. It is not on the site any more."))
    except ModerationError as error:
        messages.error(request, str(error))
    return redirect("groups:dashboard")
