"""Phrases with a word for the body or a feeling in them that are about neither.

Folded and in one spelling (`plain_words`). A longer phrase hides the shorter ones inside it.
"""

from __future__ import annotations

NOTHING = "nothing"

IDIOMS = (
    (
        NOTHING,
        "back to|back at work|back in time|back from|get back|getting back|go back|going back|bounce back|"
        "call back|back on track|back in the game|back up|backup|back home|give back|giving back|head and neck|"
        "head start|head over|head of|face to face|cara a cara|face up|face the|saving face|hand in hand|hands on|"
        "second hand|on the other hand|give me a hand|lump sum|lump sums|hay fever|yellow fever|scarlet fever|"
        "dengue fever|fever dream|blood test|blood tests|blood drive|blood donation|blood pressure|blood cancer|"
        "blood cancers|blood count|blood counts|blood sugar|blood work|blood type|bloodwork|bone marrow|"
        "bone density|bone scan|bone cancer|cancer de sangre|analisis de sangre|donar sangre|presion de sangre|"
        "medula osea|cancer de hueso|cancer de huesos|skin care|skin cancer|skin graft|cancer de piel|"
        "cuidado de la piel|chest x ray|chest wall|chest ct|chest port|bowel cancer|bowel prep|bladder cancer|"
        "bladder removal|cancer de vejiga|urine test|stool test|stool sample|breast pump|breast pumps|"
        "breast reconstruction|bumps in the road|goose bumps|whooping cough|cough drops|mass general|"
        "mass gathering|critical mass|personal growth|growth hormone|tired of|sick and tired|cansado de|"
        "cansada de|confused about|confused by|confused with|confused over|confundido con|confundida con|"
        "confundido por|numb with grief|emotionally numb|feel numb inside|numb inside|numb to|weight loss surgery|"
        "weight loss diet|weight loss program|weight loss group|weight loss tips|weight loss drug|"
        "weight loss drugs|weight loss plan|weak immune system|weak stomach|weak coffee|heavy heart|heavy hearted|"
        "heavy metal|heavy lifting|heart ache|heartache|broken heart|pain in the neck|pain in the ass|"
        "growing pains|labor pain|rash decision|stroke of luck|brain stroke awareness|brush stroke|hand sanitizer|"
        "foot the bill|on foot|right hand man|arm yourself|up in arms|arm and a leg|arms race|break a leg|"
        "stomach for|cold feet|best foot|eye opening|eye to eye|swollen pride|breathing room|breathing exercise|"
        "breathing exercises|ejercicios de respiracion|breath of fresh air|breath work|pain clinic|"
        "pain management|pain medicine|pain medication|pain relief|manejo del dolor|clinica del dolor|"
        "no pain no gain|chest voice|voice lessons|hoarse whisperer|hot flash|hot flashes|phantom pain|sick of|"
        "ano lunar|lunar eclipse|lunar new year|new year|right now|all right|right to|right away|support walk|"
        "walking group|walking groups|walking club|walk a thon|charity walk|relay walk|take a walk|"
        "cannot stand it|cannot stand this|cannot stand the|cannot stand being|cannot stand my|cannot stand him|"
        "talk to|speak to|speak with|talk with|talk about|speak english|speak spanish|hablar con|hablar de|"
        "hablar ingles",
    ),
    ("again", "came back|come back|comes back|coming back|is back|be back|been back|went back|back again"),
)
