"""A reply that tells somebody what the strategy keeps for the team: a goal of the business."""

from stamgast.coach.checks import Function
from stamgast.coach.private_goals import repeated
from stamgast.coach.rule import Example, Rule, Severity, Wording

RULE = Rule(
    id="reply.internal_goal",
    kind="reply",
    check=Function(repeated),
    severity=Severity.TIP,
    rationale="Who asks something wants an answer; who hears our sales target feels like a means to it.",
    source="The method, A3 “Internal business goals stay internal”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här berättar om ett mål som bara är för er.",
            "Svara på vad personen undrar. Vid disken berättar du inte för gästen hur mycket du måste "
            "sälja i dag.",
            "Vi har öppet längre på torsdagar nu. Passar det dig?",
        ),
        "nb": Wording(
            "Dette forteller om et mål som bare er for dere.",
            "Svar på det personen lurer på. Ved disken forteller du ikke gjesten hvor mye du må selge i dag.",
            "Vi har åpent lenger på torsdager nå. Passer det for deg?",
        ),
        "nl": Wording(
            "Dit vertelt over een doel dat alleen voor jullie is.",
            "Geef antwoord op wat iemand wil weten. Aan de toonbank vertel je een gast ook niet hoeveel je "
            "vandaag moet verkopen.",
            "We zijn donderdags nu langer open. Komt dat je uit?",
        ),
        "en": Wording(
            "This tells of a goal that is for you alone.",
            "Answer what the person wonders about. At the counter you would not tell a guest how much you "
            "have to sell today.",
            "We stay open longer on Thursdays now. Would that suit you?",
        ),
    },
    bad={
        "sv": (
            Example(
                "Ja, till nio på torsdagar! Vi ska [[öka försäljningen av årskort med 20]] procent.",
                parent="Har ni kvällsöppet nu?",
                internal=("Öka försäljningen av årskort med 20 %",),
            ),
        ),
        "nb": (
            Example(
                "Ja, til ni på torsdager! Vi skal [[øke salget av årskort med 20]] prosent.",
                parent="Har dere kveldsåpent nå?",
                internal=("Øke salget av årskort med 20 %",),
            ),
        ),
        "nl": (
            Example(
                "Ja, donderdag tot negen! We moeten [[20 procent meer abonnementen verkopen]].",
                parent="Zijn jullie nu 's avonds open?",
                internal=("20 procent meer abonnementen verkopen",),
            ),
        ),
        "en": (
            Example(
                "Yes, till nine on Thursdays! We have to [[grow annual pass sales by 20]] percent.",
                parent="Are you open in the evenings now?",
                internal=("Grow annual pass sales by 20 %",),
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Ett årskort kostar 400 kronor. Hur ofta brukar du komma?",
                parent="Vad kostar ett årskort?",
                internal=("Öka försäljningen av årskort med 20 %",),
            ),
        ),
        "nb": (
            Example(
                "Et årskort koster 400 kroner. Hvor ofte pleier du å komme?",
                parent="Hva koster et årskort?",
                internal=("Øke salget av årskort med 20 %",),
            ),
        ),
        "nl": (
            Example(
                "Een abonnement kost 40 euro. Hoe vaak kom je meestal?",
                parent="Wat kost een abonnement?",
                internal=("20 procent meer abonnementen verkopen",),
            ),
        ),
        "en": (
            Example(
                "An annual pass is £40. How often do you tend to come?",
                parent="How much is an annual pass?",
                internal=("Grow annual pass sales by 20 %",),
            ),
        ),
    },
)
