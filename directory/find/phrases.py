"""Phrases of a sentence that mean a filter, in English and Spanish, and words that carry no meaning for a search.

All phrases are folded: lower case, no accents, single spaces, no apostrophes.
"""

from __future__ import annotations

from directory.enums import Audience, Cost, ListingKind, MeetingFormat, PartOfDay, Weekday


def _table(*rows: tuple[str, str]) -> dict[str, str]:
    return {phrase: value for value, phrases in rows for phrase in phrases.split("|")}


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


KINDS = _table(
    (
        ListingKind.GROUP.value,
        "support group|support groups|group|groups|support circle|self help group|self help groups|peer group|"
        "grupo de apoyo|grupos de apoyo|grupo|grupos|grupo de ayuda|grupos de ayuda|grupo de ayuda mutua",
    ),
    (
        ListingKind.COUNSELOR.value,
        "counselor|counselors|counsellor|counsellors|therapist|therapists|psychologist|psychologists|"
        "social worker|social workers|consejero|consejeros|consejera|consejeras|terapeuta|terapeutas|"
        "psicologo|psicologa|psicologos|psicologas|psicooncologo|psicooncologa|trabajador social|trabajadora social",
    ),
    (
        ListingKind.TRIAL.value,
        "clinical trial|clinical trials|trial|trials|clinical study|clinical studies|research study|"
        "research studies|research trial|research trials|"
        "ensayo clinico|ensayos clinicos|ensayo|ensayos|estudio clinico|estudios clinicos",
    ),
    (ListingKind.ARTICLE.value, "article|articles|articulo|articulos"),
)

FORMATS = _table(
    (
        MeetingFormat.ONLINE.value,
        "online|on line|virtual|by video|video call|video calls|zoom|by zoom|on zoom|over zoom|"
        "en linea|por internet|por zoom|por video|por videollamada|virtuales",
    ),
    (
        MeetingFormat.PHONE.value,
        "phone|by phone|over the phone|on the phone|telephone|by telephone|por telefono|telefono|telefonico|telefonica",
    ),
    (
        MeetingFormat.IN_PERSON.value,
        "in person|face to face|presencial|presenciales|en persona|cara a cara",
    ),
)

LANGUAGES = _table(
    (
        "es",
        "spanish|in spanish|spanish language|spanish speaking|espanol|en espanol|"
        "de habla hispana|hispanohablante|hispanohablantes",
    ),
    ("en", "in english|english language|english speaking|en ingles"),
    ("zh", "in chinese|chinese language|chinese speaking|mandarin|en chino"),
    ("yue", "cantonese|in cantonese"),
    ("fr", "in french|french language|french speaking|en frances"),
    ("pt", "in portuguese|portuguese language|portuguese speaking|en portugues"),
    ("vi", "vietnamese|in vietnamese"),
    ("ko", "korean|in korean"),
    ("ru", "in russian|russian language|russian speaking|en ruso"),
    ("ar", "arabic|in arabic|en arabe"),
    ("ht", "haitian creole|in creole"),
    ("ase", "asl|american sign language|in sign language"),
)

DAYS = _table(
    (Weekday.MON.value, "monday|mondays|on monday|on mondays|lunes|el lunes|los lunes"),
    (Weekday.TUE.value, "tuesday|tuesdays|on tuesday|on tuesdays|martes|el martes|los martes"),
    (Weekday.WED.value, "wednesday|wednesdays|on wednesday|on wednesdays|miercoles|el miercoles|los miercoles"),
    (Weekday.THU.value, "thursday|thursdays|on thursday|on thursdays|jueves|el jueves|los jueves"),
    (Weekday.FRI.value, "friday|fridays|on friday|on fridays|viernes|el viernes|los viernes"),
    (Weekday.SAT.value, "saturday|saturdays|on saturday|on saturdays|sabado|sabados|el sabado|los sabados"),
    (Weekday.SUN.value, "sunday|sundays|on sunday|on sundays|domingo|domingos|el domingo|los domingos"),
)

PARTS_OF_DAY = _table(
    (PartOfDay.MORNING.value, "morning|mornings|in the morning|in the mornings|por la manana|por las mananas"),
    (PartOfDay.AFTERNOON.value, "afternoon|afternoons|in the afternoon|in the afternoons|por la tarde|por las tardes"),
    (PartOfDay.EVENING.value, "evening|evenings|in the evening|in the evenings|por la noche|por las noches"),
)

# Only what names the people a group is for: whom one asks for is never guessed from "my mum".
AUDIENCES = _table(
    (
        Audience.CAREGIVER.value,
        "caregiver|caregivers|carer|carers|family and carers|for caregivers|for carers|"
        "cuidador|cuidadora|cuidadores|cuidadoras|para cuidadores",
    ),
    (
        Audience.BEREAVED.value,
        "grief|bereavement|bereaved|grieving|widows|widowers|duelo|en duelo|viudas|viudos",
    ),
    (Audience.YOUNG_ADULT.value, "young adult|young adults|for young adults|adultos jovenes|jovenes adultos"),
    (Audience.LGBTQ.value, "lgbt|lgbtq|lgbtqia|lgbti"),
)

COSTS = _table((Cost.FREE.value, "free|free of charge|at no cost|no cost|gratis|gratuito|gratuita|gratuitos|sin costo"))

FACET_PHRASES = {
    "format": FORMATS,
    "language": LANGUAGES,
    "audience": AUDIENCES,
    "day": DAYS,
    "part": PARTS_OF_DAY,
    "cost": COSTS,
}

PLACE_LEADS = tuple(
    sorted(
        ("near", "near to", "close to", "nearby", "around", "in", "within reach of")
        + ("cerca de", "cerca del", "cerca", "en", "alrededor de"),
        key=len,
        reverse=True,
    )
)

WEAK_LEADS = frozenset({"in", "en", "around"})

# "Mamá" is a mother, "mama" the breast: only the accent tells.
NOT_NEEDED_AS_TYPED = frozenset({"mamá", "papá"})

# Words that say nothing about what is looked for. They are listed on the page as "not needed", never dropped silently.
NOT_NEEDED = _words(
    "a all an and any are as at be by can cancer cancers could do does find for from get has have help her his how i",
    "im in is it its just looking me my near nearby need of on or our people person please someone that the",
    "their them there they this to us want we what where which who whose with would you your",
    "mum mom mother dad father husband wife partner sister brother son daughter friend parent",
    "un una unos unas el la los las lo y o u de del al en para por con sin que quien se su sus mi mis tu",
    "yo me nos busco buscar necesito quiero hay donde cerca persona personas alguien ayuda",
    "papa madre padre esposo esposa marido mujer hermana hermano hijo hija amigo amiga pareja",
)
