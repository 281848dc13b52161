"""Where the facts of each kind stand: plain SQL over the models' own tables, never over the entries of search.

`{v}` stands for the marks of a condition's values. A fact that a kind does not have never holds for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from directory.freshness import ACCEPTING_HOLDS_DAYS, HIDDEN_AFTER_DAYS, TRIAL_HIDDEN_AFTER_DAYS


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: its table (as `t`), what makes it public, its types, its words, and its facts as conditions."""

    table: str
    pk: str
    shown: str
    types: str
    any_cancer: str
    title: str
    text: str
    facts: Mapping[str, str] = field(default_factory=dict)


def _among(column: str) -> str:
    return f"EXISTS (SELECT 1 FROM json_each({column}) j WHERE j.value IN ({{v}}))"


_CHECKED = f"t.live AND t.checked_on > date('now', '-{HIDDEN_AFTER_DAYS} days')"
_MEETS = {
    "format": "t.meeting_format IN ({v})",
    "language": _among("t.languages"),
    "cost": "t.cost IN ({v})",
    "access": "EXISTS (SELECT 1 FROM json_each(t.access) j WHERE j.value = 'yes' AND j.key IN ({v}))",
    "any": "t.any_cancer",
}
# "tue-evening": the weekday of the rule and the part of the day at which it starts.
_WHEN = """EXISTS (SELECT 1 FROM groups_meeting m JOIN (
  SELECT 'MO' code, 'mon' day UNION VALUES ('TU', 'tue'), ('WE', 'wed'), ('TH', 'thu'), ('FR', 'fri'),
  ('SA', 'sat'), ('SU', 'sun')) d ON m.rrule LIKE '%%BYDAY=%%' || d.code || '%%'
  WHERE m.group_id = t.id AND (d.day IN ({v}) OR d.day || '-' || CASE WHEN m.starts_at < '12:00' THEN 'morning'
  WHEN m.starts_at < '17:00' THEN 'afternoon' ELSE 'evening' END IN ({v})))"""
_SEARCH_WORDS = "(SELECT group_concat(value, ' ') FROM json_each(t.search_words))"

KINDS = {
    "group": Kind(
        table="groups_supportgroup t",
        pk="t.id",
        shown=_CHECKED,
        types="groups_supportgroup_cancer_types x WHERE x.supportgroup_id = t.id",
        any_cancer="t.any_cancer",
        title="t.name",
        text="t.name || ' ' || t.summary || ' ' || t.description || ' ' || t.first_meeting || ' ' || t.sign_up",
        facts={
            **_MEETS,
            "audience": _among("t.audience"),
            "phase": f"(t.phases = '[]' OR {_among('t.phases')})",
            "leader": "t.leader IN ({v})",
            "course": "t.course IN ({v})",
            "when": _WHEN,
        },
    ),
    "counselor": Kind(
        table="directory_counselor t",
        pk="t.id",
        shown=f"{_CHECKED} AND (t.licence_expires_on IS NULL OR t.licence_expires_on >= date('now'))",
        types="directory_counselor_cancer_types x WHERE x.counselor_id = t.id",
        any_cancer="t.any_cancer",
        title="t.name",
        text="t.name || ' ' || t.summary || ' ' || t.description",
        facts={
            **_MEETS,
            "region": f"(t.licence_region IN ({{v}}) OR {_among('t.telehealth_regions')})",
            "method": _among("t.methods"),
            "profession": "t.profession IN ({v})",
            "accepting": "t.accepting IN ({v})"
            f" AND t.accepting_told_on > date('now', '-{ACCEPTING_HOLDS_DAYS} days')",
        },
    ),
    "trial": Kind(
        table="directory_trial t",
        pk="t.id",
        shown=f"t.read_on > date('now', '-{TRIAL_HIDDEN_AFTER_DAYS} days')",
        types="directory_trial_cancer_types x WHERE x.trial_id = t.id",
        any_cancer="t.any_cancer",
        title="t.title",
        text="t.title || ' ' || t.official_title || ' ' || t.summary || ' ' || t.conditions || ' ' || t.keywords"
        " || ' ' || t.interventions",
        facts={
            "treatment": _among("t.treatments"),
            "trial_phase": _among("t.phases"),
            "any": "t.any_cancer",
        },
    ),
    "article": Kind(
        table="articles_articlepage t JOIN wagtailcore_page p ON p.id = t.page_ptr_id"
        " JOIN wagtailcore_locale l ON l.id = p.locale_id",
        pk="t.page_ptr_id",
        shown="p.live",
        types="articles_articlepage_cancer_types x WHERE x.articlepage_id = t.page_ptr_id",
        any_cancer="NOT EXISTS (SELECT 1 FROM articles_articlepage_cancer_types x"
        " WHERE x.articlepage_id = t.page_ptr_id)",
        title="p.title",
        text=f"p.title || ' ' || t.answer || ' ' || t.for_whom || ' ' || {_SEARCH_WORDS}",
        facts={"topic": "t.topic IN ({v})", "language": "l.language_code IN ({v})"},
    ),
}
