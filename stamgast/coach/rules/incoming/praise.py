"""Somebody is pleased with us and says so."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, listed, longest
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = {
    "sv": listed(
        "tack snälla, tusen tack, stort tack, tack för en, är änglar, räddade min, underbar, underbart, "
        "fantastisk kväll, bästa simhallen, bästa kaféet, bästa butiken, så mysig, eloge, måste bara "
        "säga, fin utställning, guld värda, älskar er alla, ni är bäst"
    ),
    "nb": listed(
        "tusen takk, takk alle sammen, takk for en, takk for i, er engler, reddet dagen, nydelig kveld, "
        "verdens fineste, fantastisk kveld, må bare si, ros til, gull verdt, elsker dere, dere er best"
    ),
    "nl": listed(
        "dankjewel, dank jullie, bedankt voor een, zijn engelen, mijn dag gered, heerlijke avond, "
        "prachtige tentoonstelling, fijnste, fantastische avond, compliment voor, hulde, dat vergeet ik "
        "nooit, goud waard, jullie zijn de beste"
    ),
    "en": listed(
        "thank you all, thanks so much, thank you for a, are angels, saved my day, gorgeous exhibition, "
        "fantastic evening, big up, hats off, i won't forget that, worth their weight, you're the best, "
        "you are the best, well done, love you guys, lovely evening, best little"
    ),
}
_HEARTS = re.compile(r"[❤💙💛💚💜🧡🖤🤍💕👏🙌😍🥰🎉🔥👍🙏\ufe0f\s]+")
_SOUR = re.compile(
    r"\b(?:för att ni lärde|inställt|försen\w*|missa|bara armhålan|verkligen\. 👏|innstilt|for sent|miste|"
    "geen lijn|derde keer|te missen|no line|miss the|never again|chapeau hoor)"
)


def _look(subject: Subject) -> Iterator[Match]:
    text = subject.text
    if not text.words and text.of("emoji") and _HEARTS.fullmatch(text.plain):
        yield subject.whole
    elif not _SOUR.search(text.folded):
        yield from longest(subject.found("praise"))


RULE = Rule(
    id="incoming.praise",
    kind="incoming",
    check=Function(_look, {"praise": _PHRASES}),
    severity=Severity.TIP,
    rationale="Praise often tells something that can be taken up; the person praised wants to hear it.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Beröm.",
            "Ta upp det som berättas och låt den som fick berömmet få veta. Du skulle le och fråga vidare.",
            "Så roligt! Jag säger till Berit. Vilket pass var du på?",
        ),
        "nb": Wording(
            "Ros.",
            "Ta opp det som fortelles, og la den som fikk rosen, få vite det. Du ville smilt og spurt "
            "videre.",
            "Så gøy! Jeg sier det til Berit. Hvilket parti var du på?",
        ),
        "nl": Wording(
            "Een compliment.",
            "Ga in op wat er verteld wordt en geef het door aan wie het verdiende. Je zou glimlachen en "
            "doorvragen.",
            "Wat leuk! Ik zeg het tegen Berit. Bij welke les was je?",
        ),
        "en": Wording(
            "Praise.",
            "Take up what is told, and let the person praised know. You would smile and ask on.",
            "How nice! I'll tell Berit. Which class were you in?",
        ),
    },
    bad={
        "sv": (Example("[[Tack snälla]] ni!"), Example("[[👏👏👏❤️]]")),
        "nb": (Example("[[Tusen takk]] alle sammen!"), Example("[[💙💙🙌]]")),
        "nl": (Example("[[Dankjewel]] lieve mensen!"), Example("[[❤️👏👏]]")),
        "en": (Example("[[Thank you all]] so much!"), Example("[[😍👏👏]]")),
    },
    good={
        "sv": (Example("Flaskan läckte i paketet, allt är klibbigt"), Example("😂😂😂")),
        "nb": (Example("To av glassene var knust da jeg åpna kassa"), Example("🙈🙈")),
        "nl": (Example("Drie van de zes kropjes sla zaten vol luis"), Example("😳🤣")),
        "en": (Example("Three out of six lettuces were full of greenfly"), Example("😅😅")),
    },
)
