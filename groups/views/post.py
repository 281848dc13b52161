"""Posting and changing a group, one question group a page."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from directory import moderation
from directory.enums import ListingStatus
from groups.forms import STEPS, StepForm
from groups.forms.about import AboutForm
from groups.models import SupportGroup
from groups.permissions import own_group_or_404, signed_in
from groups.posting import save_draft, start_group
from groups.steps import Step, step_at


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def post(request: HttpRequest) -> HttpResponse:
    """Ask the first question; its answer begins a draft."""
    form = AboutForm(request.POST or None, group=SupportGroup())
    if request.method == "POST" and form.is_valid():
        language = (get_language() or "en")[:2]
        group = start_group(by=signed_in(request), name=form.cleaned_data["name"], text_language=language)
        return _keep(request, form, group, step_at("about"))
    return _ask(request, form, step_at("about"), None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Ask one question group about the newest version, and keep the answers as a draft."""
    if name not in STEPS:
        raise Http404
    group = own_group_or_404(signed_in(request), pk)
    version = moderation.newest_version(group)
    form = STEPS[name](request.POST if request.method == "POST" else None, group=version)
    if request.method == "POST" and form.is_valid():
        return _keep(request, form, version, step_at(name))
    return _ask(request, form, step_at(name), group)


def _keep(request: HttpRequest, form: StepForm, version: SupportGroup, at: Step) -> HttpResponse:
    if form.has_changed() or version.latest_revision is None:
        form.write_to(version)
        save_draft(version, by=signed_in(request))
    if at.name == "when":
        return redirect("groups:dates", pk=version.pk)
    if request.POST.get("then") == "check" or at.following is None:
        return redirect("groups:check", pk=version.pk)
    return redirect("groups:step", pk=version.pk, name=at.following)


def _ask(request: HttpRequest, form: StepForm, at: Step, group: SupportGroup | None) -> HttpResponse:
    standing = moderation.standing_of(group) if group else None
    context: dict[str, Any] = {
        "form": form,
        "step": at,
        "group": group,
        "is_waiting": standing is not None and standing.newest == ListingStatus.WAITING,
        "is_public": standing is not None and standing.is_public,
        "reason": standing.reason if standing else "",
    }
    return render(request, "groups/step.html", context)
