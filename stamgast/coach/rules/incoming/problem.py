"""Somebody reports something that is broken, missing, wrong or unsafe."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.problem",
    kind="incoming",
    check=Weighed("problem"),
    severity=Severity.TIP,
    version=2,
    rationale="A fault reported saves the next person from it; who reports it wants to know it was heard.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Ett fel att laga.",
            "Tacka, säg vem som tar hand om det och när. Återkom när det är lagat.",
            "Tack, vaktmästaren tar det före tolv. Jag skriver här när det är klart.",
        ),
        "nb": Wording(
            "En feil å rette.",
            "Takk, si hvem som tar seg av det, og når. Kom tilbake når det er i orden.",
            "Takk, vaktmesteren tar det før tolv. Jeg skriver her når det er i orden.",
        ),
        "nl": Wording(
            "Iets om te herstellen.",
            "Bedank, zeg wie het oppakt en wanneer. Kom terug als het gemaakt is.",
            "Dank je, de conciërge maakt het voor twaalven. Ik meld het hier als het klaar is.",
        ),
        "en": Wording(
            "Something to mend.",
            "Say thanks, who takes care of it, and when. Come back when it is mended.",
            "Thanks, the caretaker will see to it before noon. I'll write here when it's done.",
        ),
    },
    bad={
        "sv": (
            Example("Länken går till en [[tom sida]]"),
            Example("Det ligger [[krossat]] glas vid grinden"),
        ),
        "nb": (
            Example("Lenken fører til en [[tom side]]"),
            Example("Det ligger [[knust]] glass ved porten"),
        ),
        "nl": (
            Example("De link [[werkt niet]]"),
            Example("De automaat is [[kapot]]"),
        ),
        "en": (
            Example("The link takes you to a [[blank page]]"),
            Example("The machine by the gate is [[broken]]"),
        ),
    },
    good={
        "sv": (Example("Vilken underbar kväll!"),),
        "nb": (Example("For en nydelig kveld!"),),
        "nl": (Example("Wat een heerlijke avond!"),),
        "en": (Example("What a lovely evening!"),),
    },
)
