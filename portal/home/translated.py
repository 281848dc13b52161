"""A page met under another language's address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from wagtail.models import Locale, Page


class ServedInOtherLanguages:
    """Mixin before Page: lead to the translation where there is one, else show the text and say its language."""

    def serve(self: Page, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        translation = self.translation_of_reader()
        if translation:
            return redirect(translation.url)
        return super().serve(request, *args, **kwargs)

    def get_context(self: Page, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        foreign = self.locale.language_code != get_language()
        return {
            **super().get_context(request, *args, **kwargs),
            "foreign_language": self.locale if foreign else None,
            # The host of the request, not of Wagtail's site record, which nobody has to keep up to date.
            "canonical_url": request.build_absolute_uri(self.url),
            "translations": [
                (page.locale.language_code, request.build_absolute_uri(page.url))
                for page in self.get_translations(inclusive=True).live().select_related("locale")
            ],
        }

    def translation_of_reader(self: Page) -> Page | None:
        """Return the live translation into the language of the address, or None."""
        if self.locale.language_code == get_language():
            return None
        locale = Locale.objects.filter(language_code=get_language()).first()
        return self.get_translations().live().filter(locale=locale).first() if locale else None
