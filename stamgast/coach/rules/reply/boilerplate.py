"""A reply of stock sentences that would fit under any comment, or one we lately gave to others."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import has_facts
from stamgast.coach.lexicon.stock import PAUSE, REGRETS, STOCK
from stamgast.coach.lexicon.telling import DAYS
from stamgast.coach.referral import pointing, residue
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.similarity import NEAR_DUPLICATE, normalised, similarity
from stamgast.coach.text import Text, Token

_SPECIFIC = 1
"""Words of content a sentence may hold before it is about this very comment."""
_WORTH_COMPARING = 5
"""Words under which two replies are alike by chance."""


def _look(subject: Subject) -> Iterator[Match]:
    if _was_said_before(subject) or (_has_stock(subject) and not _is_about_this(subject)):
        yield subject.whole


def _was_said_before(subject: Subject) -> bool:
    said = subject.draft.text
    return any(
        min(len(normalised(one).split()) for one in (said, other)) >= _WORTH_COMPARING
        and similarity(said, other) >= NEAR_DUPLICATE
        for other in subject.draft.recent
    )


def _has_stock(subject: Subject) -> bool:
    return subject.language in STOCK and STOCK[subject.language].search(subject.text.folded) is not None


def _is_about_this(subject: Subject) -> bool:
    """Whether a sentence is neither stock, nor courtesy or regret, nor a referral."""
    text, language = subject.text, subject.language
    referrals = {sentence[0] for sentence in pointing(text, language)}
    if not referrals and has_facts(text):
        return True
    for sentence in text.sentences:
        said = text.folded[sentence[0].start : sentence[-1].end]
        stock = set(_stock_clauses(text, sentence, language))
        if stock and any(word.text in DAYS[language] and not _is_within(stock, word) for word in sentence):
            return True
        if sentence[0] in referrals or REGRETS[language].search(said):
            continue
        left = residue(text, sentence, language, frozenset())
        if sum(not _is_within(stock, word) for word in left) > _SPECIFIC:
            return True
    return False


def _stock_clauses(text: Text, sentence: tuple[Token, ...], language: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence stand that hold a stock phrase; what follows a pause may be new."""
    first, last = sentence[0].start, sentence[-1].end
    pauses = [first, *(one.start() for one in PAUSE.finditer(text.folded, first, last)), last]
    for found in STOCK[language].finditer(text.folded, first, last):
        before = max(pause for pause in pauses if pause <= found.start())
        yield before, min((pause for pause in pauses if pause >= found.end()), default=last)


def _is_within(clauses: set[tuple[int, int]], word: Token) -> bool:
    return any(start <= word.start < end for start, end in clauses)


RULE = Rule(
    id="reply.boilerplate",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    version=2,
    rationale="A sentence that fits under every comment tells nobody that theirs was read.",
    source="The method, G1 “Empty engagement”; near-duplicates as in the metric crossposting.share.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här svaret passar under vilken kommentar som helst.",
            "Nämn det som just den här personen skrev, och vad som händer nu. Vid disken skulle du inte "
            "läsa upp ett kort.",
            "Usch, tre döda rosor av fem. Ta med kvittot på lördag så får du nya.",
        ),
        "nb": Wording(
            "Dette svaret passer under hvilken som helst kommentar.",
            "Nevn det akkurat denne personen skrev, og hva som skjer nå. Ved disken ville du ikke lest "
            "opp fra et kort.",
            "Uff, tre døde roser av fem. Ta med kvitteringen på lørdag, så får du nye.",
        ),
        "nl": Wording(
            "Dit antwoord past onder elke reactie.",
            "Noem wat juist deze persoon schreef, en wat er nu gebeurt. Aan de balie zou je ook geen "
            "kaartje voorlezen.",
            "Ai, drie dode rozen van de vijf. Neem zaterdag de bon mee, dan krijg je nieuwe.",
        ),
        "en": Wording(
            "This reply would fit under any comment.",
            "Name what this very person wrote, and what happens now. At the counter you would not read "
            "out a card.",
            "Oh no, three dead roses out of five. Bring the receipt on Saturday and you'll get new ones.",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[Vi beklagar de olägenheter detta orsakat. Vi arbetar ständigt med att bli bättre.]]",
                parent="Duscharna var iskalla igen i morse",
            ),
            Example(
                "[[Tack för att du skriver, vi tittar på det och hör av oss.]]",
                parent="Grinden gnisslar",
                recent=("Tack för att du skriver, vi tittar på det och hör av oss!",),
            ),
        ),
        "nb": (
            Example(
                "[[Vi beklager ulempene dette har medført. Vi jobber stadig med å bli bedre.]]",
                parent="Dusjene var iskalde igjen i morges",
            ),
            Example(
                "[[Takk for at du skriver, vi ser på det og sier fra.]]",
                parent="Porten knirker",
                recent=("Takk for at du skriver, vi ser på det og sier fra!",),
            ),
        ),
        "nl": (
            Example(
                "[[Wij betreuren het ongemak. Wij werken voortdurend aan verbetering.]]",
                parent="De douches waren vanmorgen weer ijskoud",
            ),
            Example(
                "[[Dank voor je bericht, we kijken ernaar en laten iets horen.]]",
                parent="Het hek piept",
                recent=("Dank voor je bericht, we kijken ernaar en laten iets horen!",),
            ),
        ),
        "en": (
            Example(
                "[[We apologise for any inconvenience. We are constantly working to improve.]]",
                parent="The showers were ice cold again this morning",
            ),
            Example(
                "[[Thank you for writing, we'll look into it and be in touch.]]",
                parent="The gate squeaks",
                recent=("Thank you for writing, we'll look into it and be in touch!",),
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Vad tråkigt att höra. Värmepannan byts i natt och i morgon är duscharna varma. Var det i "
                "damduschen?",
                parent="Duscharna var iskalla igen i morse",
            ),
        ),
        "nb": (
            Example(
                "Leit å høre. Varmtvannstanken byttes i natt, og dusjene er varme i morgen. Var det i "
                "damegarderoben?",
                parent="Dusjene var iskalde igjen i morges",
            ),
        ),
        "nl": (
            Example(
                "Wat vervelend om te horen. De ketel wordt vannacht vervangen en morgen zijn de douches "
                "warm. Was het bij de dames?",
                parent="De douches waren vanmorgen weer ijskoud",
            ),
        ),
        "en": (
            Example(
                "Sorry for any inconvenience. The boiler is being replaced tonight and the showers will "
                "be warm by seven. Was it the ladies'?",
                parent="The showers were ice cold again this morning",
            ),
        ),
    },
)
