"""For whom the fictional groups are: a name in both languages, types of cancer, audience and phase of illness."""

from __future__ import annotations

from dataclasses import dataclass

from directory.enums import Audience, Phase


@dataclass(frozen=True, slots=True)
class Theme:
    """One kind of group. Without types it is open to any cancer."""

    name_en: str
    name_es: str
    types: tuple[str, ...] = ()
    audience: tuple[Audience, ...] = (Audience.PATIENT,)
    phases: tuple[Phase, ...] = ()


THEMES: tuple[Theme, ...] = (
    Theme("after breast cancer", "después del cáncer de mama", ("breast-cancer",), phases=(Phase.AFTER_TREATMENT,)),
    Theme("any cancer, open evening", "cualquier cáncer, tarde abierta"),
    Theme("living with lung cancer", "vivir con cáncer de pulmón", ("lung-cancer",)),
    Theme(
        "families and carers",
        "familias y cuidadores",
        audience=(Audience.CAREGIVER,),
    ),
    Theme("prostate cancer talk", "charlas sobre el cáncer de próstata", ("prostate-cancer",), (Audience.MEN,)),
    Theme("colorectal cancer circle", "cáncer colorrectal", ("colorectal-cancer",)),
    Theme(
        "breast cancer that came back",
        "cáncer de mama que volvió",
        ("breast-cancer",),
        phases=(Phase.RECURRENCE, Phase.METASTATIC),
    ),
    Theme("young adults", "adultos jóvenes", audience=(Audience.YOUNG_ADULT,)),
    Theme("worry that it comes back", "miedo a que vuelva", phases=(Phase.AFTER_TREATMENT, Phase.LONG_TERM)),
    Theme("melanoma and skin", "melanoma y piel", ("melanoma",)),
    Theme(
        "ovarian and womb cancers",
        "cáncer de ovario y de útero",
        ("ovarian-cancer", "uterine-cancer"),
        (Audience.WOMEN,),
    ),
    Theme("lymphoma and leukemia", "linfoma y leucemia", ("lymphoma", "leukemia")),
    Theme("first year after treatment", "el primer año después del tratamiento", phases=(Phase.AFTER_TREATMENT,)),
    Theme("multiple myeloma", "mieloma múltiple", ("multiple-myeloma",)),
    Theme("head and neck cancers", "cáncer de cabeza y cuello", ("head-and-neck-cancer",)),
    Theme("after somebody died", "duelo después de una muerte", audience=(Audience.BEREAVED,)),
    Theme("triple-negative breast cancer", "cáncer de mama triple negativo", ("triple-negative-breast-cancer",)),
    Theme("bladder and kidney cancers", "cáncer de vejiga y de riñón", ("bladder-cancer", "kidney-cancer")),
    Theme("LGBTQ+ and cancer", "LGBTQ+ y cáncer", audience=(Audience.LGBTQ, Audience.PATIENT)),
    Theme("thyroid cancer", "cáncer de tiroides", ("thyroid-cancer",)),
    Theme("pancreatic cancer", "cáncer de páncreas", ("pancreatic-cancer",)),
    Theme("parents with cancer", "madres y padres con cáncer", audience=(Audience.PARENT, Audience.PATIENT)),
    Theme("walking group, any cancer", "grupo para caminar, cualquier cáncer"),
    Theme("brain tumors", "tumores cerebrales", ("brain-tumor",), (Audience.PATIENT, Audience.CAREGIVER)),
    Theme("sarcoma", "sarcoma", ("sarcoma",)),
    Theme("cancer that has spread", "cáncer que se ha extendido", phases=(Phase.METASTATIC,)),
    Theme("stomach and liver cancers", "cáncer de estómago y de hígado", ("stomach-cancer", "liver-cancer")),
    Theme("testicular cancer", "cáncer de testículo", ("testicular-cancer",), (Audience.MEN, Audience.YOUNG_ADULT)),
    Theme("cervical cancer", "cáncer de cuello uterino", ("cervical-cancer",), (Audience.WOMEN,)),
)
