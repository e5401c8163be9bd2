"""A post that shouts: words in capitals, runs of exclamation marks."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.lexicon.courtesy import COURTESY
from stamgast.coach.lexicon.function_words import FUNCTION_WORDS
from stamgast.coach.rule import Example, Rule, Severity, Wording

_CAPITALS = re.compile(r"(?<!\w)[^\W\d_a-zåäöæøéèü]{2,}(?: [^\W\d_a-zåäöæøéèü]{2,})*(?!\w)")
_RUN = re.compile(r"!(?:[!1?]*!){2,}")
_ORDINARY = frozenset(
    [
        "gratis",
        "nu",
        "sista",
        "chansen",
        "alla",
        "hela",
        "rea",
        "tävling",
        "kom",
        "alltid",
        "salg",
        "alle",
        "nå",
        "hele",
        "konkurranse",
        "altijd",
        "weg",
        "alles",
        "winactie",
        "uitverkoop",
        "free",
        "everything",
        "must",
        "go",
        "clearance",
        "always",
        "now",
        "sale",
        "come",
        "all",
        "win",
        "vinn",
        "håll",
        "tummarna",
        "kryss",
        "fingrene",
        "duim",
        "mee",
        "cross",
        "fingers",
    ]
)
_LONG = 3


def _look(subject: Subject) -> Iterator[Match]:
    plain = subject.text.plain
    if "!!!" in plain or "!1" in plain:
        for run in _RUN.finditer(plain):
            yield Match(run.start(), run.end())
    loud = [found for found in _CAPITALS.finditer(plain) if _is_loud(found.group(), subject.language)]
    if sum(_loud_words(found.group(), subject.language) for found in loud) >= 2:
        for found in loud:
            yield Match(found.start(), found.end())


def _is_loud(run: str, language: str) -> bool:
    return _loud_words(run, language) > 0


def _loud_words(run: str, language: str) -> int:
    """Words of three letters and more; a lone one counts only when it is no abbreviation."""
    words = [word for word in run.split() if len(word) >= _LONG]
    if len(run.split()) > 1:
        return max(len(words), 1)
    known = _ORDINARY | FUNCTION_WORDS.get(language, frozenset()) | COURTESY.get(language, frozenset())
    return sum(word.lower() in known for word in words)


RULE = Rule(
    id="post.shouting",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Capitals and exclamation marks are read as a raised voice; they are also harder to read.",
    source="The method, D3 “Not advertising”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här läses som rop.",
            "Skriv med vanliga bokstäver och ett utropstecken som mest. På ett kafé skulle folk vända sig "
            "om.",
            "Vilken kväll det var i går! Vad minns du mest?",
        ),
        "nb": Wording(
            "Dette leses som roping.",
            "Skriv med vanlige bokstaver og høyst ett utropstegn. På en kafé ville folk snudd seg.",
            "For en kveld det var i går! Hva husker du best?",
        ),
        "nl": Wording(
            "Dit leest als geschreeuw.",
            "Gebruik gewone letters en hoogstens één uitroepteken. In een café zou iedereen omkijken.",
            "Wat een avond was het gisteren! Wat is je bijgebleven?",
        ),
        "en": Wording(
            "This reads as shouting.",
            "Use ordinary letters and one exclamation mark at most. In a café, heads would turn.",
            "What a night it was yesterday! What do you remember best?",
        ),
    },
    bad={
        "sv": (
            Example("[[KOM HIT]] i kväll. Vem tar du med?"),
            Example("Vilken kväll[[!!!!]] Vad minns du mest?"),
        ),
        "nb": (
            Example("[[KOM HIT]] i kveld. Hvem tar du med?"),
            Example("For en kveld[[!!!!]] Hva husker du best?"),
        ),
        "nl": (
            Example("[[KOM HIER]] vanavond. Wie neem je mee?"),
            Example("Wat een avond[[!!!!]] Wat bleef je bij?"),
        ),
        "en": (
            Example("[[COME HERE]] tonight. Who will you bring?"),
            Example("What a night[[!!!!]] What stayed with you?"),
        ),
    },
    good={
        "sv": (
            Example("SVT, SR och TT ringde om branden. Var du där?"),
            Example("Äntligen vår! Vad gör du först?"),
        ),
        "nb": (
            Example("NRK, NTB og P4 har ringt om avsporingen. Var du der?"),
            Example("Endelig vår! Hva gjør du først?"),
        ),
        "nl": (
            Example("NS, RIVM en GGD zaten aan tafel. Wat zou jij zeggen?"),
            Example("Eindelijk lente! Wat doe jij het eerst?"),
        ),
        "en": (
            Example("The NHS, the BBC and UNISON were here. Which strike do you remember?"),
            Example("Spring at last! What will you do first?"),
        ),
    },
)
