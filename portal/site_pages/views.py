"""The site's own pages, and the contact form."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from directory.anonymous_forms.views import SeeOther, anonymous_form
from portal.site_pages.about import about
from portal.site_pages.figures import figures
from portal.site_pages.forms import ContactForm
from portal.site_pages.messages import leave_message
from portal.site_pages.pages import PAGES, contents_of


@require_safe
def site_page(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one page of ours in the reader's language."""
    page = PAGES[slug]
    text = render_to_string(page.template(get_language() or "en"), figures(), request)
    context = {"page": page, "text": text, "contents": contents_of(text)}
    return render(request, "site_pages/site_page.html", context)


@anonymous_form
def contact(request: HttpRequest) -> HttpResponse:
    """Show the contact form, and take a message about the site or one thing on it."""
    thing = about(request.GET.get("about", ""))
    form = ContactForm(request, initial={"concern": request.GET.get("concern", "")})
    if form.is_valid() and form.accept(lambda: leave_message(**form.words, about=thing)):
        return SeeOther(reverse("contact_sent"))
    context = {"page": PAGES["contact"], "form": form, "about": thing, **figures()}
    return render(request, "site_pages/contact.html", context, status=form.status)


@require_safe
def contact_sent(request: HttpRequest) -> HttpResponse:
    """Say thank you, and what happens next."""
    return render(request, "site_pages/contact_sent.html", figures())
