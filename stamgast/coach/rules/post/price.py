"""A post that names a price."""

from stamgast.coach.checks import Pattern
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.sieve import Sieve

_PRICE = Sieve(
    r"(?:[€£$] ?|\b(?:kr|SEK|NOK|EUR|GBP)\.? ?)\d+(?:[ .]\d{3})*(?:,\d{2}|,-|\.\d{2})?|"
    r"\b\d+(?:[ .]\d{3})*(?:,\d{2}|\.\d{2})? ?(?:kr\b|kronor\b|kroner\b|:-|,-|€|£|euro\b|pounds?\b|SEK\b|"
    r"NOK\b|EUR\b)"
)

RULE = Rule(
    id="post.price",
    kind="post",
    check=Pattern(_PRICE),
    severity=Severity.TIP,
    rationale="A price turns a table talk into a shop window; say it when somebody asks.",
    source="The method, D3 “Not advertising”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Här står ett pris.",
            "Behövs det här? Berätta vad de får ut av det, priset kan komma när någon frågar. Vid "
            "kafébordet börjar ingen med notan.",
            "Fyra kvällar vid drejskivan i mars. Vad skulle du göra först?",
        ),
        "nb": Wording(
            "Her står det en pris.",
            "Trengs den her? Fortell hva de får ut av det; prisen kan komme når noen spør. Ved kafébordet "
            "begynner ingen med regningen.",
            "Fire kvelder ved dreieskiva i mars. Hva ville du laget først?",
        ),
        "nl": Wording(
            "Hier staat een prijs.",
            "Is dat hier nodig? Vertel wat ze eraan hebben; de prijs kan als iemand ernaar vraagt. In het "
            "café begint niemand met de rekening.",
            "Vier avonden aan de draaischijf in maart. Wat zou jij het eerst maken?",
        ),
        "en": Wording(
            "This names a price.",
            "Is it needed here? Say what they get out of it; the price can come when somebody asks. No "
            "café talk opens with the bill.",
            "Four evenings at the wheel in March. What would you make first?",
        ),
    },
    bad={
        "sv": (Example("Drejkurs för [[450 kr]] i mars. Vad skulle du göra först?"),),
        "nb": (Example("Dreiekurs for [[450 kroner]] i mars. Hva ville du laget først?"),),
        "nl": (Example("Draaicursus voor [[€ 45]] in maart. Wat zou jij maken?"),),
        "en": (Example("Pottery in March for [[£45]]. What would you make first?"),),
    },
    good={
        "sv": (Example("Fyra kvällar vid drejskivan i mars. Vad skulle du göra först?"),),
        "nb": (Example("Fire kvelder ved dreieskiva i mars. Hva ville du laget først?"),),
        "nl": (Example("Vier avonden aan de draaischijf in maart. Wat zou jij het eerst maken?"),),
        "en": (Example("Four evenings at the wheel in March. What would you make first?"),),
    },
)
