"""Texts of the generated entries: sentences as listings and registries have them, and names nobody bears."""

from __future__ import annotations

from random import Random

SENTENCES = {
    "en": (
        "We talk about coping with tests, scans and the weeks of waiting between them.",
        "Fear of recurrence is the subject of every second evening.",
        "Newly diagnosed people are welcome and may only listen.",
        "Family and friends can come along to the first meeting.",
        "We share what helped with fatigue, sleep and getting back to work.",
        "A nurse answers questions about side effects of chemotherapy once a month.",
        "Gentle yoga and movement for people after surgery or radiation.",
        "Grief and loss have their place here; nobody has to speak.",
        "We practice mindfulness and breathing for difficult nights.",
        "Survivors who finished treatment years ago tell how they live now.",
        "Body image, intimacy and relationships are spoken about openly.",
        "Parents learn how to tell children about a serious illness.",
        "We walk together along the river when the weather allows.",
        "Nutrition after treatment, with recipes people brought themselves.",
        "People whose disease has spread meet among themselves, without advice.",
        "Help with insurance papers, travel costs and time off work.",
        "The room has step-free access and a quiet space next door.",
        "New members get a call from the organizer before they come.",
        "We keep what is said here to ourselves.",
        "Young adults between twenty and forty meet after work.",
        "Lymphedema, neuropathy and pain are common subjects.",
        "Led by two people who went through it and a social worker.",
        "There is tea, and nobody minds if somebody cries.",
        "We read letters, write some of our own, and leave them unsent.",
    ),
    "es": (
        "Hablamos de cómo vivir con las pruebas y las semanas de espera.",
        "El miedo a que vuelva es el tema de cada segunda tarde.",
        "Las personas recién diagnosticadas son bienvenidas y pueden escuchar.",
        "La familia puede venir a la primera reunión.",
        "Compartimos lo que ayudó con el cansancio, el sueño y la vuelta al trabajo.",
        "Una enfermera responde preguntas sobre la quimioterapia una vez al mes.",
        "Yoga suave y movimiento después de la cirugía o la radioterapia.",
        "El duelo tiene aquí su lugar; nadie tiene que hablar.",
        "Lo que se dice aquí no sale de aquí.",
        "Ayuda con los papeles del seguro y los gastos de viaje.",
    ),
}
STUDY_SENTENCES = (
    "This phase of the study compares two doses given with the usual treatment.",
    "The purpose is to see whether immunotherapy before surgery lowers the risk of recurrence.",
    "Participants are assigned by chance to one of two arms.",
    "Blood samples are taken at the start, after six weeks, and at the end.",
    "The main outcome is progression-free survival at twenty-four months.",
    "Quality of life, fatigue and sleep are measured by questionnaire.",
    "Adults whose disease came back after at least one line of therapy may take part.",
    "Measurable disease by imaging within twenty-eight days is required.",
    "Side effects are graded and reported to a safety board.",
    "The intervention teaches coping with fear of recurrence over eight weekly sessions.",
    "Follow-up visits are every three months for two years.",
    "Tumor tissue from an earlier biopsy is tested for changes in genes.",
)
_SYLLABLES = [consonant + vowel for consonant in "bcdfglmnpr" for vowel in "aeio"]
_ENDINGS = ("tinib", "mab", "ciclib", "platin", "taxel", "parib", "limus", "mide")


def paragraph(random: Random, language: str, least: int, most: int) -> str:
    """Return some different sentences of listings."""
    return _some(random, SENTENCES[language], least, most)


def study_paragraph(random: Random, least: int, most: int) -> str:
    """Return some different sentences of a registry."""
    return _some(random, STUDY_SENTENCES, least, most)


def substance(random: Random) -> str:
    """Return one of some ten thousand names of substances that do not exist."""
    return "zz" + "".join(random.choices(_SYLLABLES, k=2)) + random.choice(_ENDINGS)


def _some(random: Random, sentences: tuple[str, ...], least: int, most: int) -> str:
    return " ".join(random.sample(sentences, random.randint(least, most)))
