"""What people type who may be thinking of ending their life, what only sounds like it, and what is heavy to carry.

Phrases are folded and in one spelling (`plain_words`). A star ends the beginning of a word; alone, it stands for up to
three words. A phrase of SOUNDS_LIKE_IT takes its words out before the others are looked for.
"""

from __future__ import annotations

CRISIS = (
    "want to die|wants to die|wanting to die|wanted to die|wish i was dead|wish i were dead|wishes he was dead",
    "wishes she was dead|wish i could die|wish i would die|wish i were not here|wish i wasnt here|wish i was not here",
    "rather be dead|rather die|better off dead|better off without me|ready to die|id be better off dead|hope i die",
    "kill myself|killing myself|kill himself|kill herself|killing himself|killing herself|kms|unalive|suicid*|suisid*",
    "suicde|sucide|sucidal|suicdal|end my life|ending my life|end his life|end her life|end my own life|ending it all",
    "end it all|want it to end|want it all to end|want this to end|want everything to end|want to end it|take my life",
    "take my own life|taking my own life|took all my pills|take all my pills|take all the pills|overdose on",
    "overdose myself|pills to die|lethal dose|painless way to die|ways to die|way to die|how to die quickly",
    "dont want to live|no longer want to live|dont want to be alive|dont want to be here|dont want to exist",
    "dont want to wake up|never wake up|not wake up|wont wake up tomorrow|dont want to go on|cannot go on",
    "cannot keep going|cannot live like this|cannot live anymore|cannot do this anymore|cannot take it anymore",
    "cannot take this anymore|cannot take any more|no reason to live|nothing to live for|no point in living",
    "no point living|no point in going on|not worth living|isnt worth living|life is pointless|tired of living",
    "tired of being alive|tired of life|done with life|give up on life|giving up on life|done living|hurt myself",
    "hurting myself|harm myself|harming myself|self harm|self injury|cut my wrists|slit my wrists|cutting myself",
    "hang myself|shoot myself|drown myself|jump off * bridge|jump in front of|want to disappear|goodbye letter",
    "goodbye note|say goodbye to everyone|plan to die|planning to die|quiero morir*|quiere morir*|querer morir*",
    "queria morir*|quisiera morir*|ganas de morir*|me quiero morir|deseo morir*|prefiero morir*|prefiero estar muert*",
    "mejor muert*|quisiera estar muert*|desearia estar muert*|ojala me muera|ojala estuviera muert*|no quiero vivir",
    "no quiere vivir|no quiero seguir viviendo|no quiero seguir|no quiero existir|no quiero estar viv*",
    "no quiero estar aqui|no quiero despertar*|no despertar*|ojala no despert*|sin ganas de vivir",
    "no tengo ganas de vivir|perdi las ganas de vivir|perdido las ganas de vivir|no vale la pena vivir|para que vivir",
    "no vale la pena seguir|no tiene sentido vivir|no le veo sentido a * vida|cansad* de vivir|cansad* de la vida",
    "matarme|me quiero matar|me voy a matar|quiere matarse|se quiere matar|matarse|quitarme la vida|quitarse la vida",
    "terminar con mi vida|acabar con mi vida|acabar con su vida|acabar con todo|terminar con todo|que todo termine",
    "que todo acabe|no puedo mas|no aguanto mas|no soporto mas|no doy mas|no puedo seguir asi",
    "no puedo seguir viviendo|hacerme dano|lastimarme|cortarme las venas|cortarme|autolesion*|ahorcarme|tirarme de",
    "tirarme al|tomarme todas las pastillas|tomar todas las pastillas|sobredosis|estarian mejor sin mi|mejor sin mi",
    "quiero desaparecer|como morir sin dolor|formas de morir|carta de despedida|no hay razon para vivir",
    "ninguna razon para vivir|nada por que vivir|no encuentro * vivir",
)

SOUNDS_LIKE_IT = (
    "dying to|dont want to die|not ready to die|die laughing|kill myself laughing|kill for|killing it|dressed to kill",
    "want to die at home|wants to die at home|want to die in peace|wants to die in peace|wants to die with dignity",
    "want to die with dignity|medical aid in dying|assisted suicide|physician assisted suicide|suicidio asistido",
    "suicide gene|suicide genes|gene suicida|suicide tree|suicide squad|suicide prevention|prevencion del suicidio",
    "suicide loss|loss to suicide|lost * to suicide|lost * * to suicide|died by suicide|died from suicide",
    "death by suicide|bereaved by suicide|after a suicide|survivors of suicide loss|suicide bereavement|suicide grief",
    "duelo por suicidio|murio por suicidio|se suicido|perdi * por suicidio|natural killer|kill cancer|kill the cancer",
    "kill my cancer|hurt myself lifting|hurt myself at|hurt myself exercising|hurt myself falling|hurt myself when",
    "cut myself shaving|never wake up at|dont want to wake up early|not wake up early|wont wake up early",
    "cannot go on vacation|cannot go on a|cannot go on my|cannot go on holiday|cannot go on the|want this to end well",
    "ready to die hard|how to end it all inclusive|accidental overdose|morphine overdose|overdose on vitamin*",
    "overdose on sugar|dont want to be here for the|end of life|no quiero morir*|quiere morir en casa",
    "quiero morir en casa|morir en paz|morir en casa|no quiere morir*|no puedo mas de|no aguanto mas el calor",
    "muero por|me muero de|me muero por|cortarme el pelo|cortarme el cabello|no quiero seguir fumando",
    "no quiero seguir con la quimio|no quiero seguir el tratamiento|no quiero seguir en|no quiero seguir tomando",
    "cansada de la vida sana|want to disappear on vacation|tired of life insurance|life insurance|rather die than",
    "better off without mel*",
)

HEAVY = (
    "hopeless*|desperate|despair|depress*|deprimid*|overwhelmed|panic|panic attack|panicking|lonely|loneliness",
    "so alone|feel alone|all alone|nobody to talk to|no one to talk to|someone to talk to|talk to someone|cannot cope",
    "not coping|cannot stop crying|crying all|scared to die|afraid to die|afraid of dying|scared of dying",
    "fear of death|fear of dying|will i die|am i dying|am i going to die|dont want to die|terrified|numb inside",
    "emotionally numb|numb with grief|broken heart|heartbroken|death of|died|passed away|lost my husband|lost my wife",
    "lost my mother|lost my father|lost my mum|lost my mom|lost my dad|lost my son|lost my daughter|lost my child",
    "lost my partner|losing mum|losing mom|lost * to suicide|lost * * to suicide|suicide loss|loss to suicide",
    "bereaved by suicide|suicide bereavement|suicide grief|duelo por suicidio|se suicido|suicide prevention",
    "prevencion del suicidio|perdi * por suicidio|hospice|end of life|want to give up|giving up hope|no hope",
    "lost hope|sin esperanza|desesper*|depresi*|no le veo salida|ataque de panico|angustia*|muy sola|muy solo",
    "me siento sola|me siento solo|nadie con quien hablar|hablar con alguien|no paro de llorar|no dejo de llorar",
    "miedo a morir|miedo de morir|miedo a la muerte|me voy a morir|no quiero morir*|murio|fallecio|muerte de",
    "perdi a mi|perdi la esperanza|rendirme|assisted suicide|suicidio asistido|morir en casa|wants to die at home",
    "want to die at home|medical aid in dying|die with dignity|morphine overdose",
)
