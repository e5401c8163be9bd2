"""A post whose text already stands on another of our channels."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.similarity import NEAR_DUPLICATE, similarity


def _look(subject: Subject) -> Iterator[Match]:
    others = subject.draft.others
    if others and any(similarity(subject.draft.text, other) >= NEAR_DUPLICATE for other in others):
        start, end = subject.text.extent
        yield Match(start, end, exact=True)


RULE = Rule(
    id="post.same_text_elsewhere",
    kind="post",
    check=Function(_look),
    severity=Severity.BLOCK,
    exact=True,
    rationale="People follow us in several places; the same words everywhere were written for nobody there.",
    source="The method, D5 “Never cross-post”; token-set ratio as in the metric crossposting.share.",
    evidence="house",
    wording={
        "sv": Wording(
            "Samma text finns på en annan kanal.",
            "Skriv om den för dem som är här, eller skriv ner varför den ska vara densamma. Du berättar inte "
            "samma sak likadant vid två bord.",
            "Ni som odlar på balkong: vilka av de sextio sticklingarna klarar sig hos er?",
        ),
        "nb": Wording(
            "Samme tekst står på en annen kanal.",
            "Skriv den om for dem som er her, eller skriv ned hvorfor den skal være lik. Du forteller "
            "ikke det samme likt ved to bord.",
            "Dere som dyrker på balkong: hvilke av de seksti stiklingene klarer seg hos dere?",
        ),
        "nl": Wording(
            "Dezelfde tekst staat op een ander kanaal.",
            "Herschrijf hem voor de mensen hier, of noteer waarom hij hetzelfde moet zijn. Je vertelt het "
            "aan twee tafels ook niet hetzelfde.",
            "Balkontuiniers: welke van de zestig stekjes redden het bij jullie?",
        ),
        "en": Wording(
            "The same text stands on another channel.",
            "Rewrite it for the people here, or write down why it has to be the same. You would not tell "
            "it the same way at two tables.",
            "Balcony gardeners: which of the sixty cuttings would make it at your place?",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[På lördag delar vi ut sticklingar. Vad vill du odla? #odla]]",
                others=("På lördag delar vi ut sticklingar! Vad vill du odla? https://odla.example",),
            ),
        ),
        "nb": (
            Example(
                "[[På lørdag deler vi ut stiklinger. Hva vil du dyrke? #dyrk]]",
                others=("På lørdag deler vi ut stiklinger! Hva vil du dyrke? https://dyrk.example",),
            ),
        ),
        "nl": (
            Example(
                "[[Zaterdag delen we stekjes uit. Wat wil jij kweken? #tuin]]",
                others=("Zaterdag delen we stekjes uit! Wat wil jij kweken? https://tuin.example",),
            ),
        ),
        "en": (
            Example(
                "[[On Saturday we hand out cuttings. What will you grow? #garden]]",
                others=("On Saturday we hand out cuttings! What will you grow? https://grow.example",),
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Vad odlar du på balkongen i år?", others=("På lördag delar vi ut sticklingar. Kom förbi!",)
            ),
        ),
        "nb": (
            Example(
                "Hva dyrker du på balkongen i år?", others=("På lørdag deler vi ut stiklinger. Kom innom!",)
            ),
        ),
        "nl": (
            Example(
                "Wat kweek jij dit jaar op je balkon?", others=("Zaterdag delen we stekjes uit. Kom langs!",)
            ),
        ),
        "en": (
            Example(
                "What are you growing on your balcony this year?",
                others=("On Saturday we hand out cuttings. Drop in!",),
            ),
        ),
    },
)
