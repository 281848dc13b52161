"""Everyday words that mean the same, in English and Spanish: facts of both languages, in our own choice."""

from __future__ import annotations

from collections import defaultdict

from directory.find.tokens import folded_phrase

_GROUPS = (
    "scanxiety|fear of scans|anxiety before a scan",
    "mets|metastatic|metastasis|has spread|stage 4|metástasis|se ha extendido|metastásico",
    "relapse|recurrence|came back|comes back|recurrencia|recaída|volvió",
    "chemo|chemotherapy|quimio|quimioterapia",
    "radiation|radiotherapy|radioterapia|radiación",
    "surgery|operation|cirugía|operación",
    "carer|caregiver|carers|caregivers|cuidador|cuidadora|cuidadores",
    "grief|bereavement|grieving|mourning|duelo",
    "tiredness|fatigue|cansancio|fatiga",
    "sad|sadness|depression|low mood|tristeza|depresión",
    "worry|worries|anxiety|fear|ansiedad|miedo|preocupación",
    "exercise|movement|physical activity|ejercicio|actividad física",
    "diet|food|eating|nutrition|dieta|alimentación|nutrición",
    "smoking|tobacco|tabaco|fumar",
    "alcohol|drinking|beber",
    "sleep|insomnia|sueño|insomnio",
    "pain|ache|dolor",
    "lump|bulto|nódulo",
    "swelling|lymphedema|lymphoedema|hinchazón|linfedema",
    "sex|intimacy|sexuality|sexo|intimidad|sexualidad",
    "fertility|fertilidad",
    "teen|teenager|adolescent|adolescente",
    "survivor|survivors|survivorship|sobreviviente|sobrevivientes|superviviente|supervivientes",
    "palliative|paliativo|paliativos|comfort care",
    "hospice|end of life",
    "mindfulness|mbsr|atención plena",
    "yoga|gentle movement",
    "immunotherapy|inmunoterapia",
    "lgbt|lgbtq|gay|lesbian|transgender",
    "kids|children|child|niños|niño",
)


def _meanings() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for group in _GROUPS:
        words = group.split("|")
        for word in words:
            found[folded_phrase(word)] += [other for other in words if other != word]
    return {phrase: tuple(words) for phrase, words in found.items()}


_MEANINGS = _meanings()


def everyday_words(phrase: str) -> tuple[str, ...]:
    """Return the other words for a folded phrase, none when we know none."""
    return _MEANINGS.get(phrase, ())
