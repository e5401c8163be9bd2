"""A post with a heap of hashtags."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording

_HEAP = 5
_MANY = 3
_SHARE = 1 / 3
"""Three tags are a heap where they are a third of all there is to read."""


def _look(subject: Subject) -> Iterator[Match]:
    if subject.text.folded.count("#") < _MANY:
        return
    tags = subject.text.of("hashtag")
    everything = len(tags) + len(subject.draft.text.split()) - _not_words(subject)
    if len(tags) >= _HEAP or (len(tags) >= _MANY and len(tags) >= _SHARE * everything):
        yield Match(tags[0].start, tags[-1].end)


def _not_words(subject: Subject) -> int:
    """Pieces between spaces that are no words: tags, links, emoji."""
    text = subject.text
    loose = [
        token
        for token in text.of("link", "hashtag")
        if not text.folded[token.start - 1 : token.start].strip()
    ]
    emoji = [piece for piece in text.folded.split() if not any(character.isalnum() for character in piece)]
    return len(loose) + len(emoji)


RULE = Rule(
    id="post.hashtag_heap",
    kind="post",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="A row of tags is written for a machine; screen readers read every one of them aloud.",
    source="The method, D3 “Not advertising”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det är många hashtaggar.",
            "Behåll en eller två som folk verkligen följer. På kaféet skulle du inte rabbla sökord.",
            "Rödhaken är tillbaka i växthuset #vårtecken",
        ),
        "nb": Wording(
            "Her er det mange emneknagger.",
            "Behold en eller to som folk virkelig følger. På kafeen ville du ikke ramset opp søkeord.",
            "Rødstrupen er tilbake i drivhuset #vårtegn",
        ),
        "nl": Wording(
            "Dit zijn veel hashtags.",
            "Houd er een of twee over die mensen echt volgen. In het café zou je ook geen zoekwoorden "
            "opdreunen.",
            "Het roodborstje is terug in de kas #lente",
        ),
        "en": Wording(
            "That is a lot of hashtags.",
            "Keep one or two that people really follow. In a café you would not recite keywords.",
            "The robin is back in the greenhouse #spring",
        ),
    },
    bad={
        "sv": (Example("Vem badar först? [[#bad #morgon #sjö #kallt #glad]]"),),
        "nb": (Example("Hvem bader først? [[#bad #morgen #sjø #kaldt #glad]]"),),
        "nl": (Example("Wie duikt er eerst? [[#duik #ochtend #meer #koud #blij]]"),),
        "en": (Example("Who dives first? [[#swim #morning #lake #cold #happy]]"),),
    },
    good={
        "sv": (Example("Rödhaken är tillbaka i växthuset. Vem mer har fått besök igen? #vårtecken"),),
        "nb": (Example("Rødstrupen er tilbake i drivhuset. Hvem andre har fått gjester igjen? #vårtegn"),),
        "nl": (Example("Het roodborstje is terug in de kas. Wie heeft er ook vaste gasten? #lente"),),
        "en": (Example("The robin is back in the greenhouse. Who else had a lodger return? #spring"),),
    },
)
