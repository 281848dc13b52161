"""The one address of a question: names become slugs, coordinates lose what would tell where somebody lives."""

from __future__ import annotations

from directory.find.address import Address
from directory.find.place import rounded
from directory.find.vocabulary import Vocabulary


def canonical(address: Address, known: Vocabulary) -> Address:
    """Return the address with every cancer type that we know as its slug, and coordinates to two decimals.

    What nobody knows stays as typed.
    """
    slugs = dict.fromkeys(slug for typed in address.cancer for slug in known.resolve(typed) or (typed,))
    return address.but(cancer=tuple(slugs), near=rounded(address.near), page=address.page)
