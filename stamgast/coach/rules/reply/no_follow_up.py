"""A reply to a story that says something and then asks nothing."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.content import content_words
from stamgast.coach.lexicon.courtesy import DONE, OFFERS
from stamgast.coach.lexicon.stock import REGRETS
from stamgast.coach.questions import asks
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.tone import is_grave

_STORY = 6
"""Words of content from which a remark holds something to ask about."""
_SAYING = 4
"""Words of content from which a reply is more than a courtesy; below, other rules speak."""


def _look(subject: Subject) -> Iterator[Match]:
    text, parent, language = subject.text, subject.parent, subject.language
    if parent is None or language not in OFFERS or "?" in text.folded:
        return
    if len(text.spoken) < _SAYING or len(parent.spoken) < _STORY or OFFERS[language].search(text.folded):
        return
    if text.of("number", "link", "email"):
        return
    if len(content_words(text, language)) >= _SAYING and _tells(subject):
        yield subject.whole


def _tells(subject: Subject) -> bool:
    """Whether the person tells something: asks nothing, mourns nothing, and nothing had to be put right."""
    text, parent, language = subject.text, subject.parent, subject.language
    if parent is None or asks(parent, language) or is_grave(parent, language):
        return False
    put_right = not text.word_set.isdisjoint(DONE[language]) or REGRETS[language].search(text.folded)
    return not put_right and len(content_words(parent, language)) >= _STORY


RULE = Rule(
    id="reply.no_follow_up",
    kind="reply",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Who tells a story likes to be asked about it; the next turn begins with a question.",
    source="The method, E3 “Carry it forward”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här kunde samtalet gå vidare.",
            "Fråga om något de berättade. Vid kafébordet skulle du luta dig fram.",
            "Trettio år på tvåan! Vad minns han bäst?",
        ),
        "nb": Wording(
            "Her kunne samtalen gått videre.",
            "Spør om noe de fortalte. Ved kafébordet ville du lent deg fram.",
            "Tretti år på toeren! Hva husker han best?",
        ),
        "nl": Wording(
            "Hier kon het gesprek verder.",
            "Vraag naar iets wat ze vertelden. Aan de cafétafel zou je naar voren leunen.",
            "Dertig jaar op lijn 2! Wat weet hij er nog van?",
        ),
        "en": Wording(
            "The talk could go on here.",
            "Ask about something they told you. At the café table you would lean in.",
            "Thirty years on the number 2! What does he remember best?",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[Kylan i hytten är legendarisk, förarna hade filtar och termosar med sig.]]",
                parent="Min farfar körde spårvagn hela kriget och frös varje vinter i hytten",
            ),
        ),
        "nb": (
            Example(
                "[[Kulda i førerhuset er legendarisk, førerne hadde pledd og termoser med seg.]]",
                parent="Bestefar kjørte trikk hele krigen og frøs hver vinter i førerhuset",
            ),
        ),
        "nl": (
            Example(
                "[[De kou in de cabine is berucht, bestuurders namen dekens en thermoskannen mee.]]",
                parent="Mijn opa reed de hele oorlog tram en had elke winter koude voeten",
            ),
        ),
        "en": (
            Example(
                "[[The cold in the cab is legendary, drivers carried blankets and flasks of tea.]]",
                parent="Grandad drove trams through the whole war, freezing every winter in the cab",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Kylan i hytten är legendarisk. Hade han filt med sig?",
                parent="Min farfar körde spårvagn hela kriget och frös varje vinter i hytten",
            ),
        ),
        "nb": (
            Example(
                "Kulda i førerhuset er legendarisk. Hadde han pledd med seg?",
                parent="Bestefar kjørte trikk hele krigen og frøs hver vinter i førerhuset",
            ),
        ),
        "nl": (
            Example(
                "De kou in de cabine is berucht. Nam hij een deken mee?",
                parent="Mijn opa reed de hele oorlog tram en had elke winter koude voeten",
            ),
        ),
        "en": (
            Example(
                "The cold in the cab is legendary. Did he take a blanket?",
                parent="Grandad drove trams through the whole war, freezing every winter in the cab",
            ),
        ),
    },
)
