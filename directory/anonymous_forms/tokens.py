"""Signed, expiring, single-use form tokens. They take the place of a cookie."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from enum import Enum

from django.core import signing

from directory.anonymous_forms.models import TOKEN_LASTS, SpentToken

TOO_FAST = timedelta(seconds=2)


class TokenState(Enum):
    """What a token is worth."""

    GOOD = "good"
    TOO_FAST = "too fast"
    EXPIRED = "expired"
    UNKNOWN = "unknown"
    SPENT = "spent"


def new_token(form: str) -> str:
    """Return a fresh token for the form of that name."""
    return _signer(form).sign(secrets.token_urlsafe(16))


def state_of(token: str, form: str) -> TokenState:
    """Say what a token is worth for the form of that name now."""
    signer = _signer(form)
    try:
        signer.unsign(token, max_age=TOKEN_LASTS)
    except signing.SignatureExpired:
        return TokenState.EXPIRED
    except signing.BadSignature:
        return TokenState.UNKNOWN
    if SpentToken.objects.filter(digest=digest(token)).exists():
        return TokenState.SPENT
    return TokenState.TOO_FAST if _is_younger(token, signer) else TokenState.GOOD


def digest(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _signer(form: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"anonymous-form:{form}")


def _is_younger(token: str, signer: signing.TimestampSigner) -> bool:
    try:
        signer.unsign(token, max_age=TOO_FAST)
    except signing.SignatureExpired:
        return False
    return True
