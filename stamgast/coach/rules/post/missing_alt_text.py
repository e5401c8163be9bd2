"""A post with a picture that nobody has described."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording


def _look(subject: Subject) -> Iterator[Match]:
    if any(not (words or "").strip() for words in subject.draft.alt_texts):
        yield Match(*subject.text.extent, exact=True)


RULE = Rule(
    id="post.missing_alt_text",
    kind="post",
    check=Function(_look),
    severity=Severity.WARN,
    exact=True,
    rationale="Who cannot see the picture is left out of the talk; a sentence lets them in.",
    source="WCAG 2.2, success criterion 1.1.1; the method, B3.",
    evidence="research",
    wording={
        "sv": Wording(
            "En bild saknar beskrivning.",
            "Skriv en mening om vad bilden visar. På kaféet skulle du berätta för den som inte ser.",
            "En rödhake sitter på kanten av en lerkruka.",
        ),
        "nb": Wording(
            "Et bilde mangler beskrivelse.",
            "Skriv en setning om hva bildet viser. På kafeen ville du fortalt det til den som ikke ser.",
            "En rødstrupe sitter på kanten av en leirpotte.",
        ),
        "nl": Wording(
            "Een foto heeft geen beschrijving.",
            "Schrijf een zin over wat er te zien is. In het café zou je het vertellen aan wie het niet ziet.",
            "Een roodborstje zit op de rand van een stenen pot.",
        ),
        "en": Wording(
            "A picture has no description.",
            "Write a sentence about what it shows. In a café you would tell the one who cannot see.",
            "A robin sits on the rim of a clay pot.",
        ),
    },
    bad={
        "sv": (Example("[[Vem har byggt det här boet?]]", alt_texts=(None,)),),
        "nb": (Example("[[Hvem har bygd dette reiret?]]", alt_texts=(None,)),),
        "nl": (Example("[[Wie heeft dit nest gebouwd?]]", alt_texts=(None,)),),
        "en": (Example("[[Who built this nest?]]", alt_texts=(None,)),),
    },
    good={
        "sv": (Example("Vem har byggt det här boet?", alt_texts=("Ett bo av mossa i en lerkruka",)),),
        "nb": (Example("Hvem har bygd dette reiret?", alt_texts=("Et reir av mose i en leirpotte",)),),
        "nl": (Example("Wie heeft dit nest gebouwd?", alt_texts=("Een nest van mos in een stenen pot",)),),
        "en": (Example("Who built this nest?", alt_texts=("A nest of moss in a clay pot",)),),
    },
)
