"""Somebody uses rough words against a person or a group; a human decides whether it is abuse."""

from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.weighing import Weighed

RULE = Rule(
    id="incoming.rough_language",
    kind="incoming",
    check=Weighed("rough_language"),
    severity=Severity.TIP,
    version=2,
    rationale="Rough words also come from people in need; a list of words cannot tell.",
    source="The method, E9 “Let go of control, openly”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Hårda ord mot någon.",
            "Läs själv: finns det en sak i det, svara på saken. Annars dölj och säg ifrån lugnt.",
            "Vi hjälper dig gärna med betalningen, men låt kollegan vara i fred.",
        ),
        "nb": Wording(
            "Harde ord mot noen.",
            "Les selv: er det en sak i det, svar på saken. Ellers skjul, og si rolig fra.",
            "Vi hjelper deg gjerne med betalingen, men la kollegaen være i fred.",
        ),
        "nl": Wording(
            "Harde woorden tegen iemand.",
            "Lees zelf: zit er iets in, antwoord daarop. Anders verbergen en rustig een grens trekken.",
            "We helpen je graag met de betaling, maar laat mijn collega met rust.",
        ),
        "en": Wording(
            "Rough words at somebody.",
            "Read it yourself: is there a matter in it? Answer that. If not, hide it and say so calmly.",
            "We'll gladly help with the payment, but leave my colleague in peace.",
        ),
    },
    bad={
        "sv": (Example("Ni är [[idioter]] hela bunten"),),
        "nb": (Example("Dere er [[idioter]] alle sammen"),),
        "nl": (Example("Jullie zijn een [[stelletje]] idioten"),),
        "en": (Example("You are [[morons]], the lot of you"),),
    },
    good={
        "sv": (Example("Fan vad bra konsert!"),),
        "nb": (Example("Faen så bra konsert!"),),
        "nl": (Example("Verdomme wat een goed concert!"),),
        "en": (Example("Bloody brilliant concert!"),),
    },
)
