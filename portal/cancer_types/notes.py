"""One sentence on how what is shown fits the type that was asked for."""

from __future__ import annotations

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from directory.find.vocabulary import TypeWords
from portal.cancer_types.queries import Shelf


def note(shelf: Shelf, kind: TypeWords) -> str:
    """Return the sentence, or nothing where everything shown is for the type itself."""
    return _on_articles(shelf, kind) if shelf.part.is_of_articles else _on_listings(shelf, kind)


def type_names(types: tuple[TypeWords, ...]) -> str:
    """Return "A", "A or B", "A, B or C"."""
    return get_text_list([kind.name for kind in types], _("or"))


def _on_articles(shelf: Shelf, kind: TypeWords) -> str:
    found, names = shelf.found, {"type": kind.name, "wider": type_names(shelf.types)}
    if not found.results.total:
        return _("No article is published here yet.")
    if not found.attempt.is_own_language:
        return _("These are not in your language yet.")
    if not found.is_of_the_type:
        return _("These hold for any cancer.")
    return "" if kind in shelf.types else _("Nothing for %(type)s alone yet. For %(wider)s:") % names


def _on_listings(shelf: Shelf, kind: TypeWords) -> str:
    found, place = shelf.found, shelf.asked.place
    if found.is_of_the_type and kind in shelf.types:
        return ""
    names = {"type": kind.name, "wider": type_names(shelf.types), "place": place.name if place else ""}
    if not found.results.total:
        return (_("Nothing for %(type)s near %(place)s yet.") if place else _("Nothing for %(type)s yet.")) % names
    bare = _("Nothing for %(type)s alone near %(place)s yet.") if place else _("Nothing for %(type)s alone yet.")
    instead = _("For %(wider)s:") if found.is_of_the_type else _("Open to any cancer:")
    return f"{bare} {instead}" % names
