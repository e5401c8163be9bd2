"""Somebody proposes or wishes for something new or different."""

from stamgast.coach.checks import Match, Phrases, Subject, listed
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = {
    "sv": listed(
        "det vore kul, det vore fint, det vore bra, vore det inte, önskar att, kan ni inte ha, kan ni "
        "inte göra, ni borde, borde ni, förslag, föreslå, tips till er, en idé, sätt upp, ställ ut, "
        "skippa, varför inte, hade varit kul, lägg till"
    ),
    "nb": listed(
        "det hadde vært, hadde vært fint, hadde vært gøy, ønsker meg, kan ikke dere ha, kan dere ikke ha, "
        "dere burde, burde dere, dere skulle hatt, forslag, foreslå, tips til dere, en idé, sett opp, "
        "sett fram, dropp, legg ut, hvorfor ikke, må dere snart ansette"
    ),
    "nl": listed(
        "zou het niet, zou leuk zijn, zou mooi zijn, wat dachten jullie van een, jullie zouden, idee:, "
        "voorstel, stel voor, tip voor jullie, een idee:, zet een, zet de volgende, doe eens, mag er voor "
        "mij, waarom niet een, hang een, graag zien dat"
    ),
    "en": listed(
        "couldn't you do, couldn't you have, would be nice, would be great if, would love something, you "
        "should do, you should have, suggestion, suggest, here's a thought, why not have, how about a, "
        "put a, stick a, ditch the, put a few, i'd love to see, it would be good"
    ),
}


_JIBES = ("hälsa på folk", "si hei til", "gedag zeggen", "saying hello")


def _is_a_jibe(subject: Subject, _: Match) -> bool:
    """Whether it is a complaint dressed as an idea: "you might start by saying hello"."""
    return any(jibe in subject.text.folded for jibe in _JIBES)


RULE = Rule(
    id="incoming.idea",
    kind="incoming",
    check=Phrases(_PHRASES, unless=_is_a_jibe),
    severity=Severity.TIP,
    rationale="An idea taken up, or honestly declined, brings its giver back; most are overlooked.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "En idé.",
            "Säg vad som händer med den och fråga vidare. Du skulle inte bara nicka.",
            "Den tar jag med på måndag. Vilken hylla tänkte du på?",
        ),
        "nb": Wording(
            "En idé.",
            "Si hva som skjer med den, og spør videre. Du ville ikke bare nikket.",
            "Den tar jeg med på mandag. Hvilken hylle tenkte du på?",
        ),
        "nl": Wording(
            "Een idee.",
            "Zeg wat ermee gebeurt en vraag door. Je zou ook niet alleen knikken.",
            "Dat neem ik maandag mee. Aan welke plank dacht je?",
        ),
        "en": Wording(
            "An idea.",
            "Say what happens to it and ask on. You would not just nod.",
            "I'm taking that to the Monday meeting. Which shelf did you have in mind?",
        ),
    },
    bad={
        "sv": (
            Example("[[Det vore kul]] med en smak utan ingefära"),
            Example("[[Ni borde]] ha en hylla med lättlästa böcker"),
        ),
        "nb": (
            Example("[[Ønsker meg]] en trikk med sykkelplass"),
            Example("[[Dere burde]] ha en hylle med lettleste bøker"),
        ),
        "nl": (
            Example("[[Doe eens]] een fietsenwagen achter lijn 1"),
            Example("[[Zet een]] kratje bij de uitgang"),
        ),
        "en": (
            Example("[[You should do]] a shelf of books for learners"),
            Example("[[Stick a]] crate by the way out"),
        ),
    },
    good={
        "sv": (
            Example("Min morbror lagade klockorna varje vinter"),
            Example("Ni kan ju börja med att hälsa på folk, det vore en idé"),
        ),
        "nb": (
            Example("Onkelen min stilte klokka hver vinter"),
            Example("Hun i luka hjalp meg med billetten"),
        ),
        "nl": (
            Example("Mijn oom zette die klok elke winter gelijk"),
            Example("De machinist hielp mij met het kaartje"),
        ),
        "en": (
            Example("My uncle set that clock every winter"),
            Example("The driver helped me with the ticket"),
        ),
    },
)
