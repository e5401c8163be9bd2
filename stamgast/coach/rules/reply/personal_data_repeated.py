"""A reply that repeats in public what identifies the person, or brings it in from our own records."""

import re
from collections.abc import Iterator

from stamgast.coach import identity
from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.lexicon.privacy import OUR_RECORDS
from stamgast.coach.rule import Example, Rule, Severity, Wording


def _look(subject: Subject) -> Iterator[Match]:
    parent = subject.parent
    told = identity.find(subject.text, subject.draft.country)
    theirs = _bare(parent.folded) if told and parent else ""
    for found in told:
        said = _bare(subject.text.folded[found.start : found.end])
        certain = found.exact and found.kind != "iban"  # an account that only we name may well be our own
        if certain or said in theirs:
            yield Match(found.start, found.end, exact=found.exact)
    records = OUR_RECORDS.get(subject.language)
    if records is not None:
        for looked_up in records.finditer(subject.text.folded):
            yield Match(looked_up.start(), looked_up.end())


def _bare(text: str) -> str:
    return re.sub(r"[^\w@]", "", text)


RULE = Rule(
    id="reply.personal_data_repeated",
    kind="reply",
    check=Function(_look),
    severity=Severity.BLOCK,
    version=2,
    exact=True,
    rationale="What the person let slip becomes ours the moment we repeat it; hide it instead.",
    source="The method, D11; check digits as in stamgast.coach.identity.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret upprepar personuppgifter inför alla.",
            "Säg att du har uppgiften, utan att skriva ut den, och dölj personens kommentar. Vid disken "
            "skulle du inte ropa upp numret.",
            "Vi ringer dig före tre på numret du lämnade.",
        ),
        "nb": Wording(
            "Svaret gjentar personopplysninger for alle.",
            "Si at du har opplysningen, uten å gjenta den, og skjul kommentaren. Ved disken ville du ikke "
            "ropt opp nummeret.",
            "Vi ringer deg før tre på nummeret du oppga.",
        ),
        "nl": Wording(
            "Dit antwoord herhaalt persoonsgegevens voor iedereen.",
            "Zeg dat je de gegevens hebt, zonder ze te noemen, en verberg de reactie. Aan de balie zou "
            "je het nummer ook niet omroepen.",
            "We bellen je vóór drie uur op het nummer dat je gaf.",
        ),
        "en": Wording(
            "This reply repeats personal data in front of everyone.",
            "Say that you have it without writing it out, and hide the comment. At the counter you would "
            "not call out the number.",
            "We'll ring you before three on the number you left.",
        ),
    },
    bad={
        "sv": (
            Example(
                "Hej Rolf, [[vi ser i ditt ärende att]] du är sjukskriven.", parent="Varför fick jag avslag?"
            ),
            Example(
                "Vi ringer [[070-174 06 33]] före tre i dag.",
                parent="Ni når mig på 070-174 06 33 om väskan",
                country="SE",
            ),
            Example("Remissen för [[811218-9876]] kom i går.", parent="Har remissen kommit?", country="SE"),
        ),
        "nb": (
            Example(
                "Hei Siv, [[i systemet vårt står]] det at du er sykmeldt.", parent="Hvorfor fikk jeg avslag?"
            ),
            Example(
                "Vi ringer [[406 12 345]] før tre i dag.",
                parent="Jeg treffes på 406 12 345 om veska",
                country="NO",
            ),
            Example(
                "Henvisningen for [[01015700692]] kom i går.", parent="Har henvisningen kommet?", country="NO"
            ),
        ),
        "nl": (
            Example(
                "Hoi Wendy, [[in je dossier staat]] dat je ziek bent.", parent="Waarom ben ik afgewezen?"
            ),
            Example(
                "We bellen vóór drie uur terug op [[06-12345678]].",
                parent="Bel me op 06-12345678 over de tas",
                country="NL",
            ),
            Example(
                "De verwijzing voor bsn [[999990019]] is gisteren gekomen.",
                parent="Is de verwijzing er al?",
                country="NL",
            ),
        ),
        "en": (
            Example("Hi Leanne, [[your file says]] you are on sick leave.", parent="Why was I turned away?"),
            Example(
                "We'll ring [[0161 496 0188]] before three today.",
                parent="I'm on 0161 496 0188 about the bag",
                country="GB",
            ),
            Example(
                "We refunded [[GB33 BUKB 2020 1555 5555 55]] yesterday.",
                parent="Please pay it to GB33 BUKB 2020 1555 5555 55",
                country="GB",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Vi ringer dig på numret före tre i dag.",
                parent="Ni når mig på 070-174 06 33 om väskan",
                country="SE",
            ),
        ),
        "nb": (
            Example(
                "Vi ringer deg på nummeret før tre i dag.",
                parent="Jeg treffes på 406 12 345 om veska",
                country="NO",
            ),
        ),
        "nl": (
            Example(
                "We bellen je vóór drie uur op dat nummer.",
                parent="Bel me op 06-12345678 over de tas",
                country="NL",
            ),
        ),
        "en": (
            Example(
                "We'll ring you on that number before three.",
                parent="I'm on 0161 496 0188 about the bag",
                country="GB",
            ),
        ),
    },
)
