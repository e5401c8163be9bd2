"""A reply to a question that neither answers it, nor asks back, nor says when an answer comes."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import is_courteous
from stamgast.coach.lexicon.asked import LIMITS
from stamgast.coach.lexicon.courtesy import AFFIRMED, ANSWERS, DONE, OFFERS
from stamgast.coach.lexicon.stock import (
    BESIDE_THE_POINT,
    CONTRAST,
    OWN_PRAISE,
    PRIDE,
    PROPOSED,
    REGRETS,
    STOCK,
)
from stamgast.coach.questions import asks
from stamgast.coach.referral import holds_an_address, pointing, residue
from stamgast.coach.referring import passes_on
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text, Token
from stamgast.coach.weighing import weigh

_NOTHING = 1
"""Words of content a sentence may hold and still answer nothing."""
_ASIDE = (STOCK, REGRETS, BESIDE_THE_POINT, PRIDE, OWN_PRAISE)
_FACTS = frozenset(["link", "email", "number", "hashtag"])
"""Kinds of tokens that may be an answer."""


def _look(subject: Subject) -> Iterator[Match]:
    parent, text, language = subject.parent, subject.text, subject.language
    if parent is None or language not in STOCK or text.is_empty or asks(parent, language) is None:
        return
    if _asks_back(text, language) or _might_answer(subject):
        return
    if not (_is_proposed(parent, language) or _refers(text, parent, language)):
        yield subject.whole


def _is_proposed(parent: Text, language: str) -> bool:
    """Whether a question is a proposal: "Could you not run a night bus?"."""
    if PROPOSED[language].search(parent.folded):
        return True
    weights = weigh(parent, language)
    return weights["question"] < 0 < weights["idea"]


def _refers(text: Text, parent: Text, language: str) -> bool:
    """Whether the question is passed on; pride names places and people, too, and passes nothing on."""
    if all(_is_beside_the_point(text, one, language) for one in text.sentences if one[0].kind == "word"):
        return holds_an_address(text.tokens)
    return bool(pointing(text, language)) or passes_on(text, parent, language)


def _asks_back(text: Text, language: str) -> bool:
    """Whether a question in the text asks for more than attention to ourselves."""
    return "?" in OWN_PRAISE[language].sub("", text.folded)


def _might_answer(subject: Subject) -> bool:
    """Whether anything that stands beside pride, anticipation and stock sentences may be an answer."""
    text, language = subject.text, subject.language
    if not text.word_set.isdisjoint(ANSWERS[language]) or _opens_with_a_limit(text, language):
        return True
    told = [one for one in text.sentences if not _is_beside_the_point(text, one, language)]
    if any(token.kind in _FACTS or token.text in DONE[language] for one in told for token in one):
        return True
    said = " ".join(text.folded[one[0].start : one[-1].end] for one in told)
    if OFFERS[language].search(said) or AFFIRMED[language].search(said):
        return True
    courteous = any(is_courteous(word.text, language) for word in text.words)
    aside = len(told) < len(text.sentences)
    return not (aside or courteous or not text.words) or any(
        len(residue(text, sentence, language, frozenset())) > _NOTHING for sentence in told
    )


def _opens_with_a_limit(text: Text, language: str) -> bool:
    """Whether the first word says how much or how long at most: "Only in summer."."""
    return bool(text.words) and text.words[0].text in LIMITS[language]


def _is_beside_the_point(text: Text, sentence: tuple[Token, ...], language: str) -> bool:
    """Whether a sentence is pride or stock; "We're proud of it, but the rent went up" says more."""
    said = text.folded[sentence[0].start : sentence[-1].end]
    return any(lexicon[language].search(said) for lexicon in _ASIDE) and not any(
        token.text in CONTRAST for token in sentence
    )


RULE = Rule(
    id="reply.question_not_answered",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    version=2,
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
