"""The one way to answer an anonymous form."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import get_callable
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from directory.anonymous_forms.senders import is_same_origin

View = Callable[..., HttpResponse]


class SeeOther(HttpResponseRedirect):
    """Lead to a page that can be loaded again without sending the form again (RFC 9110, 303)."""

    status_code = 303


def anonymous_form(view: View) -> View:
    """Guard a view that shows and takes an `AnonymousForm`.

    A post must come from a page of ours, and it never acts for somebody who is signed in. `is_anonymous_form`
    marks the view, so that a test finds every one.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            if not is_same_origin(request):
                return get_callable(settings.CSRF_FAILURE_VIEW)(request, reason="not from our own page")
            request.user = AnonymousUser()
        response = view(request, *args, **kwargs)
        patch_cache_control(response, private=True, no_cache=True)
        return response

    guarded.is_anonymous_form = True  # type: ignore[attr-defined]
    return csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(guarded))
