"""Somebody believes something about us that has to be cleared up, or has come to the wrong place."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.misunderstanding",
    kind="incoming",
    check=Weighed("misunderstanding"),
    severity=Severity.TIP,
    version=2,
    rationale="What one person got wrong, others got wrong as well; a friendly word clears it up for all.",
    source="The method, E7 “Purpose of the talk”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Ett missförstånd.",
            "Red ut det vänligt, utan att rätta personen. Du skulle säga hur det är.",
            "Lätt hänt, skylten är luddig! Det gäller bara söndagar.",
        ),
        "nb": Wording(
            "En misforståelse.",
            "Oppklar det vennlig, uten å rette på personen. Du ville sagt hvordan det er.",
            "Lett å tro, skiltet er utydelig! Det gjelder bare søndager.",
        ),
        "nl": Wording(
            "Een misverstand.",
            "Leg het vriendelijk uit, zonder iemand te verbeteren. Je zou zeggen hoe het zit.",
            "Snap ik, het bord is vaag! Het geldt alleen op zondag.",
        ),
        "en": Wording(
            "A misunderstanding.",
            "Clear it up kindly, without correcting the person. You would say how it is.",
            "Easily done, the sign is vague! It's only on Sundays.",
        ),
    },
    bad={
        "sv": (Example("[[Jag trodde]] att man måste vara medlem"),),
        "nb": (Example("[[Jeg trodde]] at man måtte være medlem"),),
        "nl": (Example("Ik [[dacht dat]] je lid moest zijn"),),
        "en": (Example("[[I thought]] you had to be a member"),),
    },
    good={
        "sv": (Example("När öppnar ni på lördag?"),),
        "nb": (Example("Når åpner dere på lørdag?"),),
        "nl": (Example("Hoe laat gaan jullie zaterdag open?"),),
        "en": (Example("When do you open on Saturday?"),),
    },
)
