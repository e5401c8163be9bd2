"""Somebody is dissatisfied with us and says so."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.complaint",
    kind="incoming",
    check=Weighed("complaint"),
    severity=Severity.TIP,
    version=2,
    rationale="A complaint answered soon and openly often ends well; one that is missed is told to others.",
    source="The method, E7 “Purpose of the talk” and E9 “Let go of control, openly”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Ett klagomål.",
            "Svara öppet, säg vad du gör och när. Du skulle inte låtsas att du inte hörde.",
            "Det var för länge. Jag öppnar en lucka till nu på lördag.",
        ),
        "nb": Wording(
            "En klage.",
            "Svar åpent, si hva du gjør og når. Du ville ikke latt som om du ikke hørte.",
            "Det var for lenge. Jeg åpner en luke til nå på lørdag.",
        ),
        "nl": Wording(
            "Een klacht.",
            "Antwoord openlijk, zeg wat je doet en wanneer. Je zou ook niet doen alsof je niets hoorde.",
            "Dat was te lang. Zaterdag open ik een tweede loket.",
        ),
        "en": Wording(
            "A complaint.",
            "Answer openly, say what you will do and when. You would not pretend you had not heard.",
            "That was too long. I'll open a second counter on Saturday.",
        ),
    },
    bad={
        "sv": (
            Example("Jag är besviken på [[bemötandet]]."),
            Example("Stod i kö i en timme och sedan [[stängde ni]]."),
        ),
        "nb": (
            Example("Jeg er [[skuffet]] over måten jeg ble møtt på."),
            Example("Sto i [[kø]] i en time, og så stengte dere."),
        ),
        "nl": (
            Example("Ik ben [[teleurgesteld]] over de ontvangst."),
            Example("Zes mails en [[geen antwoord]]."),
        ),
        "en": (
            Example("I am [[disappointed]] with how I was treated."),
            Example("Six emails and [[not a word]] back."),
        ),
    },
    good={
        "sv": (
            Example("Lampan vid grinden har lossnat"),
            Example("Så mysig kväll!"),
        ),
        "nb": (
            Example("Lampa ved porten har løsnet"),
            Example("For en nydelig kveld!"),
        ),
        "nl": (
            Example("De lamp bij het hek zit los"),
            Example("Wat een heerlijke avond!"),
        ),
        "en": (
            Example("The lamp by the gate has come loose"),
            Example("What a lovely evening!"),
        ),
    },
)
