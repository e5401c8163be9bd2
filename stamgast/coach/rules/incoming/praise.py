"""Somebody is pleased with us and says so."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.praise",
    kind="incoming",
    check=Weighed("praise"),
    severity=Severity.TIP,
    version=2,
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
            "Ta opp det som fortelles, og la den som fikk ros, få vite det. Du ville smilt og spurt videre.",
            "Så gøy! Jeg sier det til Berit. Hvilket parti var du på?",
        ),
        "nl": Wording(
            "Een compliment.",
            "Ga in op wat er verteld wordt en geef het door. Je zou glimlachen en doorvragen.",
            "Wat leuk! Ik zeg het tegen Berit. Bij welke les was je?",
        ),
        "en": Wording(
            "Praise.",
            "Take up what is told, and let the person praised know. You would smile and ask on.",
            "How nice! I'll tell Berit. Which class were you in?",
        ),
    },
    bad={
        "sv": (
            Example("Tack snälla ni, vilken [[underbar]] kväll!"),
            Example("[[❤️❤️]]"),
        ),
        "nb": (
            Example("Tusen takk, for en [[nydelig]] kveld!"),
            Example("[[💙💙🙌]]"),
        ),
        "nl": (
            Example("Dankjewel, wat een [[heerlijke]] avond!"),
            Example("[[❤️❤️]]"),
        ),
        "en": (
            Example("Thank you all, what a [[lovely]] evening!"),
            Example("[[😍❤️]]"),
        ),
    },
    good={
        "sv": (
            Example("Flaskan läckte i paketet"),
            Example("😂😂😂"),
        ),
        "nb": (
            Example("To av glassene var knust"),
            Example("🙈🙈"),
        ),
        "nl": (
            Example("Twee glazen waren kapot"),
            Example("😳🤣"),
        ),
        "en": (
            Example("Two of the glasses were broken"),
            Example("😅😅"),
        ),
    },
)
