"""Everyday words for the body and what is felt in it, in English and Spanish: facts of both languages, our own choice.

Each row gives the meanings of its phrases. Phrases are folded and in one spelling (`plain_words`); a star ends the
beginning of a word."""

from __future__ import annotations

BODY = (
    (
        "back",
        "back|my back|the back|his back|her back|lower back|upper back|mid back|middle back|back side|spine|"
        "spinal|backbone|lumbar|espalda|columna|lumbares|cintura|lomo|rabadilla|shoulder blade|shoulder blades|"
        "omoplato",
    ),
    ("back high", "upper back|between my shoulder blades|between the shoulder blades|alta de la espalda"),
    ("back pain", "backache|back ache|lumbago|sciatica|ciatica|is back pain|is back ache"),
    ("neck", "neck|cuello|nuca|nape"),
    ("face", "face|eyelid|cheek|cara|rostro|parpado|mejilla"),
    ("head", "head|cabeza"),
    ("head pain", "headache|head ache|migraine|migrana|jaqueca"),
    ("chest", "chest|breastbone|sternum|pecho|torax|esternon"),
    ("chest pain", "heart attack|heart pain|pain in my heart|dolor en el corazon|dolor de corazon|infarto"),
    ("breast", "breast|boob|nipple|seno|senos|mama|mamas|pezon|pezones|pecho|pechos"),
    ("leg oneleg", "leg|calf|thigh|shin|pierna|pantorrilla|muslo|ankle|tobillo"),
    ("leg legs", "legs|calves|thighs|shins|piernas|pantorrillas|muslos|knees|rodillas|ankles|tobillos"),
    ("calf", "calf|pantorrilla"),
    ("foot", "foot|feet|toe|pie|pies"),
    ("arm", "arm|brazo|forearm|antebrazo"),
    ("hand", "hand|finger|fingertip|mano|dedo|thumb"),
    ("groin", "groin|buttock|genitals|private parts|saddle area|between my legs|ingle|entrepierna|nalga|gluteo"),
    ("belly", "belly|abdomen|abdominal|stomach|tummy|barriga|vientre|panza|estomago|guata"),
    ("armpit", "armpit|underarm|under my arm|under the arm|under arm|axila|sobaco|debajo del brazo"),
    ("throat", "throat|garganta"),
    ("bone", "bone|rib|ribs|shinbone|hueso|costilla|costillas"),
    ("joint", "joint|knee|elbow|wrist|articulacion*|coyuntura*|rodilla|codo|muneca"),
    (
        "place",
        "hip|shoulder|pelvis|pelvic|jaw|side|flank|liver|kidney|testicle|ovary|cadera|hombro|mandibula|costado|"
        "lado|higado|rinon|testiculo|ovario|site of my cancer|where my cancer was|where the cancer was|"
        "where the tumor was|donde estaba el cancer|donde tuve el cancer|donde me operaron|where i had surgery",
    ),
    ("skin", "skin|piel"),
    ("scar", "scar|incision|cicatriz|cicatrices|herida de la operacion"),
    ("mole", "mole|birthmark|freckle|lunar|lunares|peca"),
    (
        "node",
        "lymph node|lymph gland|node|gland|ganglio|ganglios|ganglio linfatico|ganglios linfaticos|nodulo linfatico",
    ),
    ("eye", "eye|eyes|ojo|whites of my eyes"),
    (
        "urine",
        "urine|pee|peed|peeing|piss|wee|weeing|urinate|urinating|urination|pass water|passing water|bladder|orina|"
        "orinar|orino|orinado|orinando|hacer pis|pis|pipi|mear|vejiga|hacer pipi",
    ),
    (
        "stool",
        "stool|poop|poo|pooping|feces|faeces|bowel|bowel movement|rectum|rectal|toilet paper|caca|heces|popo|"
        "evacuar|evacuacion*|excremento|deposicion|deposiciones|hacer del cuerpo|hacer caca|intestino|intestinos|"
        "ir al bano|mover el vientre|mover el intestino|defecar|defecat*",
    ),
    ("vagina", "vagina|vaginal|vaginally|spotting|menopause|menopausal|menopausia"),
    ("voice", "voice|voz"),
    ("speech", "speak|speaking|speech|talk|hablar|habla|find words"),
)

