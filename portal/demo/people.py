"""Three people to sign in as, with passwords made at random on this machine."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

DEMO_DOMAIN = "demo.example"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """Who it is, the roles (Django groups), and where their work begins."""

    name: str
    roles: tuple[str, ...]
    start: str

    @property
    def email(self) -> str:
        """Return the address to sign in with."""
        return f"{self.name}@{DEMO_DOMAIN}"


PEOPLE = (
    DemoPerson("organizer", (), "/groups/mine/"),
    DemoPerson("editor", ("Editors", "Listing editors"), "/admin/"),
    DemoPerson("reviewer", ("Editors", "Clinical reviewers"), "/admin/"),
)


def ensure_people(file: Path) -> list[tuple[DemoPerson, str]]:
    """Return the people with their passwords, making both the first time; the file (mode 600) keeps them."""
    passwords = _read(file)
    if set(passwords) != {person.email for person in PEOPLE}:
        passwords = {person.email: secrets.token_urlsafe(12) for person in PEOPLE}
        _write(file, passwords)
    for person in PEOPLE:
        _ensure(person, passwords[person.email])
    return [(person, passwords[person.email]) for person in PEOPLE]


def _read(file: Path) -> dict[str, str]:
    if not file.exists():
        return {}
    lines = file.read_text(encoding="utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if " " in line)


def _write(file: Path, passwords: dict[str, str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as kept:
        kept.writelines(f"{email} {password}\n" for email, password in passwords.items())


@transaction.atomic
def _ensure(person: DemoPerson, password: str) -> None:
    user, made = get_user_model().objects.get_or_create(email=person.email)
    if made or not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
        user.groups.set(Group.objects.filter(name__in=person.roles))
    EmailAddress.objects.update_or_create(user=user, email=person.email, defaults={"verified": True, "primary": True})
