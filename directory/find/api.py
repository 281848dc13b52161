"""The find page as JSON: the same address, the same answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone
from ninja import Router
from ninja.responses import Status

from directory.find.answer import one_list
from directory.find.api_parameters import parameters
from directory.find.api_values import FindAnswer, Refusal, refusal
from directory.find.api_words import answer_values
from directory.find.asking import ask
from directory.find.canonical import canonical
from directory.find.form import FindForm
from directory.find.leaving_out import answered
from directory.find.type_choices import counted_types
from directory.find.vocabulary import vocabulary

router = Router(tags=["find"])


@router.get(
    "/find",
    response={200: FindAnswer, 422: Refusal},
    summary="Find groups, counselors, trials and articles",
    operation_id="find",
    exclude_unset=True,
    openapi_extra={"parameters": parameters()},
)
def find(request: HttpRequest) -> Any:
    """Answer the address of the find page. A value nobody knows is refused (422); a page that is none is 404.

    A cancer type given by name, synonym or NCI Thesaurus code, and coordinates with more than two decimals,
    answer with a redirect (302) to the canonical address.
    """
    form = FindForm(request.GET)
    address = form.address()
    known = vocabulary()
    better = canonical(address, known)
    if better != address:
        return HttpResponseRedirect(better.url(request.path))
    asked = ask(better, known, now=timezone.now(), language="en", path=request.path)
    problems = refusal([*form.notices, *asked.notices])
    if problems:
        return Status(422, problems)
    types = counted_types(asked, known)
    asked, answer = answered(asked, known, lambda shorter: one_list(shorter, types))
    return answer_values(asked, known, answer, notices=[*form.notices, *asked.notices], request=request)
