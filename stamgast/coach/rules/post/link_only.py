"""A post that holds a link and hardly a word to go with it."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording

_LINKED = re.compile(r"://|www\.|\.\w")
_FEW = 8
"""Words that only announce a link; with more of them there is usually something to read."""


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    if not _LINKED.search(text.folded):
        return
    if not text.of("link") or len(text.words) > _FEW or text.has_question_mark:
        return
    if not text.of("number", "email"):
        yield subject.whole


RULE = Rule(
    id="post.link_only",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="A bare link gives nothing to those who do not click, and nothing to answer to those who do.",
    source="The method, D2 “Always deliver value”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här är bara en länk.",
            "Berätta det viktigaste här och fråga något. Du skulle inte räcka fram en lapp och gå.",
            "Branden 1888 började i ett bageri och spreds av två getter. Har din familj något minne från "
            "den natten?",
        ),
        "nb": Wording(
            "Dette er bare en lenke.",
            "Fortell det viktigste her, og spør om noe. Du ville ikke rakt fram en lapp og gått.",
            "Brannen i 1904 startet i en smørkjeller. Har du hørt noe hjemme om den natta?",
        ),
        "nl": Wording(
            "Dit is alleen een link.",
            "Vertel hier het belangrijkste en vraag iets. Je zou ook geen briefje afgeven en weglopen.",
            "Het verdwenen café had drie ingangen en een aap. Is er thuis weleens over gepraat?",
        ),
        "en": Wording(
            "This is only a link.",
            "Tell the gist here and ask something. You would not hand over a note and leave.",
            "The pub that never was had three front doors and a monkey. Did your family ever mention it?",
        ),
    },
    bad={
        "sv": (Example("[[Läs mer om hållbarhet här 👉 https://bygden.example/hallbarhet]]"),),
        "nb": (Example("[[Les mer om bærekraft her 👉 https://fjell.example/baerekraft]]"),),
        "nl": (Example("[[Lees hier meer over duurzaamheid 👉 https://dijk.example/duurzaam]]"),),
        "en": (Example("[[Read more about sustainability here 👉 https://commonfold.example/green]]"),),
    },
    good={
        "sv": (
            Example(
                "Branden började i ett bageri: https://arkivet.example/branden Vad har du hört om den natten?"
            ),
        ),
        "nb": (
            Example(
                "Brannen startet i en smørkjeller: https://arkiv.example/brannen Hva har du hørt om den "
                "natta?"
            ),
        ),
        "nl": (
            Example("Het café had drie ingangen en een aap: https://archief.example/aap Wat weet jij ervan?"),
        ),
        "en": (
            Example(
                "The pub had three doors and a monkey: https://archive.example/monkey Did you ever hear "
                "of it?"
            ),
        ),
    },
)
