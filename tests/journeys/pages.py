"""Every kind of page there is: what a reader sees, what needs an account, and what is no page."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLResolver, get_resolver, resolve

PAGES = [
    "/",
    "/es/",
    "/find/",
    "/find/?cancer=breast-cancer&near=02139",
    "/find/?near=02139&view=map",
    "/es/find/?kind=trial&view=map",
    "/find/?q=zzzzqqq",
    "/find/?q=zzzzqqq&exact=1",
    "/find/?q=numb+legs+and+fever",
    "/find/?q=I+want+to+die",
    "/find/?cancer=chordoma&near=02139&kind=group&for=other&format=online&cost=unknown",
    "/find/guide/",
    "/find/guide/?step=cancer&cancer=quilting",
    "/es/find/guide/?step=help&for=other",
    "/find/guide/?step=where&near=02139",
    "/find/?near=nowhere-at-all&kind=sofa",
    "/es/find/?q=grupo+en+espa%C3%B1ol",
    "/groups/example-circle-1/",
    "/es/groups/example-circle-6/",
    "/counselors/example-counselor-1/",
    "/trials/EXAMPLE-0001/",
    "/cancer/",
    "/cancer/breast-cancer/",
    "/es/cancer/male-breast-cancer/",
    "/signs/",
    "/living/",
    "/articles/",
    "/articles/back-pain-after-cancer/",
    "/help-lines/",
    "/es/help-lines/",
    "/about/",
    "/about/privacy/",
    "/about/contact/",
    "/about/contact/sent/",
    "/es/about/terms/",
    "/demo/mail/",
    "/no/such/page/",
    "/es/no/such/page/",
]
ACCOUNT_PAGES = [
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/inactive/",
    "/accounts/confirm-email/",
    "/accounts/confirm-email/no-such-key/",
    "/accounts/password/reset/",
    "/accounts/password/reset/done/",
    "/accounts/password/reset/key/done/",
    "/accounts/password/reset/key/1-no-such-key/",
]
SIGNED_IN_PAGES = [
    "/accounts/email/",
    "/accounts/logout/",
    "/accounts/password/change/",
    "/accounts/reauthenticate/",
    "/groups/mine/",
    "/groups/post/",
]
# Pages about one listing of an organizer: the journey of the organizer goes through them.
ON_THE_ORGANIZERS_WAY = {
    "groups/mine/<int:pk>/dates/",
    "groups/mine/<int:pk>/check/",
    "groups/mine/<int:pk>/discard/",
    "groups/mine/<int:pk>/preview/",
    "groups/mine/<int:pk>/withdraw/",
    "groups/mine/<int:pk>/<slug:name>/",
}
# Answers for programs, and addresses that lead on to a page above.
NO_PAGES = {
    "healthz",
    "readyz",
    "robots.txt",
    "sitemap.xml",
    "sitemap-<section>.xml",
    ".well-known/security.txt",
    ".well-known/change-password",
    "api/v1/",
    "api/v1/find",
    "api/v1/openapi.json",
    "find/cancer-types.json",
    "find/suggest/",
    "groups/<slug:slug>/calendar.ics",
    "accounts/login/code/confirm/",
    "accounts/password/set/",
    "_util/login/",
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
}
DESKS = ("admin/", "django-admin/", "documents/")


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[str]:
    """Yield the route of every address of the site but those of the desks."""
    for pattern in (resolver or get_resolver()).url_patterns:
        own = str(pattern.pattern)
        route = prefix + own.removeprefix("^") if prefix else own
        if isinstance(pattern, URLResolver):
            yield from routes(pattern, route)
        elif not route.startswith(DESKS):
            yield route


def routes_looked_at() -> set[str]:
    """Return the routes that the lists of pages lead to."""
    listed = [*PAGES, *ACCOUNT_PAGES, *SIGNED_IN_PAGES]
    return {resolve(path.partition("?")[0]).route for path in listed if not path.startswith("/es/")}
