"""A reply less formal than the person it answers, or lighter than the matter."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, longest
from stamgast.coach.draft import Voice
from stamgast.coach.lexicon.address import INFORMAL_MARKS, INFORMAL_YOU, PLAYFUL
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.tone import is_grave, wants_formal


def _look(subject: Subject) -> Iterator[Match]:
    language = subject.language
    if language not in INFORMAL_MARKS:
        return
    light, familiar = list(_light(subject)), list(_familiar(subject))
    if not light and not familiar:
        return
    formal = wants_formal(subject)
    if formal or (subject.parent is not None and is_grave(subject.parent, language)):
        yield from longest(light + familiar if formal else light)


def _light(subject: Subject) -> Iterator[Match]:
    for mark in INFORMAL_MARKS[subject.language].finditer(subject.text.folded):
        yield Match(mark.start(), mark.end())
    if not PLAYFUL.isdisjoint(subject.text.folded):
        for token in subject.text.of("emoji"):
            if token.text[0] in PLAYFUL:
                yield Match(token.start, token.end)


def _familiar(subject: Subject) -> Iterator[Match]:
    familiar = INFORMAL_YOU.get(subject.language)
    if familiar is not None:
        for you in familiar.finditer(subject.text.folded):
            yield Match(you.start(), you.end())


RULE = Rule(
    id="reply.too_informal",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Who writes with care, or about something grave, feels laughed at by slang and emoji.",
    source="The method, E5 “Their tone”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret är lättsammare än det du svarar på.",
            "Svara i samma ton som personen skrev. Vid disken skulle du sänka rösten.",
            "Jag beklagar sorgen. Vi behöver dödsbeviset, och resten ordnar jag åt Er.",
        ),
        "nb": Wording(
            "Svaret er lettere i tonen enn det du svarer på.",
            "Svar i samme tone som personen bruker. Ved disken ville du senket stemmen.",
            "Jeg kondolerer. Vi trenger dødsattesten, og resten ordner jeg for Dem.",
        ),
        "nl": Wording(
            "Dit antwoord is luchtiger dan de vraag.",
            "Antwoord in dezelfde toon. Aan de balie zou je je stem dempen.",
            "Gecondoleerd met uw verlies. Wij hebben alleen de overlijdensakte nodig.",
        ),
        "en": Wording(
            "This reply is lighter than what it answers.",
            "Answer in the tone the person wrote in. At the counter you would lower your voice.",
            "I am sorry for your loss. All we need is the death certificate.",
        ),
    },
    bad={
        "sv": (
            Example(
                "Inga problem, ring kontoret på måndag så ordnas det [[🙌]]",
                parent="Min make avled i januari. Vilka handlingar behövs?",
            ),
        ),
        "nb": (
            Example(
                "Ingen sak, kontoret ordner det på mandag [[🎉]]",
                parent="Mannen min døde i januar. Hvilke papirer trengs?",
            ),
        ),
        "nl": (
            Example(
                "Stuur [[je]] akte maar op, komt goed.", parent="Geachte heer, welke stukken hebt u nodig?"
            ),
            Example("Stuur [[je]] akte maar op.", voice=Voice(address="formal")),
        ),
        "en": (
            Example(
                "[[No worries]], send the certificate to the office on Monday [[👍]]",
                parent="My husband died in May. Which documents are needed?",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Jag beklagar sorgen. Dödsbeviset räcker, resten ordnar jag.",
                parent="Min make avled i januari. Vilka handlingar behövs?",
            ),
        ),
        "nb": (
            Example(
                "Jeg kondolerer. Dødsattesten er nok, resten ordner jeg.",
                parent="Mannen min døde i januar. Hvilke papirer trengs?",
            ),
        ),
        "nl": (
            Example(
                "Gecondoleerd. De akte is genoeg, de rest regel ik voor u.",
                parent="Geachte heer, mijn man is onlangs overleden. Wat is er nodig?",
            ),
        ),
        "en": (
            Example(
                "I am so sorry. The certificate is enough, I'll see to the rest.",
                parent="My husband died in May. Which documents are needed?",
            ),
        ),
    },
)
