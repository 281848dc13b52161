"""More phrases that mean a filter: kinds by other names, and facts that only one kind tells.

Some mean one of two values: "sat|sun".
"""

from __future__ import annotations

from collections.abc import Mapping

from directory.enums import (
    Access,
    Audience,
    Course,
    Leader,
    ListingKind,
    Phase,
    Told,
    Treatment,
    TrialPhase,
    TrialStatus,
    Weekday,
)
from directory.importers.regions import US_STATES
from search.folding import fold


def _table(*rows: tuple[str, str]) -> dict[str, str]:
    return {phrase: value for value, phrases in rows for phrase in phrases.split("|")}


MORE_KINDS = _table(
    (
        ListingKind.GROUP.value,
        "supportgroup|supportgroups|group therapy|support network|support networks|support community|support meeting|"
        "support meetings|meetup|meetups|meet up|meet ups|support club|terapia de grupo|circulo de apoyo|red de apoyo|"
        "grup|grups",
    ),
    (
        ListingKind.COUNSELOR.value,
        "counseling|counselling|psychotherapy|psychotherapist|psychotherapists|talk therapy|psychiatrist|psychiatrists|"
        "family therapist|family therapists|grief therapist|psychooncologist|psycho oncologist|"
        "consejeria|psicoterapia|psicoterapeuta|psicoterapeutas|psiquiatra|psiquiatras|trabajadores sociales",
    ),
    (
        ListingKind.TRIAL.value,
        "clinicaltrial|clinicaltrials|study|studies|medical study|medical studies|"
        "research|estudio|estudios|estudio de investigacion|estudios de investigacion|investigacion clinica",
    ),
    (ListingKind.ARTICLE.value, "articles about|article about|something to read|articulos sobre|articulo sobre"),
)

# Whoever looks for support or for somebody to talk to is served by two kinds.
PEOPLE = (ListingKind.GROUP.value, ListingKind.COUNSELOR.value)
PEOPLE_PHRASES = frozenset(
    (
        *("support", "apoyo", "help and support", "emotional support", "apoyo emocional"),
        *("someone to talk to", "somebody to talk to", "talk to someone", "talk to somebody", "who can i talk to"),
        *("people to talk to", "hablar con alguien", "alguien con quien hablar", "con quien hablar"),
    )
)

DAYS = _table(
    (
        f"{Weekday.SAT}|{Weekday.SUN}",
        "weekend|weekends|on weekends|on the weekend|fin de semana|fines de semana|los fines de semana",
    ),
)

AUDIENCES = _table(
    (Audience.WOMEN.value, "women|for women|womens|women only|woman|mujeres|para mujeres"),
    (Audience.MEN.value, "men|for men|mens|men only|hombres|para hombres|varones"),
    (
        Audience.CAREGIVER.value,
        "family caregiver|family caregivers|caretaker|caretakers|care partner|care partners|families|for families|"
        "family members|spouses|loved ones|familiares|para familiares|familias|para familias",
    ),
    (
        Audience.BEREAVED.value,
        "widow|widower|widowed|mourning|died|passed away|has died|after a loss|lost my husband|lost my wife|"
        "lost my mother|lost my father|lost my mom|lost my dad|lost my mum|lost my partner|lost my son|"
        "lost my daughter|"
        "viuda|viudo|murio|fallecio|de luto|perdi a mi esposo|perdi a mi esposa|perdi a mi madre|perdi a mi padre",
    ),
    (
        Audience.PARENT.value,
        "parents with cancer|parent with cancer|parents|for parents|para padres|padres con cancer|madres con cancer",
    ),
    (
        Audience.CHILD.value,
        "children with cancer|kids with cancer|for kids|for children|ninos con cancer|para ninos",
    ),
    (
        f"{Audience.CHILD}|{Audience.YOUNG_ADULT}",
        "teens|teenagers|teenager|for teens|adolescents|adolescentes|para adolescentes",
    ),
    (Audience.LGBTQ.value, "gay|lesbian|queer|transgender|trans"),
)