FELT = (
    (
        "pain",
        "pain|painful|hurt|hurts|hurting|ache|aches|aching|achy|sore|soreness|tender|tenderness|throbbing|"
        "killing me|dolor|dolores|duele|duelen|doler|dolia|doliendo|adolorid*|dolorid*|molestia",
    ),
    (
        "numb",
        "numb|numbness|tingle|tingles|tingling|tingly|pins and needles|cannot feel|no feeling|lost feeling|"
        "prickling|lost the feeling|asleep|dormid*|duermen|duerme|entumec*|entumid*|adormec*|hormigueo|hormigueos|"
        "no siento|no siente|insensib*|no feeling in|going to sleep|falling asleep",
    ),
    (
        "weak",
        "weak|weakness|weaker|give way|gives way|giving way|give out|giving out|gave out|gave way|buckle|buckling|"
        "cannot move|cannot lift|paralyzed|paralysed|paralysis|debil|debiles|debilidad|sin fuerza|sin fuerzas|"
        "no tengo fuerza|no tengo fuerzas|perdi fuerza|no responden|no responde|se me doblan|se me dobla|fallan|"
        "flojas|paraliz*|no puedo mover|no me responden|jelly|like lead|no me sostienen",
    ),
    ("heavy lots", "heavy|heavily|pesad*"),
    (
        "swollen",
        "swollen|swelling|swells|swelled|swell|puffy|bloated|hinchad*|hincho|hincha|hinchazon|inflamad*|edema",
    ),
    (
        "bleed",
        "bleed|bleeds|bleeding|bled|hemorrhage|hemorrhaging|haemorrhage|nosebleed|sangrado|sangra|sangrando|"
        "sangrar|sangro|hemorragia|hemorragias|losing blood|perdiendo sangre|pierdo sangre",
    ),
    ("blood", "blood|bloody|sangre|ensangrentad*|coagulos de sangre"),
    ("clot", "blood clot|clot in|clot|dvt|coagulo|trombo|trombosis|thrombosis|coagulo de sangre"),
    ("lump", "lump|lumpy|bulto|bultito|tumorcito|abultamiento|protuberancia"),
    (
        "knob",
        "bump|knot|nodule|mass|growth|hard spot|hard area|thickening|bola|bolita|nodulo|masa|pelota|pelotita|dureza",
    ),
    ("cough", "cough|coughs|coughing|coughed|tos|toser|tosiendo|toso|tosio"),
    ("phlegm", "phlegm|sputum|mucus|spit|spitting|spat|flema|flemas|esputo|escup*"),
    (
        "breath",
        "breathless|breathlessness|short of breath|shortness of breath|short breath|out of breath|winded|gasping|"
        "cannot breathe|cannot breath|cannot get air|cannot get enough air|cannot catch my breath|suffocating|"
        "struggling to breathe|gasping for air|falta el aire|falta aire|falta de aire|sin aliento|me ahogo|"
        "me asfixio|disnea|dyspnea|dyspnoea|no puedo respirar|sin aire|no me llega el aire|falta el aliento|"
        "ahogos|falta la respiracion|falta de respiracion|cuesta respirar|no respira|no respiro",
    ),
    ("breathing", "breathe|breathing|breath|respirar|respiro|respiracion"),
    (
        "fever",
        "fever|fevers|feverish|fiebre|calentura|febril|high temperature|high temp|temperatura alta|temperature of|"
        "temp of|temperature 38|temperature 39|temperature 100|temperature 101|temperature 102|temp 101|"
        "running a temperature|temperatura de",
    ),
    ("chills", "chills|shivering|shivers|shaking chills|rigors|escalofrio|escalofrios|tirit*"),
    (
        "seizure",
        "seizure|convulsion|convulsing|having a fit|had a fit|convulsiona|convulsionando|convulsiono|convulsiones|"
        "ataque epileptico|ataques epilepticos|ataque de epilepsia|epileptic",
    ),
    ("confused", "confused|disoriented|disorientated|confundid*|desorientad*|delirious|delirando|incoherent"),
    (
        "confusion",
        "confusion|not making sense|doesnt make sense when|doesnt know where he is|doesnt know where she is|"
        "no sabe donde esta|no reconoce a nadie|dice incoherencias|doesnt recognize me|delirium|talking nonsense",
    ),
    (
        "stroke",
        "slurred|slurring|face droop|face drooping|face is drooping|drooping face|drooping|having a stroke|stroke|"
        "cara caida|boca torcida|se le tuerce la boca|cara torcida|derrame cerebral|arrastra las palabras",
    ),
    (
        "vomit",
        "vomit|vomits|vomited|vomiting|throwing up|throw up|threw up|puking|vomito|vomitos|vomitar|vomitando|"
        "devolver|devuelvo|arrojar|arrojando|keep anything down|keep food down",
    ),
    (
        "nostool",
        "no gas|no stool|pass gas|passing gas|constipated|constipation|no bowel movement|no bowel movements|"
        "cannot poop|cannot poo|estrenid*|estrenimiento|no puedo evacuar|no puedo hacer caca|sin evacuar|"
        "sin obrar|sin gases|no puedo ir al bano|no puedo hacer del cuerpo|no he evacuado|no evacuo|no gases|"
        "hasnt pooped",
    ),
    (
        "nostool blocked",
        "bowel blocked|blocked bowel|bowel is blocked|bowel obstruction|intestino obstruido|"
        "obstruccion intestinal|obstruccion del intestino|intestinal obstruction",
    ),
    ("diarrhea", "diarrhea|diarrhoea|diarrea|loose stool|loose stools|watery stool|watery stools|the runs"),
    ("jaundice", "jaundice|jaundiced|ictericia"),
    ("yellow", "yellow|yellowish|amarill*"),
    ("black", "black|tarry|negra|negras|negro"),
    (
        "weightloss",
        "weight loss|losing weight|lost weight|loss of weight|weight is dropping|dropping weight|losing pounds|"
        "perdida de peso|perdiendo peso|bajando de peso|bajado de peso|perdido peso|adelgaza*|baje de peso|"
        "perdi peso|bajo de peso sin|keep losing weight|clothes are too big|perdi kilos|perdido kilos",
    ),
    (
        "appetite",
        "no appetite|loss of appetite|lost my appetite|lost appetite|not hungry|never hungry|poor appetite|"
        "no wish to eat|dont want to eat|sin apetito|no tengo hambre|no tengo apetito|perdida de apetito|"
        "inapetencia|falta de apetito|perdi el apetito|no me da hambre|no desire to eat",
    ),
    (
        "tired",
        "tired|tiredness|fatigue|fatigued|exhausted|exhaustion|worn out|no energy|lack of energy|cansad*|"
        "cansancio|fatiga|agotad*|agotamiento|sin energia|no tengo energia|wiped out|weary",
    ),
    ("nightsweat", "night sweat|night sweats|sudores nocturnos|sudoracion nocturna|sudor nocturno"),
    (
        "sweat",
        "sweat|sweating|sweats|sweaty|drenched|soaking|soaked|sudor|sudores|sudo|sudar|sudando|sudoracion|empapad*",
    ),
    ("rash", "rash|hives|blisters|sarpullido|erupcion|erupciones|ronchas|urticaria"),
    (
        "wound",
        "sore that wont heal|sore that doesnt heal|wound that wont heal|sore wont heal|sore not healing|"
        "sore that isnt healing|llaga|llagas|herida que no sana|herida que no cierra|herida que no se cura",
    ),
    ("dimple", "dimple|dimpled|dimpling|puckered|discharge|inverted|turned in|secrecion|hundid*|orange peel|hoyuelo"),
    ("hoarse", "hoarse|hoarseness|raspy|ronca|ronco|ronquera|afonia|afonic*|lost my voice|voz ronca|disfonia"),
    ("swallow", "swallow|swallowing|tragar|trago|deglutir"),
    (
        "noswallow",
        "dysphagia|disfagia|food gets stuck|food stuck|food sticks|food is stuck|se me atora la comida|"
        "me atraganto|se atora la comida|se me atasca la comida|no pasa la comida",
    ),
    (
        "unsteady",
        "unsteady|wobbly|stumbling|staggering|off balance|loss of balance|lost my balance|losing my balance|"
        "tambale*|me caigo al caminar|paso inseguro|pierdo el equilibrio|perdi el equilibrio|inestable al caminar|"
        "keep falling|keep tripping|tripping over",
    ),
    (
        "walk",
        "walk|walking|stand|standing|stand up|get up|stairs|caminar|camino|andar|de pie|escaleras|levantarme|pararme",
    ),
    (
        "leak",
        "leak|leaks|leaking|leaked|leakage|incontinence|incontinent|incontinencia|wet myself|wetting myself|"
        "se me escapa|se me sale|me orino encima|me hago encima|me hice encima|soiled myself|pooped myself|"
        "peed myself",
    ),
    ("urine leak", "urinary incontinence|wet myself|wetting myself|peed myself|me orino encima|bedwetting"),
    (
        "control",
        "cannot control|cannot feel my bladder|lost control|loss of control|losing control|no control|cannot hold|"
        "no controlo|no puedo controlar|no puedo aguantar|perdi el control|perdida de control|cannot tell when|"
        "cannot feel when",
    ),
    ("stopped", "retention|retencion"),
)

