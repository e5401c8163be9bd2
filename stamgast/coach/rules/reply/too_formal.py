"""A reply more formal than the person it answers."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, longest
from stamgast.coach.draft import Voice
from stamgast.coach.lexicon.address import FORMAL_MARKS, FORMAL_YOU, TO_FAMILIAR
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.tone import wants_informal


def _look(subject: Subject) -> Iterator[Match]:
    language = subject.language
    if language not in FORMAL_MARKS:
        return
    found = [Match(mark.start(), mark.end()) for mark in FORMAL_MARKS[language].finditer(subject.text.folded)]
    if language in FORMAL_YOU:
        polite = FORMAL_YOU[language].finditer(subject.text.plain)
        found += [Match(you.start(), you.end(), TO_FAMILIAR.get(you.group())) for you in polite]
    if found and wants_informal(subject):
        yield from longest(found)


RULE = Rule(
    id="reply.too_formal",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="A sixteen-year-old is not “Dear Sir”; who writes easily wants an easy answer.",
    source="The method, E5 “Their tone”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret är stelare än det du svarar på.",
            "Svara i samma ton som personen skrev. I butiken skulle du säga du.",
            "Ja, kom på lördag klockan tio. Har du paddlat förut?",
        ),
        "nb": Wording(
            "Svaret er stivere enn det du svarer på.",
            "Svar i samme tone som personen bruker. I butikken ville du sagt «du».",
            "Ja, kom på lørdag klokka ti. Har du padlet før?",
        ),
        "nl": Wording(
            "Dit antwoord is stijver dan de vraag.",
            "Antwoord in dezelfde toon. In de winkel zou je ook gewoon ‘je’ zeggen.",
            "Ja hoor, kom zaterdag om tien uur. Heb je al eens gevaren?",
        ),
        "en": Wording(
            "This reply is stiffer than what it answers.",
            "Answer in the tone the person wrote in. In the shop you would talk to them, not write them a "
            "letter.",
            "Yes, come on Saturday at ten. Have you paddled before?",
        ),
    },
    bad={
        "sv": (
            Example(
                "Hej, då är [[Ni]] välkommen att anmäla [[Er]] på lördag.",
                parent="tjena, får man paddla hos er lol",
            ),
        ),
        "nb": (Example("Hei, da kan [[De]] komme på lørdag.", parent="yo kan jeg padle hos dere lol"),),
        "nl": (
            Example("Dan kunt [[u]] zaterdag komen met [[uw]] vriend.", parent="yo mag m'n vriend ook mee"),
            Example("Dan kunt [[u]] zaterdag komen.", voice=Voice(address="informal")),
        ),
        "en": (
            Example(
                "[[Further to your]] question, entry is at ten. [[Yours faithfully]], Ann",
                parent="yo can my mate come lol",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Då är Ni välkommen på lördag, ta med barnen.",
                parent="God dag, jag undrar huruvida Ni har öppet",
            ),
            Example(
                "Ni är välkomna på lördag allihop, det blir soppa.", parent="tjena, får vi komma hela gänget?"
            ),
        ),
        "nb": (
            Example(
                "Da kan De komme på lørdag, ta med barna.",
                parent="God dag, jeg lurer på hvorvidt De har åpent",
            ),
            Example(
                "De har alle fått plass på lørdag, det blir suppe.", parent="yo, får kompisene mine plass?"
            ),
        ),
        "nl": (
            Example(
                "U kunt zaterdag komen, neem uw kinderen mee.",
                parent="Geachte mevrouw, gaarne verneem ik of u open bent",
            ),
            Example("Je kunt zaterdag komen, neem iedereen mee.", parent="yo mag m'n vriend ook mee"),
        ),
        "en": (
            Example(
                "Dear Mrs Hill, entry is at ten. Yours sincerely, Ann",
                parent="Dear Sir or Madam, I should be grateful to learn the hours",
            ),
            Example("Yes, bring him along on Saturday, it's soup day.", parent="yo can my mate come lol"),
        ),
    },
)
