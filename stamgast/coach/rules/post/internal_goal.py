"""A post that says aloud what the strategy keeps for the team: a goal of the business."""

from stamgast.coach.checks import Function
from stamgast.coach.private_goals import repeated
from stamgast.coach.rule import Example, Rule, Severity, Wording

RULE = Rule(
    id="post.internal_goal",
    kind="post",
    check=Function(repeated),
    severity=Severity.TIP,
    rationale="People come for what is in it for them; who hears our sales target feels like a means to it.",
    source="The method, A3 “Internal business goals stay internal”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här upprepar ett mål som bara är för er.",
            "Säg vad läsaren får ut av det, eller vänd det till en fråga. På kaféet berättar du inte för "
            "gästerna hur mycket du måste sälja.",
            "Vilket bröd saknar du hos oss på söndagar?",
        ),
        "nb": Wording(
            "Dette gjentar et mål som bare er for dere.",
            "Si hva leseren har igjen for det, eller gjør det til et spørsmål. På kafeen forteller du "
            "ikke gjestene hvor mye du må selge.",
            "Hvilket brød savner du hos oss på søndager?",
        ),
        "nl": Wording(
            "Dit herhaalt een doel dat alleen voor jullie is.",
            "Zeg wat de lezer eraan heeft, of maak er een vraag van. In het café vertel je de gasten ook "
            "niet hoeveel je moet verkopen.",
            "Welk brood mis je bij ons op zondag?",
        ),
        "en": Wording(
            "This repeats a goal that is for you alone.",
            "Say what is in it for the reader, or turn it into a question. In a café you would not tell "
            "your guests how much you have to sell.",
            "Which bread do you miss at ours on a Sunday?",
        ),
    },
    bad={
        "sv": (
            Example(
                "Vi vill [[öka försäljningen av årskort med 20]] procent. Vilka datum passar dig?",
                internal=("Öka försäljningen av årskort med 20 %",),
            ),
        ),
        "nb": (
            Example(
                "Vi vil [[øke salget av årskort med 20]] prosent. Hvilke datoer passer deg?",
                internal=("Øke salget av årskort med 20 %",),
            ),
        ),
        "nl": (
            Example(
                "We willen [[20 procent meer abonnementen verkopen]]. Welke dag komt jou uit?",
                internal=("20 procent meer abonnementen verkopen",),
            ),
        ),
        "en": (
            Example(
                "We want to [[grow annual pass sales by 20]] percent. Which dates suit you?",
                internal=("Grow annual pass sales by 20 %",),
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Vad gör du när det regnar en hel lördag?",
                internal=("Öka försäljningen av årskort med 20 %",),
            ),
        ),
        "nb": (
            Example(
                "Hva gjør du når det regner en hel lørdag?", internal=("Øke salget av årskort med 20 %",)
            ),
        ),
        "nl": (
            Example(
                "Wat doe jij als het een hele zaterdag regent?",
                internal=("20 procent meer abonnementen verkopen",),
            ),
        ),
        "en": (
            Example(
                "What do you do when it rains all Saturday?", internal=("Grow annual pass sales by 20 %",)
            ),
        ),
    },
)
