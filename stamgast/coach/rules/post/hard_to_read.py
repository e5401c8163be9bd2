"""A post that is hard to read for its audience."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.readability import lix
from stamgast.coach.rule import Example, Rule, Severity, Wording

_ENOUGH = 18
"""Words under which a measure of readability means nothing."""
_HARDEST = 60
"""LIX from which a text is very difficult, where the voice of the channel says nothing else."""


def _look(subject: Subject) -> Iterator[Match]:
    voice = subject.draft.voice
    hardest = voice.lix if voice is not None and voice.lix is not None else _HARDEST
    if len(subject.text.spoken) >= _ENOUGH and lix(subject.text) > hardest:
        yield subject.whole


RULE = Rule(
    id="post.hard_to_read",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="Long sentences of long words are read by those who must; the others scroll on.",
    source="C.-H. Björnsson, Läsbarhet, 1968; J. Anderson, Lix and Rix, 1983.",
    evidence="research",
    wording={
        "sv": Wording(
            "Texten är tung att läsa.",
            "Dela meningen och byt de långa orden mot vardagliga. Läs högt: så skulle du aldrig säga det "
            "över en kopp kaffe.",
            "Vi vill höra hur ni har det hemma. Vad fungerar, och vad gör det inte?",
        ),
        "nb": Wording(
            "Teksten er tung å lese.",
            "Del setningen, og bytt ut de lange ordene med hverdagslige. Les høyt: slik ville du aldri sagt "
            "det over en kopp kaffe.",
            "Vi vil høre hvordan dere har det hjemme. Hva virker, og hva gjør det ikke?",
        ),
        "nl": Wording(
            "Deze tekst leest zwaar.",
            "Knip de zin en ruil de lange woorden voor gewone. Lees hem hardop: zo zou je het bij de "
            "koffie nooit zeggen.",
            "We horen graag hoe het thuis gaat. Wat werkt er, en wat niet?",
        ),
        "en": Wording(
            "This text is heavy going.",
            "Cut the sentence and swap the long words for everyday ones. Read it aloud: you would never "
            "say it so over coffee.",
            "We'd like to hear how things are at home. What works, and what doesn't?",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[Genomförandet av verksamhetsutvecklingens kvalitetssäkringsprocesser förutsätter "
                "kontinuerlig återkoppling från samtliga berörda intressenter inom organisationens "
                "geografiska verksamhetsområde. Vilka erfarenheter föreligger?]]"
            ),
        ),
        "nb": (
            Example(
                "[[Gjennomføringen av virksomhetsutviklingens kvalitetssikringsprosesser forutsetter "
                "kontinuerlig tilbakemelding fra samtlige berørte interessenter innenfor organisasjonens "
                "geografiske virksomhetsområde. Hvilke erfaringer foreligger?]]"
            ),
        ),
        "nl": (
            Example(
                "[[De tenuitvoerlegging van kwaliteitsborgingsprocessen binnen organisatieontwikkeling "
                "veronderstelt voortdurende terugkoppeling vanuit betrokken belanghebbenden binnen het "
                "geografische werkgebied. Welke ervaringen bestaan hieromtrent?]]"
            ),
        ),
        "en": (
            Example(
                "[[Implementation of organisational quality assurance procedures presupposes continuous "
                "consultation involving representative stakeholders throughout geographically distributed "
                "operational departments. Which considerations predominate locally?]]"
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Vi vill höra hur ni har det hemma. Vad fungerar, och vad gör det inte? Skriv som det är."
            ),
        ),
        "nb": (
            Example(
                "Vi vil høre hvordan dere har det hjemme. Hva virker, og hva gjør det ikke? Skriv som det er."
            ),
        ),
        "nl": (
            Example(
                "We horen graag hoe het thuis gaat. Wat werkt er, en wat niet? Schrijf het zoals het is."
            ),
        ),
        "en": (
            Example(
                "We'd like to hear how things are at home. What works, and what doesn't? Write it as it is."
            ),
        ),
    },
)
