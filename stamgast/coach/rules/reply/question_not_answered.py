"""A reply to a question that neither answers it, nor asks back, nor says when an answer comes."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import is_courteous
from stamgast.coach.lexicon.courtesy import AFFIRMED, ANSWERS, DONE, OFFERS
from stamgast.coach.lexicon.stock import BESIDE_THE_POINT, OWN_PRAISE, REGRETS, STOCK
from stamgast.coach.questions import asks
from stamgast.coach.referral import pointing, residue
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text, Token

_NOTHING = 1
"""Words of content a sentence may hold and still answer nothing."""


def _look(subject: Subject) -> Iterator[Match]:
    parent, text, language = subject.parent, subject.text, subject.language
    if parent is None or language not in STOCK or not asks(parent, language) or _asks_back(text, language):
        return
    if text.is_empty or text.of("link", "email", "number", "hashtag"):
        return
    if not _might_answer(subject) and not pointing(text, language):
        yield subject.whole


def _asks_back(text: Text, language: str) -> bool:
    """Whether a question in the text asks for more than attention to ourselves."""
    return "?" in OWN_PRAISE[language].sub("", text.folded)


def _might_answer(subject: Subject) -> bool:
    text, language = subject.text, subject.language
    if not text.word_set.isdisjoint(ANSWERS[language] | DONE[language]):
        return True
    if OFFERS[language].search(text.folded) or AFFIRMED[language].search(text.folded):
        return True
    beside = [_is_beside_the_point(text, sentence, language) for sentence in text.sentences]
    courteous = any(is_courteous(word.text, language) for word in text.words)
    return not (any(beside) or courteous or not text.words) or any(
        len(residue(text, sentence, language, frozenset())) > _NOTHING
        for sentence, aside in zip(text.sentences, beside, strict=True)
        if not aside
    )


def _is_beside_the_point(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    said = text.folded[sentence[0].start : sentence[-1].end]
    return any(lexicon[language].search(said) for lexicon in (STOCK, REGRETS, BESIDE_THE_POINT, OWN_PRAISE))


RULE = Rule(
    id="reply.question_not_answered",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Who asked and gets applause instead of an answer has been passed over in public.",
    source="The method, E4 “Help, don't refer”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Frågan får inget svar.",
            "Svara på det som frågas, eller säg när du vet. I butiken skulle du inte börja prata om något "
            "annat.",
            "Det vet vi på fredag, och då skriver jag här.",
        ),
        "nb": Wording(
            "Spørsmålet får ikke noe svar.",
            "Svar på det det spørres om, eller si når du vet det. I butikken ville du ikke begynt å "
            "snakke om noe annet.",
            "Det vet vi på fredag, og da skriver jeg her.",
        ),
        "nl": Wording(
            "De vraag krijgt geen antwoord.",
            "Antwoord op wat er gevraagd wordt, of zeg wanneer je het weet. In de winkel zou je ook niet "
            "over iets anders beginnen.",
            "Dat weten we vrijdag, en dan zet ik het hier neer.",
        ),
        "en": Wording(
            "The question gets no answer.",
            "Answer what is asked, or say when you will know. In a shop you would not start talking about "
            "something else.",
            "We'll know on Friday, and I'll write it here.",
        ),
    },
    bad={
        "sv": (
            Example("[[Vi är så stolta över våra nya vagnar!]]", parent="När slutar bromsarna gnissla?"),
            Example("[[Tack för din fråga!]]", parent="När slutar bromsarna gnissla?"),
        ),
        "nb": (
            Example("[[Vi er så stolte av de nye vognene våre!]]", parent="Når slutter bremsene å hyle?"),
            Example("[[Takk for spørsmålet!]]", parent="Når slutter bremsene å hyle?"),
        ),
        "nl": (
            Example(
                "[[We zijn zo trots op onze nieuwe trams!]]", parent="Wanneer houden de remmen op met piepen?"
            ),
            Example("[[Bedankt voor je vraag!]]", parent="Wanneer houden de remmen op met piepen?"),
        ),
        "en": (
            Example("[[We are so proud of our new trams!]]", parent="When will the brakes stop squealing?"),
            Example("[[Thanks for your question!]]", parent="When will the brakes stop squealing?"),
        ),
    },
    good={
        "sv": (
            Example(
                "Verkstaden byter beläggen i november, sen är det tyst.",
                parent="När slutar bromsarna gnissla?",
            ),
        ),
        "nb": (
            Example(
                "Verkstedet bytter belegget i november, så blir det stille.",
                parent="Når slutter bremsene å hyle?",
            ),
        ),
        "nl": (
            Example(
                "De werkplaats vervangt in november de blokken, dan is het stil.",
                parent="Wanneer houden de remmen op met piepen?",
            ),
        ),
        "en": (
            Example(
                "The workshop changes the pads in November, then it goes quiet.",
                parent="When will the brakes stop squealing?",
            ),
        ),
    },
)
