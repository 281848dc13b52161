"""One page for each cancer type, and all of them from A to Z."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from directory.find.address import Address
from directory.find.asking import ask
from directory.find.vocabulary import vocabulary
from directory.place_form import place_address, with_rounded_place
from portal.cancer_types.forms import ChooseForm
from portal.cancer_types.kinship import from_a_to_z, guesses
from portal.cancer_types.presentation import type_page


@require_safe
def cancer_types(request: HttpRequest) -> HttpResponse:
    """Show the main types from A to Z, or lead to the one that was typed."""
    known, typed = vocabulary(), ChooseForm(request.GET).typed()
    slugs = known.resolve(typed) if typed else ()
    if len(slugs) == 1:
        return HttpResponseRedirect(reverse("cancer_type", args=slugs))
    context = {
        "letters": from_a_to_z(known),
        "typed": typed,
        "guesses": guesses(known, typed) if typed else [],
        "words_url": Address(q=typed).url(reverse("find")),
    }
    return render(request, "cancer_types/index.html", context)


@require_safe
def cancer_type(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is here for a type, near the place given; another name or code of it leads to its address."""
    known = vocabulary()
    address, notices = place_address(request.GET)
    better = with_rounded_place(address)
    slugs = known.resolve(slug)
    if not slugs:
        raise Http404("No such cancer type.")
    if len(slugs) > 1:
        return HttpResponseRedirect(Address(cancer=(slug,)).url(reverse("cancer_types")))
    if slugs != (slug,) or better != address:
        return HttpResponseRedirect(better.url(reverse("cancer_type", args=slugs)))
    asked = ask(better, known, now=timezone.now(), language=get_language() or "en", path=request.path)
    context = {**type_page(asked, known, slug), "notices": [*notices, *asked.notices]}
    return render(request, "cancer_types/type.html", context)
