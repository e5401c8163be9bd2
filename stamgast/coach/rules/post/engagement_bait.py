"""A post that begs for likes, shares, tags or token comments."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.lexicon.bait import BAIT, NEED, SIGNS
from stamgast.coach.rule import Example, Rule, Severity, Wording


def _look(subject: Subject) -> Iterator[Match]:
    said, language = subject.text.folded, subject.language
    found = BAIT[language].search(said)
    if found and not NEED[language].search(said):
        yield Match(found.start(), found.end())


RULE = Rule(
    id="post.engagement_bait",
    kind="post",
    check=Function(_look, {"signs": SIGNS}, needs="signs"),
    severity=Severity.TIP,
    rationale="A heart asked for is worth nothing; networks count it as bait, and people as begging.",
    source="The method, D1 “Start a conversation”; networks name the same patterns in their rules on bait.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här tigger du om gilla-markeringar.",
            "Fråga något som går att svara på med egna ord. På kaféet ber du ingen räcka upp handen för "
            "att du ska synas.",
            "Vilken bok läser du om varje sommar?",
        ),
        "nb": Wording(
            "Her tigger du om likerklikk.",
            "Spør om noe som kan besvares med egne ord. På kafeen ber du ingen rekke opp hånda for at du "
            "skal synes.",
            "Hvilken bok leser du hver sommer?",
        ),
        "nl": Wording(
            "Hier bedel je om likes.",
            "Vraag iets wat mensen in eigen woorden kunnen beantwoorden. In het café laat je ook niemand "
            "zijn hand opsteken voor jou.",
            "Welk boek herlees jij elke zomer?",
        ),
        "en": Wording(
            "This begs for likes.",
            "Ask something people can answer in their own words. In a café you would not have people "
            "raise a hand so that you are seen.",
            "Which book do you reread every summer?",
        ),
    },
    bad={
        "sv": (Example("[[Gilla om]] du också fryser i dag."),),
        "nb": (Example("[[Lik hvis]] du også fryser i dag."),),
        "nl": (Example("[[Like dit]] als jij het ook koud hebt."),),
        "en": (Example("[[Like this]] if you are cold too."),),
    },
    good={
        "sv": (
            Example("Hur får du upp värmen en sån här dag?"),
            Example("Snälla dela: brun hund bortsprungen vid kvarnen."),
        ),
        "nb": (
            Example("Hvordan får du varmen en slik dag?"),
            Example("Vær så snill og del: brun hund på avveie ved mølla."),
        ),
        "nl": (
            Example("Hoe word jij warm op zo'n dag?"),
            Example("Deel dit alsjeblieft: bruine hond vermist bij de molen."),
        ),
        "en": (
            Example("How do you get warm on a day like this?"),
            Example("Please share: brown dog missing near the mill."),
        ),
    },
)
