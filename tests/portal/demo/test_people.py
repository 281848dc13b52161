"""Three people to sign in as: random passwords, kept on this machine alone."""

import stat

import pytest
from django.contrib.auth import get_user_model

from portal.demo.people import PEOPLE, ensure_people

pytestmark = pytest.mark.django_db


def passwords(found):
    return [password for _person, password in found]


def test_the_file_of_passwords_is_for_its_owner_alone(tmp_path):
    ensure_people(tmp_path / "logins.txt")
    assert stat.S_IMODE((tmp_path / "logins.txt").stat().st_mode) == 0o600


def test_a_file_that_others_could_read_is_not_written_into(tmp_path):
    (tmp_path / "logins.txt").touch(0o644)
    ensure_people(tmp_path / "logins.txt")
    assert stat.S_IMODE((tmp_path / "logins.txt").stat().st_mode) == 0o600


def test_each_person_signs_in_with_a_password_of_their_own(tmp_path, client):
    found = ensure_people(tmp_path / "logins.txt")
    assert len(set(passwords(found))) == len(PEOPLE) == 3
    for person, password in found:
        assert len(password) >= 16
        assert client.login(email=person.email, password=password)


def test_passwords_are_kept_from_run_to_run(tmp_path):
    file = tmp_path / "logins.txt"
    assert ensure_people(file) == ensure_people(file)


def test_another_machine_has_other_passwords(tmp_path):
    here, there = ensure_people(tmp_path / "here.txt"), ensure_people(tmp_path / "there.txt")
    assert set(passwords(here)) & set(passwords(there)) == set()


def test_a_lost_file_gives_new_passwords_that_work(tmp_path, client):
    file = tmp_path / "logins.txt"
    lost = ensure_people(file)
    file.unlink()
    for (person, old), (_same, new) in zip(lost, ensure_people(file), strict=True):
        assert not client.login(email=person.email, password=old)
        assert client.login(email=person.email, password=new)


def test_each_person_has_exactly_their_roles_and_none_is_a_superuser(tmp_path):
    ensure_people(tmp_path / "logins.txt")
    for person in PEOPLE:
        user = get_user_model().objects.get(email=person.email)
        assert set(user.groups.values_list("name", flat=True)) == set(person.roles)
        assert not user.is_superuser
