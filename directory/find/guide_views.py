"""The pages of the four short questions."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from directory.find.address import Address
from directory.find.canonical import canonical
from directory.find.form import FindForm
from directory.find.guide import CANCER, DONE, STEPS, WHERE, finished, question
from directory.find.place import Placed, locate
from directory.find.vocabulary import Vocabulary, vocabulary


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Ask one question, or lead on to what was found; an answer that we do not know is asked once more."""
    step = request.GET.get("step", STEPS[0])
    if step not in (*STEPS, DONE):
        raise Http404("No such question.")
    known = vocabulary()
    address = canonical(FindForm(request.GET).address(), known)
    step, error = _asked_again(step, address, known)
    if step == DONE:
        return HttpResponseRedirect(finished(address).url(reverse("find")))
    return render(request, "directory/find/guide.html", {"question": question(step, address, known, error=error)})


def _asked_again(step: str, address: Address, known: Vocabulary) -> tuple[str, str]:
    """Return the step to show and what is wrong: an earlier one when its answer is not known to us."""
    at = (*STEPS, DONE).index(step)
    unknown = [typed for typed in address.cancer if typed not in known.types]
    if unknown and at >= STEPS.index(CANCER):
        text = _("We do not know “%(typed)s” as a type of cancer. Try another word, or leave it empty.")
        return CANCER, text % {"typed": unknown[0]}
    if step in (WHERE, DONE) and address.near and not isinstance(locate(address.near), Placed):
        text = _("We do not know the place “%(place)s”. Try a ZIP or postcode, or “City, State”.")
        return WHERE, text % {"place": address.near}
    return step, ""