PHASES = _table(
    (
        Phase.NEWLY_DIAGNOSED.value,
        "newly diagnosed|just diagnosed|recently diagnosed|new diagnosis|recien diagnosticado|recien diagnosticada|"
        "recien diagnosticados|recien diagnosticadas|diagnostico reciente",
    ),
    (
        Phase.METASTATIC.value,
        "metastatic cancer|advanced cancer|stage 4 cancer|stage iv cancer|metastatic|metastasis|"
        "stage 4|stage iv|stage four|advanced|has spread|that has spread|etapa 4|etapa iv|"
        "estadio 4|estadio iv|metastasico|metastasica|avanzado|avanzada|que se ha extendido",
    ),
    (
        Phase.RECURRENCE.value,
        "recurrent|recurrence|came back|has come back|that came back|comes back|recurrente|recurrencia|que volvio|"
        "ha vuelto",
    ),
    (
        Phase.AFTER_TREATMENT.value,
        "after treatment|finished treatment|finished chemo|end of treatment|post treatment|despues del tratamiento",
    ),
)

LEADERS = _table(
    (Leader.PEER.value, "peer led|led by peers|led by survivors|peer run|peer support"),
    (Leader.PROFESSIONAL.value, "professionally led|led by a professional|professional led|facilitated"),
)

COURSES = _table((Course.DROP_IN.value, "drop in|dropin|walk in|come any time|sin cita"))

ACCESS = _table(
    (
        Access.STEP_FREE.value,
        "wheelchair|wheelchair accessible|wheelchair access|step free|step free access|accessible|silla de ruedas|"
        "accesible",
    ),
    (Access.CAPTIONS.value, "captions|captioned|captioning|with captions|subtitles|subtitulos"),
)

ACCEPTING = _table(
    (
        Told.YES.value,
        "accepting new clients|takes new clients|taking new clients|take new clients|new clients|accepting clients|"
        "accepting new patients|takes new patients|taking new patients|new patients|nuevos pacientes|"
        "acepta nuevos pacientes|nuevos clientes",
    )
)

STATUSES = _table(
    (
        TrialStatus.RECRUITING.value,
        "recruiting|currently recruiting|now recruiting|still recruiting|enrolling|now enrolling|open|reclutando|"
        "abiertos|abierto",
    ),
    (TrialStatus.COMPLETED.value, "completed|completados|terminados"),
)

TRIAL_PHASES = _table(
    (TrialPhase.ONE.value, "phase 1|phase i|phase one|fase 1|fase i"),
    (TrialPhase.TWO.value, "phase 2|phase ii|phase two|fase 2|fase ii"),
    (TrialPhase.THREE.value, "phase 3|phase iii|phase three|fase 3|fase iii"),
    (TrialPhase.FOUR.value, "phase 4|phase iv|phase four|fase 4|fase iv"),
)

TREATMENTS = _table(
    (Treatment.RADIATION.value, "radiation|radiotherapy|radiation therapy|radiacion|radioterapia"),
    (Treatment.PROCEDURE.value, "surgery|surgical|cirugia"),
    (Treatment.DIETARY.value, "diet|dietary|nutrition|dieta"),
)

# Phrases whose words mean something else apart: nothing in them is a filter.
NO_FILTER = frozenset(
    (
        *("gluten free", "sugar free", "dairy free", "smoke free", "pain free", "stress free"),
        *("fear of recurrence", "signs of recurrence", "sign of recurrence", "risk of recurrence", "recurrence signs"),
        *("miedo a la recurrencia", "senales de recurrencia", "young men", "young women", "family history"),
    )
)

# A state is where a counselor is licensed. Two of them are cities first.
_CITIES_FIRST = frozenset({"new york", "washington"})
STATES: Mapping[str, str] = {
    **{fold(name): f"US-{code}" for code, name in US_STATES.items() if fold(name) not in _CITIES_FIRST},
    **{f"{city} state": f"US-{code}" for city, code in (("new york", "NY"), ("washington", "WA"))},
}
STATE_LEADS = ("licensed in", "license in", "licensed", "in")

MORE_FACET_PHRASES: Mapping[str, Mapping[str, str]] = {
    "audience": AUDIENCES,
    "day": DAYS,
    "phase": PHASES,
    "leader": LEADERS,
    "course": COURSES,
    "access": ACCESS,
    "accepting": ACCEPTING,
    "status": STATUSES,
    "trial_phase": TRIAL_PHASES,
    "treatment": TREATMENTS,
    "region": {
        **STATES,
        **{f"{lead} {name}": region for lead in STATE_LEADS for name, region in STATES.items()},
    },
}
# What a listing may leave untold: where nothing fits, these are given up before the question is.
SOFT = frozenset({"audience", "phase", "leader", "course", "access", "trial_phase", "treatment", "accepting"})
