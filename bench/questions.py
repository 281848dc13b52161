"""What is asked: a cancer type, a place, words and three facets, in many forms."""

from __future__ import annotations

BREAST_GROUPS = "kind=group&cancer=breast-cancer"
QUESTIONS = (
    "/find/?q=coping&cancer=breast-cancer&near=02139&format=in-person&language=en&cost=free",
    f"/find/?q=fatigue+sleep&{BREAST_GROUPS}&near=New+York+City,+NY&format=in-person&language=en&cost=free",
    "/find/?q=fear+of+recurrence&kind=group&cancer=prostate-cancer&near=Chicago,+IL&format=online&language=en&cost=fee",
    f"/find/?q=yoga&{BREAST_GROUPS}&near=90012&day=tue&day=thu&part=evening&format=in-person&sort=soon",
    "/find/?q=immunotherapy&kind=trial&cancer=lung-cancer&near=77030&status=recruiting&trial_phase=2&treatment=drug",
    "/find/?q=dose&kind=trial&cancer=melanoma&near=30303&radius=250&status=recruiting&status=active"
    "&trial_phase=2&trial_phase=3&treatment=drug&treatment=biological&sort=near",
    "/find/?q=grief&kind=counselor&cancer=leukemia&near=60601&accepting=yes&language=en&cost=free",
    "/find/?q=insurance&kind=counselor&cancer=ovarian-cancer&near=Phoenix,+AZ&format=online&language=en&accepting=yes",
    "/find/?q=nurse+side+effects&kind=group&cancer=colorectal-cancer&near=Houston,+TX"
    "&audience=patient&phase=in-treatment&leader=peer&radius=100",
    "/find/?q=free+breast+cancer+support+groups+online+in+english+about+fatigue+near+Boston,+MA",
    "/find/?q=quimioterapia&cancer=blood-cancer&near=33101&format=online&language=es&cost=free",
    "/es/find/?q=cansancio&cancer=breast-cancer&near=Miami,+FL&format=in-person&language=es&cost=free",
    "/find/?q=mindfullness&kind=group&cancer=lung-cancer&near=10001&format=in-person&language=en&cost=unknown",
    "/find/?q=walk&kind=group&cancer=lymphoma&near=34.05,-118.24&access=step-free&course=drop-in&format=hybrid",
    "/find/?q=recurrence&cancer=lung-cancer&near=Philadelphia,+PA&radius=100&format=in-person&language=en&cost=free"
    "&sort=checked",
    "/find/?q=xylophone&kind=group&cancer=pancreatic-cancer&near=98101&format=in-person&language=en&cost=free",
)
"""One word is misspelled, and one question finds nothing, so that its page also counts what to relax."""
