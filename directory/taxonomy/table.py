"""Read the curated table of cancer types."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PATH = Path(__file__).with_name("cancer_types.tsv")

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NCIT = re.compile(r"C[1-9][0-9]*")
MESH = re.compile(r"D[0-9]{6}(?:[0-9]{3})?")


@dataclass(frozen=True, slots=True)
class CancerTypeRow:
    """One cancer type: its names, its place in the tree, its codes, its everyday words.

    `ncit` are NCI Thesaurus codes (`C4872`), `mesh` MeSH descriptor ids (`D001943`).
    """

    slug: str
    name_en: str
    name_es: str
    parents: tuple[str, ...]
    main: bool
    ncit: tuple[str, ...]
    mesh: tuple[str, ...]
    synonyms_en: tuple[str, ...]
    synonyms_es: tuple[str, ...]


COLUMNS = tuple(field.name for field in fields(CancerTypeRow))

_Fault = Callable[[int, str], ValueError]


def read_rows(path: Path = PATH) -> list[CancerTypeRow]:
    """Return the rows of the table, every parent before its children.

    Raises ValueError naming the file, the row (the header is row 1) and the reason.
    """

    def fault(number: int, reason: str) -> ValueError:
        return ValueError(f"{path}, row {number}: {reason}")

    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8 text ({error.reason})") from error
    if tuple(lines[0].split("\t")) != COLUMNS:
        raise fault(1, f"the header must be {' '.join(COLUMNS)}")
    body = lines[1:-1] if lines[-1] == "" else lines[1:]
    numbered = {number: _parse(line, number, fault) for number, line in enumerate(body, start=2)}
    _check_unique(numbered, fault)
    return _parents_first(numbered, fault)


def _parse(line: str, number: int, fault: _Fault) -> CancerTypeRow:
    cells = line.split("\t")
    if len(cells) != len(COLUMNS):
        raise fault(number, f"{len(cells)} columns instead of {len(COLUMNS)}")
    if any(cell != cell.strip() for cell in cells):
        raise fault(number, "a cell begins or ends with a space")
    slug, name_en, name_es, parents, main, ncit, mesh, synonyms_en, synonyms_es = cells
    if not SLUG.fullmatch(slug):
        raise fault(number, f"slug {slug!r} is not lower case words joined by hyphens")
    if not name_en or not name_es:
        raise fault(number, f"{slug} needs a name in English and in Spanish")
    if main not in ("0", "1"):
        raise fault(number, f"main is {main!r}, it must be 0 or 1")
    return CancerTypeRow(
        slug=slug,
        name_en=name_en,
        name_es=name_es,
        parents=_values(parents, number, fault),
        main=main == "1",
        ncit=_codes(ncit, NCIT, "an NCIt code such as C4872", number, fault),
        mesh=_codes(mesh, MESH, "a MeSH id such as D001943", number, fault),
        synonyms_en=_values(synonyms_en, number, fault),
        synonyms_es=_values(synonyms_es, number, fault),
    )


def _values(cell: str, number: int, fault: _Fault) -> tuple[str, ...]:
    values = tuple(cell.split("|")) if cell else ()
    if any(not value or value != value.strip() for value in values):
        raise fault(number, f"an empty or padded value in {cell!r}")
    if len(set(values)) < len(values):
        raise fault(number, f"a value twice in {cell!r}")
    return values


def _codes(cell: str, shape: re.Pattern[str], wanted: str, number: int, fault: _Fault) -> tuple[str, ...]:
    codes = _values(cell, number, fault)
    for code in codes:
        if not shape.fullmatch(code):
            raise fault(number, f"{code!r} is not {wanted}")
    return codes


def _check_unique(numbered: dict[int, CancerTypeRow], fault: _Fault) -> None:
    """Refuse a slug or a code met twice: a code stands at one type, its ancestors follow from the tree."""
    seen: dict[str | int, str] = {}
    for number, row in numbered.items():
        if row.slug in seen:
            raise fault(number, f"slug {row.slug} is already taken")
        seen[row.slug] = row.slug
        for code in row.ncit:
            if seen.setdefault(code, row.slug) != row.slug:
                raise fault(number, f"NCIt code {code} is already at {seen[code]}")
        for code in row.mesh:
            # Registries write the same MeSH id with and without leading zeros.
            if seen.setdefault(int(code[1:]), row.slug) != row.slug:
                raise fault(number, f"MeSH id {code} is already at {seen[int(code[1:])]}")


def _parents_first(numbered: dict[int, CancerTypeRow], fault: _Fault) -> list[CancerTypeRow]:
    place = {row.slug: number for number, row in numbered.items()}
    for number, row in numbered.items():
        for parent in row.parents:
            if parent not in place:
                raise fault(number, f"unknown parent {parent} of {row.slug}")
    try:
        order = TopologicalSorter({row.slug: row.parents for row in numbered.values()}).static_order()
        return [numbered[place[slug]] for slug in order]
    except CycleError as error:
        cycle: list[str] = error.args[1]
        raise fault(place[cycle[0]], f"a type is its own ancestor: {' > '.join(cycle)}") from error
