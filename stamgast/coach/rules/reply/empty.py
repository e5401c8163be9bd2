"""A reply that says thanks, and nothing to what was said."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import content_words, has_facts, is_borrowed_courtesy, is_courteous, says_much
from stamgast.coach.lexicon.courtesy import (
    AFFIRMED,
    ANSWERS,
    BESIDE,
    DONE,
    FORMULAS,
    PARTICLES,
    REGRET,
    WELL_DONE,
    WISHES,
)
from stamgast.coach.lexicon.telling import LONGING
from stamgast.coach.questions import asks
from stamgast.coach.referral import pointing
from stamgast.coach.referring import passes_on, sends_away
from stamgast.coach.remarks import claims, is_called, judging, merely_praises, offers, stands_alone, tells
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.text import Text, Token
from stamgast.coach.weighing import weigh

_WISHED = 3
"""Words of content good wishes may hold: whom or what they are for ("Congrats on the new place!")."""

_PRAISED = 2.0
_NOTHING_TO_TAKE_UP = -1.0
"""Log-odds from which a text praises, and of wanting a reply below which it does no more ("Best buns!")."""

_SIGH = 5
"""Words a remark may be sighed at with, without a word of courtesy ("Never a truer word!")."""

_LONGEST = 40
"""Words past which a reply is not a mere courtesy, whatever it says."""


def _look(subject: Subject) -> Iterator[Match]:
    text, language = subject.text, subject.language
    if len(text.spoken) > _LONGEST or text.is_empty or has_facts(text):
        return
    if says_much(text, language) and not FORMULAS[language].search(text.folded):
        return
    if _reports_an_act(text, language) or offers(text, language):
        return
    if not _is_courtesy_alone(subject) or _leaves_it_there(subject):
        return
    if not (pointing(text, language) or sends_away(text, language) or _answers_elsewhere(subject)):
        yield subject.whole


def _answers_elsewhere(subject: Subject) -> bool:
    """Whether a question is passed on."""
    text, parent, language = subject.text, subject.parent, subject.language
    return parent is not None and asks(parent, language) is not None and passes_on(text, parent, language)


def _reports_an_act(text: Text, language: str) -> bool:
    """Whether something was done; what the person did well does not count."""
    if text.word_set.isdisjoint(DONE[language]):
        return False
    return WELL_DONE[language].search(text.folded) is None


def _is_courtesy_alone(subject: Subject) -> bool:
    """Emoji, courtesy with at most one word of content, or a sigh under a remark ("Magic!")."""
    text, language = subject.text, subject.language
    asked = subject.parent is not None and asks(subject.parent, language) is not None
    regret = frozenset[str]() if asked else REGRET
    said = _said(text, language, regret)
    if not text.words or len(said) > 1:
        return not text.words
    if is_borrowed_courtesy(text, language):
        return True
    longs = LONGING[language].search(text.folded) is not None
    alone = asked and not longs and any(stands_alone(text, word, language) for word in said)
    if alone or claims(text, language, said):
        return False
    if longs or _is_polite(text, language, regret):
        return True
    if subject.parent is None or asked:
        return False
    return len(text.words) <= _SIGH or bool(judging(text, language))


def _is_polite(text: Text, language: str, regret: frozenset[str]) -> bool:
    """Whether a text holds a courtesy, or applauds what the person did."""
    if any(word.text in regret or is_courteous(word.text, language) for word in text.words):
        return True
    return WELL_DONE[language].search(text.folded) is not None


def _said(text: Text, language: str, regret: frozenset[str]) -> list[Token]:
    """Words of content outside thanks for having written; a word of ``regret`` is none."""
    words = [
        word
        for word in content_words(text, language)
        if word.text not in regret and not _is_beside(text, word, language) and not is_called(text, word)
    ]
    if len(words) <= 1:
        return words
    lexicons = (FORMULAS[language], LONGING[language])
    formulas = [match.span() for lexicon in lexicons for match in lexicon.finditer(text.folded)]
    return [word for word in words if not any(start <= word.start < end for start, end in formulas)]


def _is_beside(text: Text, word: Token, language: str) -> bool:
    if word.text not in BESIDE[language]:
        return False
    return text.folded[word.end :].lstrip().partition(" ")[0] not in PARTICLES


def _leaves_it_there(subject: Subject) -> bool:
    """Whether a courtesy is all there is to say, or is itself an answer."""
    parent = subject.parent
    if parent is None:
        return False
    if asks(parent, subject.language):
        affirms = AFFIRMED[subject.language].search(subject.text.folded)
        return bool(affirms) or not subject.text.word_set.isdisjoint(ANSWERS[subject.language])
    wished = WISHES[subject.language].match(parent.folded)
    if len(content_words(parent, subject.language)) <= (_WISHED if wished else 1):
        return True
    if merely_praises(parent, subject.language):
        return True
    weights = weigh(parent, subject.language)
    return (
        weights["praise"] > _PRAISED
        and weights["needs_reply"] < _NOTHING_TO_TAKE_UP
        and not tells(parent, subject.language)
    )


RULE = Rule(
    id="reply.empty",
    kind="reply",
    check=Function(_look),
    severity=Severity.WARN,
    version=3,
    rationale="A bare thank-you or a lone emoji ends a conversation that could have gone on.",
    source="The method, E3 “Carry it forward”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret avslutar samtalet.",
            "Ta upp något av det personen skrev, eller fråga vidare. I butiken skulle du inte bara säga "
            "tack och vända ryggen till.",
            "Tack! Att hunden fick följa med in gjorde vår dag. Hur gammal är han?",
        ),
        "nb": Wording(
            "Svaret avslutter samtalen.",
            "Ta opp noe av det personen skrev, eller spør videre. I butikken ville du ikke bare sagt takk "
            "og snudd deg.",
            "Takk! At hunden fikk bli med inn, reddet dagen vår. Hvor gammel er han?",
        ),
        "nl": Wording(
            "Dit antwoord beëindigt het gesprek.",
            "Ga in op wat er staat, of vraag door. In de winkel zou je ook niet alleen ‘dank je’ zeggen en "
            "je omdraaien.",
            "Dank je! Dat de hond mee naar binnen mocht, maakte onze dag goed. Hoe oud is hij?",
        ),
        "en": Wording(
            "This reply ends the conversation.",
            "Take up something the person said, or ask on. In a shop you would not just say thanks and "
            "turn away.",
            "Thank you! Letting the dog in made our day. How old is he?",
        ),
    },
    bad={
        "sv": (
            Example("[[Tack!]]"),
            Example("[[👍]]"),
            Example(
                "[[Så roligt att höra, tack för att du delar med dig! 😊]]",
                parent="Min farfar körde tvåan i trettio år",
            ),
            Example("[[Tack för din fråga!]]", parent="När öppnar utebassängen?"),
        ),
        "nb": (
            Example("[[Takk!]]"),
            Example("[[❤️❤️]]"),
            Example(
                "[[Så koselig å høre, tusen takk for at du deler! 😊]]",
                parent="Bestefar kjørte toeren i tretti år",
            ),
            Example("[[Takk for spørsmålet!]]", parent="Når åpner utebassenget?"),
        ),
        "nl": (
            Example("[[Leuk!]]"),
            Example("[[🙏]]"),
            Example(
                "[[Wat leuk om te horen, bedankt voor het delen! 😊]]",
                parent="Mijn opa reed dertig jaar op lijn 2",
            ),
            Example("[[Leuke vraag!]]", parent="Wanneer gaat het buitenbad open?"),
        ),
        "en": (
            Example("[[Thanks!]]"),
            Example("[[👏👏]]"),
            Example(
                "[[So lovely to hear, thank you for sharing! 😊]]",
                parent="Grandad drove the number 2 for thirty years",
            ),
            Example("[[Thanks for asking!]]", parent="When does the outdoor pool open?"),
        ),
    },
    good={
        "sv": (
            Example("Tack själv, kul att du kom! 🎻", parent="Tack för en fin kväll!"),
            Example("Japp, det går bra! ☕", parent="Får man ta med kaffe in?"),
            Example(
                "Vilken syn! Såg du om ungarna hade kommit ut?", parent="Svanparet är tillbaka vid bryggan"
            ),
        ),
        "nb": (
            Example("Takk for at du kom! 🎶", parent="Takk for i kveld!"),
            Example("Ja da, ikke noe problem! 😊", parent="Kan jeg ta med kaffe inn?"),
            Example(
                "For et syn! Så du om ungene hadde kommet ut?", parent="Svaneparet er tilbake ved brygga"
            ),
        ),
        "nl": (
            Example("Jij bedankt, fijn dat je erbij was! 🎶", parent="Bedankt voor de mooie avond!"),
            Example("Ja hoor, prima! ☕", parent="Mag ik koffie mee naar binnen nemen?"),
            Example(
                "Wat een gezicht! Heb je gezien of de jongen al uit het ei waren?",
                parent="De zwanen zitten weer bij de steiger",
            ),
        ),
        "en": (
            Example("Thank you for coming! 🎻", parent="Lovely evening, thank you!"),
            Example("Course you can! ☕", parent="Can I bring my coffee in?"),
            Example(
                "What a sight! Did you see whether the cygnets were out?",
                parent="The swans are back at the jetty",
            ),
        ),
    },
)
