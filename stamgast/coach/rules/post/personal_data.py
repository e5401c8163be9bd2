"""A post that shows what identifies or locates a private person."""

from collections.abc import Iterator

from stamgast.coach import identity
from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording


def _look(subject: Subject) -> Iterator[Match]:
    for found in identity.find(subject.text, subject.draft.country):
        yield Match(found.start, found.end, exact=found.exact)


RULE = Rule(
    id="post.personal_data",
    kind="post",
    check=Function(_look),
    severity=Severity.BLOCK,
    version=2,
    exact=True,
    rationale="What identifies or locates a private person does not belong in public, whoever's it is.",
    source="The method, D11; check digits as in stamgast.coach.identity.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här står personuppgifter för alla att läsa.",
            "Ta bort uppgiften och be personen höra av sig privat. Du skulle inte sätta upp den på "
            "anslagstavlan i butiken.",
            "Nyckeln finns i klubbhuset. Vem hämtar den på lördag?",
        ),
        "nb": Wording(
            "Her står personopplysninger for alle å lese.",
            "Ta bort opplysningen og be personen ta kontakt privat. Du ville ikke hengt den opp på "
            "oppslagstavla i butikken.",
            "Nøkkelen ligger i klubbhuset. Hvem henter den på lørdag?",
        ),
        "nl": Wording(
            "Hier staan persoonsgegevens voor iedereen te lezen.",
            "Haal de gegevens weg en vraag om een privébericht. Je zou ze ook niet op het prikbord in de "
            "winkel hangen.",
            "De sleutel ligt in het clubhuis. Wie haalt hem zaterdag op?",
        ),
        "en": Wording(
            "Personal data stands here for everyone to read.",
            "Take it out and ask for a private message. You would not pin it to the notice board in the "
            "shop either.",
            "The key is in the clubhouse. Who picks it up on Saturday?",
        ),
    },
    bad={
        "sv": (
            Example("Vem känner Ulla? Hon har nummer [[811218-9876]] och bor här.", country="SE"),
            Example(
                "Vem hämtar nyckeln? Ring [[070-174 06 05]] eller mejla [[ulla.back@post.example]].",
                country="SE",
            ),
        ),
        "nb": (
            Example("Hvem kjenner Per? Han har nummer [[01015700692]] og bor her.", country="NO"),
            Example(
                "Hvem henter nøkkelen? Ring [[406 12 345]] eller skriv til [[nina.berge@post.example]].",
                country="NO",
            ),
        ),
        "nl": (
            Example("Wie kent Wim? Zijn bsn is [[999990019]] en hij woont hier.", country="NL"),
            Example(
                "Wie haalt de sleutel op? Bel [[06-12345678]] of mail [[wim.terhorst@post.example]].",
                country="NL",
            ),
        ),
        "en": (
            Example("Who knows Wilf? Please pay [[GB33 BUKB 2020 1555 5555 55]], it is his.", country="GB"),
            Example(
                "Who picks up the key? Ring [[0113 496 0155]] or write to [[wilf.turnbull@post.example]].",
                country="GB",
            ),
        ),
    },
    good={
        "sv": (
            Example("Växeln når du på 08-465 004 00. Vad vill du fråga om?", country="SE"),
            Example("På blanketten står 811218-1234 som exempel. Vem ser felet?", country="SE"),
        ),
        "nb": (
            Example("Sentralbordet er 21 23 45 67. Hva vil du spørre om?", country="NO"),
            Example("Skriv til info@byarkivet.example. Hva leter du etter?", country="NO"),
        ),
        "nl": (
            Example("Receptie: 010 123 4567. Wat wil je vragen?", country="NL"),
            Example("Bestelling 987654329 was de duizendste. Wie raadt wat erin zat?", country="NL"),
        ),
        "en": (
            Example("Front desk: 0161 496 0101. What would you like to ask?", country="GB"),
            Example("Write to info@cityarchive.example. What are you looking for?", country="GB"),
        ),
    },
)
