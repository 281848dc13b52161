"""Headers that no library of ours sets."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import HEADER
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse


class PermissionsPolicyMiddleware:
    """Tell the browser which of its powers our pages may ask for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        return response


class PrivatePagesMiddleware:
    """Let nobody keep a page that was made for one person: their own browser's back button included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies:
            response.headers["Cache-Control"] = "no-store, private"
        return response


class AdminContentSecurityPolicyMiddleware:
    """Give Wagtail's admin, and nothing else, the policy that it can work under."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.prefix = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path_info.startswith(self.prefix):
            # A preview went through the whole stack as a public page and comes back with that page's header.
            is_preview = response.headers.pop(HEADER, None) is not None
            response._csp_config = (
                settings.PREVIEW_CONTENT_SECURITY_POLICY if is_preview else settings.ADMIN_CONTENT_SECURITY_POLICY
            )
        return response
