"""Somebody would like to work, volunteer or learn with us."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.recruiting",
    kind="incoming",
    check=Weighed("recruiting"),
    severity=Severity.TIP,
    version=2,
    rationale="Who offers their time is half a colleague already; days without an answer lose them.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Någon vill vara med.",
            "Svara samma dag med en person att prata med. Du skulle bjuda in på kaffe.",
            "Vad roligt! Kom förbi på torsdag och fråga efter Berit.",
        ),
        "nb": Wording(
            "Noen vil være med.",
            "Svar samme dag med en person å snakke med. Du ville invitert på kaffe.",
            "Så gøy! Stikk innom på torsdag og spør etter Berit.",
        ),
        "nl": Wording(
            "Iemand wil meedoen.",
            "Antwoord dezelfde dag met iemand om mee te praten. Je zou op de koffie vragen.",
            "Wat leuk! Loop donderdag even langs en vraag naar Berit.",
        ),
        "en": Wording(
            "Somebody wants to join.",
            "Answer the same day with a person to talk to. You would offer a coffee.",
            "How nice! Drop in on Thursday and ask for Berit.",
        ),
    },
    bad={
        "sv": (Example("Jag vill [[sommarjobba]] hos er, är bra på att baka"),),
        "nb": (Example("Jeg vil gjerne [[jobbe hos]] dere, er god til å bake"),),
        "nl": (Example("Ik [[zoek een bijbaan]] en ben goed met kinderen"),),
        "en": (Example("I'm 17 and after a [[weekend job]], good with kids"),),
    },
    good={
        "sv": (Example("Vilken underbar kväll!"),),
        "nb": (Example("For en nydelig kveld!"),),
        "nl": (Example("Wat een heerlijke avond!"),),
        "en": (Example("What a lovely evening!"),),
    },
)
