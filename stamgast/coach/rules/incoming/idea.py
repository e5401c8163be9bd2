"""Somebody proposes or wishes for something new or different."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.idea",
    kind="incoming",
    check=Weighed("idea"),
    severity=Severity.TIP,
    version=2,
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
            Example("[[Det vore]] kul med en smak utan ingefära"),
            Example("[[Ni borde]] ha en hylla med lättlästa böcker"),
        ),
        "nb": (
            Example("[[Det hadde vært]] gøy med en benk her"),
            Example("[[Dere burde]] ha en hylle med lettleste bøker"),
        ),
        "nl": (
            Example("[[Zet een]] kratje bij de uitgang"),
            Example("[[Misschien een idee]] om hier een klok op te hangen"),
        ),
        "en": (
            Example("[[You should]] do a shelf of books for learners"),
            Example("[[Stick a]] crate by the way out"),
        ),
    },
    good={
        "sv": (Example("Min morbror lagade klockorna varje vinter"),),
        "nb": (Example("Onkelen min stilte klokka hver vinter"),),
        "nl": (Example("Mijn oom zette die klok elke winter gelijk"),),
        "en": (Example("My uncle wound that clock every winter"),),
    },
)
