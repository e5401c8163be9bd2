"""A post that sells: discounts, hurry and orders to buy."""

from stamgast.coach.checks import Patterns
from stamgast.coach.lexicon.sales import SALES
from stamgast.coach.rule import Example, Rule, Severity, Wording

RULE = Rule(
    id="post.sales_words",
    kind="post",
    check=Patterns(SALES),
    severity=Severity.TIP,
    rationale="People come to talk; a post that hurries them to buy is read as an advertisement.",
    source="The method, D3 “Not advertising”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här låter som en annons.",
            "Berätta vad de har för nytta av det, eller be om råd. Vid ett kafébord skulle du inte ropa "
            "ut priser.",
            "Vi planterar ut pelargonerna på lördag. Vad brukar gå fel för dig?",
        ),
        "nb": Wording(
            "Dette høres ut som en annonse.",
            "Fortell hva de har igjen for det, eller be om råd. Ved et kafébord ville du ikke ropt opp "
            "priser.",
            "Vi planter ut pelargoniene på lørdag. Hva pleier å gå galt for deg?",
        ),
        "nl": Wording(
            "Dit klinkt als een advertentie.",
            "Vertel wat zij eraan hebben, of vraag om raad. Aan een cafétafel roep je ook geen prijzen om.",
            "Zaterdag zetten we de geraniums buiten. Wat gaat er bij jou altijd mis?",
        ),
        "en": Wording(
            "This sounds like an advertisement.",
            "Say what is in it for them, or ask for advice. At a café table you would not call out prices.",
            "We plant the geraniums out on Saturday. What usually goes wrong for you?",
        ),
    },
    bad={
        "sv": (
            Example("[[Sista chansen]] att få [[halva priset]]. Vad väljer du?"),
            Example("[[Boka nu]]! Vem vill du ta med?"),
        ),
        "nb": (
            Example("[[Siste sjanse]] til [[halv pris]]. Hva velger du?"),
            Example("[[Bestill nå]]! Hvem vil du ta med?"),
        ),
        "nl": (
            Example("[[Laatste kans]] op [[halve prijs]]. Wat kies jij?"),
            Example("[[Bestel nu]]! Wie neem jij mee?"),
        ),
        "en": (
            Example("[[Last chance]] for [[half price]]. What will you choose?"),
            Example("[[Book now]]! Who will you bring?"),
        ),
    },
    good={
        "sv": (Example("Vi har sextio pelargonsticklingar över. De är gratis. Vad döper du din till?"),),
        "nb": (Example("Vi har førti poser med frø til overs. De er gratis. Hvor skal din få bo?"),),
        "nl": (Example("De plattegronden moeten weg en zijn gratis. Aan welke muur komt die van jou?"),),
        "en": (Example("Sixty seedlings are left over and free. What will you call yours?"),),
    },
)