HOW = (
    (
        "night",
        "night|nights|nighttime|at 3am|3am|3 am|wakes me|wake me|waking me|keeps me awake|noche|noches|nocturn*|"
        "madrugada|me despierta|no me deja dormir|cannot sleep|keeps me up",
    ),
    (
        "lying",
        "lying|lying down|laying down|lie down|lay down|lying flat|in bed|acostad*|acostarme|me acuesto|recostad*|"
        "al acostarme|en la cama|cuando me acuesto|tumbad*",
    ),
    ("strain", "sneeze|sneezing|strain|straining|estornud*|hago fuerza|al pujar"),
    (
        "severe strong",
        "severe|severely|unbearable|worst|excruciating|agonizing|agony|insoportable|atroz|sever*|crippling",
    ),
    (
        "severe",
        "terrible|intense|awful|horrible|bad|really bad|extreme|mucho dolor|fuerte|fuertes|intens*|muchisim*|"
        "tremend*|killing me",
    ),
    (
        "worse",
        "worse|worsening|getting worse|more and more|increasing|growing|empeor*|peor|cada vez mas|mas y mas|"
        "aumenta|va en aumento|stronger every day",
    ),
    (
        "band",
        "band|belt|tight|tightness|squeezing|pressure|crushing|cinturon|banda|faja|apretad*|opresion|presion|aprieta",
    ),
    (
        "sudden new",
        "sudden|suddenly|all of a sudden|out of nowhere|came on fast|de repente|repentin*|subit*|de pronto|de golpe",
    ),
    (
        "new",
        "new|newly|just started|started|nuevo|nueva|nuevos|nuevas|empezo|empezaron|aparecio|aparecido|me salio|"
        "me han salido|me ha salido|found a|found|this morning|today|since yesterday|desde ayer|desde hoy|hoy",
    ),
    (
        "again",
        "again|otra vez|de nuevo|came back|is back|has come back|come back|volvio|vuelto|regreso|returned|reaparec*",
    ),
    (
        "stays",
        "wont go away|wont stop|doesnt stop|isnt stopping|not stopping|wont heal|doesnt go away|not going away|"
        "cannot stop|persistent|persists|constant|constantly|lasting|stays|for weeks|weeks|for months|months|"
        "isnt going away|no se quita|no se me quita|no se va|no para|no paran|no cesa|semanas|meses|persist*|"
        "constante|all the time|no deja de|no dejo de|no dejan de|no puedo parar|hasnt stopped|wont clear up|"
        "keeps coming back|doesnt clear up|no se me pasa|nonstop",
    ),
    (
        "lots",
        "a lot of|lots of|so much|too much|profuse|gushing|pouring|soaking through|clots|abundante|mucha|mucho|"
        "muchisima|fuerte|a chorros|soaking a pad|coagulos|everywhere|bastante",
    ),
    ("one", "one|left|right|one side|un lado|una|izquierd*|derech*|of my body"),
    ("both", "both|ambas|ambos|las dos|los dos"),
    ("warm", "warm|hot|red|redness|caliente|rojo|roja|rojas|rojos|enrojec*|colorada"),
    (
        "change",
        "change|changes|changed|changing|different|bigger|grew|grows|cambi*|crec*|diferente|distint*|irregular|"
        "dark|itchy|itching|pica|picor|comezon|scaly|peeling|mancha|manchas|spot|spots",
    ),
    ("often", "often|frequent|frequently|burning|burns|urgency|seguid*|frecuen*|ardor|arde"),
    ("hard", "hard|dura|duro|rigid|tense"),
    (
        "blur",
        "blurred|blurry|double vision|blurred vision|vision loss|borros*|vision doble|veo doble|cannot see|stiff neck",
    ),
    (
        "trouble",
        "trouble|difficulty|difficult|problem|problems|hard to|struggle|struggling|problema|problemas|dificultad*|"
        "cuesta|cuestan|dificil",
    ),
    (
        "cannot",
        "cannot|no puedo|no puede|no logro|no consigo|imposible|stopped|not peeing|no me sale|no sale|"
        "nothing comes out|no he podido|sin poder|hasnt been able to|hasnt|no he|wont come out",
    ),
    (
        "immuno",
        "immunotherapy|immuno therapy|inmunoterapia|keytruda|opdivo|checkpoint inhibitor|pembrolizumab|nivolumab",
    ),
    ("lost", "lost|losing|gone|perdi|perdido|perdiendo"),
    (
        "person",
        "he|she|husband|wife|mother|father|mom|mum|dad|grandma|grandpa|son|daughter|brother|sister|esposo|esposa|"
        "ella|madre|padre|papa|hijo|hija|marido|hermano|hermana|abuelo|abuela",
    ),
    ("have", "ive|i have|my|cannot|i keep|i feel|im having|tengo|no puedo|estoy|siento"),
    (
        "seeking",
        "management|clinic|class|classes|program|programs|volunteer|donate|donation|research|study|studies|drive|"
        "vaccine|vacuna|recipe|recipes|manejo|programa|clinica|clase|clases|podcast|book|books|walk for|awareness",
    ),
    (
        "negated",
        "no|without|without a|without any|with no|no more|never a|never had|"
        "dont have|not having|no longer have|sin|no tengo|no hay|ningun|ninguna",
    ),
)

QUALIFIERS = frozenset(meaning for meanings, _phrases in HOW for meaning in meanings.split())
