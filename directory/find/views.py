"""The find page, and what its fields suggest."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition, require_safe

from directory.find.asking import ask
from directory.find.canonical import canonical
from directory.find.form import FindForm
from directory.find.page import page
from directory.find.suggest import suggest
from directory.find.suggestions import suggestions
from directory.find.vocabulary import vocabulary
from directory.find.vocabulary_stamp import vocabulary_stamp


@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Show what was found for the address."""
    form = FindForm(request.GET)
    address = form.address()
    known = vocabulary()
    better = canonical(address, known)
    if better != address:
        return HttpResponseRedirect(better.url(request.path))
    asked = ask(better, known, now=timezone.now(), language=get_language() or "en", path=request.path)
    context = page(asked, known, request.path)
    notices = [*form.notices, *context["asked"].notices]
    return render(request, "directory/find/find.html", {**context, "notices": notices})


def _types_etag(request: HttpRequest) -> str:
    return f'"{get_language()}-{vocabulary_stamp()}"'


@require_safe
@condition(etag_func=_types_etag)
def cancer_types(request: HttpRequest) -> HttpResponse:
    """Give all cancer types with their words, so that no keystroke needs to leave the browser."""
    response = JsonResponse(suggestions(vocabulary()), safe=False, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(response, public=True, max_age=300)
    return response


@require_safe
def suggestions_while_typing(request: HttpRequest) -> HttpResponse:
    """Give what somebody who is typing may mean. Nothing of it is kept: not by us, and not by the browser."""
    response = JsonResponse({"groups": suggest(request.GET)}, json_dumps_params={"ensure_ascii": False})
    patch_cache_control(response, no_store=True, private=True)
    return response
