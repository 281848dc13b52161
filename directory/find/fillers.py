"""Small words of sentences: beside those of `phrases` they say nothing about what is looked for."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


FILLERS = _words(
    "am was were been being had having did doing does done will would shall should may might must cant cannot dont",
    "doesnt didnt isnt arent wasnt werent wont couldnt wouldnt shouldnt havent hasnt ive im id ill youre youve weve",
    "theyre theres whats hows whos wheres lets hi hello thanks thank",
    "then than but so if very really also too just now about into each every some more most much many such another",
    "else she he him hers theirs ours mine myself yourself themselves when while because since during",
    "know wants wanted wanting needs needed needing gets getting got give gives please looked searching seeking",
    "support apoyo",
    "survivor survivors superviviente supervivientes sobreviviente sobrevivientes",
    "local best good nice great available speak speaks speaking patient patients",
    "que cual cuales como estoy esta estan estar tengo tiene tienen tener puedo puede pueden podria hacer hago soy",
    "es son fue era ha he han hay haya muy mas este estos estas ese esa eso aqui algun alguno alguna algunos algunas",
    "sobre entre desde ser te le les cuando porque si no gracias favor hola busca buscamos necesita necesitamos",
    "quisiera gustaria hable hablen habla hablan mejor mejores buen bueno buena paciente pacientes",
)
