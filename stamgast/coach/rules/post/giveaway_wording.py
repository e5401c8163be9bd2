"""A post that buys attention with a prize: something to win, and an act to enter."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.giveaway import may_be_one, reason
from stamgast.coach.lexicon.giveaway import ENTRY, PRIZE
from stamgast.coach.lexicon.prizes import PRIZES
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text


def _look(subject: Subject) -> Iterator[Match]:
    text, language = subject.text, subject.language
    if not may_be_one(subject.hits):
        return
    prize = PRIZE[language].search(text.folded) if ENTRY[language].search(text.folded) else None
    if weighed := reason(subject.hits, text, language, fits=prize is not None):
        yield Match(prize.start(), prize.end()) if prize else weighed


def fits(text: Text, language: str) -> bool:
    """Whether patterns find a prize and an act to enter."""
    return bool(ENTRY[language].search(text.folded) and PRIZE[language].search(text.folded))


RULE = Rule(
    id="post.giveaway_wording",
    kind="post",
    check=Function(_look, PRIZES),
    severity=Severity.WARN,
    version=3,
    rationale="Prizes buy attention that leaves with the prize; what comes after needs a plan.",
    source="The method, D10 “No give-away hangover”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här är en utlottning.",
            "Vad händer efteråt? Skriv ner det, eller fråga något som folk vill svara på ändå. Gäster som "
            "bara kommer för vinsten kommer inte tillbaka.",
            "Vilket ögonblick på spårvagnen minns du bäst?",
        ),
        "nb": Wording(
            "Dette er en premietrekning.",
            "Hva skjer etterpå? Skriv det ned, eller spør om noe folk vil svare på likevel. Gjester som "
            "bare kommer for premien, kommer ikke igjen.",
            "Hvilket øyeblikk på trikken husker du best?",
        ),
        "nl": Wording(
            "Dit is een weggeefactie.",
            "Wat gebeurt er daarna? Schrijf het op, of vraag iets wat mensen ook zo willen beantwoorden. "
            "Gasten die voor de prijs komen, komen niet terug.",
            "Welk moment in de tram is je bijgebleven?",
        ),
        "en": Wording(
            "This is a give-away.",
            "What happens afterwards? Write it down, or ask something people would answer anyway. Guests "
            "who come for the prize do not come back.",
            "Which moment on the tram do you remember best?",
        ),
    },
    bad={
        "sv": (
            Example("[[Vinn]] två biljetter! Gilla och tagga en vän."),
            Example("Kommentera nedan [[så drar vi]] lott om en mössa på söndag."),
        ),
        "nb": (
            Example("[[Vinn]] to billetter! Lik og tagg en venn."),
            Example("Kommenter under, [[så trekker vi]] hvem som får en lue på søndag."),
        ),
        "nl": (
            Example("[[Win]] twee kaartjes! Like en tag een vriend."),
            Example("Deel dit bericht en [[maak kans]] op een muts."),
        ),
        "en": (
            Example("[[Win two]] tickets! Like this and tag a friend."),
            Example("Comment below and you're [[in the hat]] for a beanie."),
        ),
    },
    good={
        "sv": (Example("Stadens första lotteri hölls 1764. Vet någon var kon bodde sen?"),),
        "nb": (Example("I 1822 ble brannkassa tapt i kortspill. Vet noen om det er derfor klokka ringer?"),),
        "nl": (Example("In 1791 trok een bakker bij de loterij een os. Hoe kreeg hij die door de deur?"),),
        "en": (Example("In 1791 the town lottery paid out an ox. Who knows what happened to the door?"),),
    },
)
