"""Somebody chats: a greeting, a joke, a memory, a word to a friend."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.chat",
    kind="incoming",
    check=Weighed("chat"),
    severity=Severity.TIP,
    version=2,
    rationale="Small talk is what a café lives from; a memory that is told waits for somebody to lean in.",
    source="The method, C1 “Two-way talk”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Småprat.",
            "Häng på om det finns något att ta upp, annars räcker ett leende.",
            "1961! Vilken klass gick du i?",
        ),
        "nb": Wording(
            "Småprat.",
            "Heng deg på om det er noe å ta opp, ellers holder det med et smil.",
            "1961! Hvilken klasse gikk du i?",
        ),
        "nl": Wording(
            "Een praatje.",
            "Haak aan als er iets is om op in te gaan, anders is een glimlach genoeg.",
            "1961! In welke klas zat je?",
        ),
        "en": Wording(
            "Small talk.",
            "Join in if there is something to take up; otherwise a smile will do.",
            "1961! Which class were you in?",
        ),
    },
    bad={
        "sv": (
            Example("[[Godmorgon]] alla"),
            Example("[[@malin kolla här]]"),
        ),
        "nb": (
            Example("[[God morgen]] alle sammen"),
            Example("[[@mona se her]]"),
        ),
        "nl": (
            Example("[[Goedemorgen]] allemaal"),
            Example("[[@lotte kijk hier]]"),
        ),
        "en": (
            Example("[[Morning all]]"),
            Example("[[@lotty look at this]]"),
        ),
    },
    good={
        "sv": (Example("När öppnar ni?"),),
        "nb": (Example("Når åpner dere?"),),
        "nl": (Example("Wanneer gaan jullie open?"),),
        "en": (Example("When do you open?"),),
    },
)
