"""The form that every anonymous form is built on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.anonymous_forms.models import Sending, SpentToken, forget_past
from directory.anonymous_forms.senders import MOST_AN_HOUR, has_sent_enough, sender_digest
from directory.anonymous_forms.tokens import TokenState, digest, new_token, state_of

SENTENCES: dict[TokenState, str | Promise] = {
    TokenState.TOO_FAST: _("That was very quick. Please look it over and press the button once more."),
    TokenState.EXPIRED: _("This page was open for a long time. Nothing you typed is lost: press the button once more."),
    TokenState.UNKNOWN: _("We could not read this form. Nothing you typed is lost: press the button once more."),
    TokenState.SPENT: _("We have this already. If you want to send another one, press the button once more."),
}
_NOT_SURE = _("We could not be sure that a person sent this. Please press the button once more.")
_ENOUGH = _(
    "Your network has sent us %(most)s messages in the last hour, and we take no more. "
    "Leave this page open, wait an hour, then press the button once more."
)


class AnonymousForm(forms.Form):
    """A form with a token and a field that people never see. Give it the request; call `accept` once it is valid."""

    form_name: ClassVar[str]

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    leave_empty = forms.CharField(required=False)

    def __init__(self, request: HttpRequest, **kwargs: Any) -> None:
        self.posted = request.POST.copy()
        super().__init__(self.posted if request.method == "POST" else None, **kwargs)
        self.now = timezone.now()
        self.sender = sender_digest(request, self.now)
        self.status = 200
        self.initial["token"] = new_token(self.form_name)

    def clean(self) -> dict[str, Any] | None:
        """Refuse what no careful person sends; keep what was typed, so that one more press is enough."""
        state = state_of(self.cleaned_data.get("token", ""), self.form_name)
        if self.cleaned_data.get("leave_empty"):
            self._ask_again(_NOT_SURE)
        elif state is TokenState.TOO_FAST:
            self.add_error(None, str(SENTENCES[state]))
        elif state is not TokenState.GOOD:
            self._ask_again(SENTENCES[state], status=409 if state is TokenState.SPENT else 200)
        elif has_sent_enough(self.form_name, self.sender, self.now):
            self._ask_again(_ENOUGH % {"most": MOST_AN_HOUR}, status=429)
        return self.cleaned_data

    def accept(self, write: Callable[[], object]) -> bool:
        """Run the write and spend the token in one transaction; say no when the same form came in meanwhile."""
        with transaction.atomic():
            spent = digest(self.cleaned_data["token"])
            _row, is_first = SpentToken.objects.get_or_create(digest=spent, defaults={"spent_at": self.now})
            if is_first:
                Sending.objects.create(form=self.form_name, sender=self.sender, sent_at=self.now)
                forget_past(self.now)
                write()
        if not is_first:
            self._ask_again(SENTENCES[TokenState.SPENT], status=409)
        return is_first

    def _ask_again(self, sentence: str | Promise, *, status: int = 200) -> None:
        self.status = status
        self.add_error(None, str(sentence))
        self.posted["token"] = new_token(self.form_name)
        self.posted["leave_empty"] = ""
