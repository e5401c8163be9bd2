"""A purpose in which nobody outside appears for whom something gets better."""

import re
from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PEOPLE = {
    "sv": re.compile(
        r"(?<!\w)(?:(?<!våra )människor\w*|folk|barn\w*|elev\w*|patient\w*|anhöriga|nybörjare|odlare\w*|"
        r"gäst(?:er|erna)?|grannar\w*|invånar\w*|den som|de som|alla som|vem som helst|någon som|"
        r"ingen i \w+|ingen ska|alla|unga|ungdomar\w*|äldre|föräldrar\w*|besökar\w*|läsare\w*|medlem\w*|"
        r"lyssnare\w*|sjuka|resande|boende|familj\w*|studenter\w*|djur\w*|\w{3,}(?:ärer|ärerna|närer|"
        r"närerna|görare|tagare|karna|borna|borer)|personer|publik\w*)(?!\w)"
    ),
    "nb": re.compile(
        r"(?<!\w)(?:(?<!våre )mennesker|folk|barn\w*|elev\w*|pasient\w*|pårørende|nybegynner\w*|gjest\w*|"
        r"\w*gjestene|nabo\w*|innbygger\w*|den som|de som|alle som|hvem som helst|noen som|ingen i \w+|"
        r"ingen skal|alle|de fleste|unge|ungdom\w*|eldre|foreldre\w*|besøkende|leser(?:e|ne)|medlem\w*|"
        r"lyttere\w*|syke|reisende|beboer\w*|famili\w*|student\w*|dyr\w*|passasjer\w*|hobbygartner\w*|"
        r"personer|publikum\w*)(?!\w)"
    ),
    "nl": re.compile(
        r"(?<!\w)(?:(?<!onze )(?<!ons )mensen|iemand die|iedereen|kind(?:eren)?|leerling\w*|patiënt\w*|"
        r"naasten|beginner\w*|starters|gasten|buren|bewoner\w*|inwoner\w*|wie|degene\w*|jongeren|ouderen|"
        r"ouders|bezoeker\w*|lezer\w*|leden|luisteraar\w*|zieken|reiziger\w*|tuinder\w*|gezinnen|studenten|"
        r"dieren|passagiers|niemand|publiek|de meeste \w+)(?!\w)"
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?<!our )people|person|child|children|kids|pupils?|patients?|relatives|beginners|"
        "cyclists|guests|neighbours|residents|whoever|anyone|anybody|everyone|everybody|nobody in|"
        "somebody who|those who|young|elderly|parents|visitors|readers|members|listeners|passengers|"
        r"gardeners|families|students|animals|travellers|travelers|audience)(?!\w)"
    ),
}


def _look(subject: Subject) -> Iterator[Match]:
    people = _PEOPLE.get(subject.language)
    if people is not None and subject.text.words and not people.search(subject.text.folded):
        yield subject.whole


RULE = Rule(
    id="purpose.nobody_served",
    kind="purpose",
    check=Function(_look),
    severity=Severity.TIP,
    rationale="If nobody outside appears in the purpose, nobody outside has a reason to care.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Vem blir det bättre för?",
            "Nämn dem ni finns till för och vad som blir möjligt för dem. Ett kafé finns för gästerna.",
            "Den som väntar vid hållplatsen ska veta vad som händer.",
        ),
        "nb": Wording(
            "Hvem blir det bedre for?",
            "Nevn dem dere er til for, og hva som blir mulig for dem. En kafé er til for gjestene.",
            "Den som venter på holdeplassen, skal vite hva som skjer.",
        ),
        "nl": Wording(
            "Voor wie wordt het beter?",
            "Noem voor wie jullie er zijn en wat er voor hen mogelijk wordt. Een café is er voor de gasten.",
            "Wie bij de halte wacht, weet wat er gebeurt.",
        ),
        "en": Wording(
            "Whom does it make things better for?",
            "Name those you are there for and what becomes possible for them. A café is there for its "
            "guests.",
            "Anyone stuck at the stop knows what is going on.",
        ),
    },
    bad={
        "sv": (
            Example("[[Inspirera, engagera, synas.]]"),
            Example("[[Ett sammanhållet arkivbestånd ska utvecklas.]]"),
        ),
        "nb": (
            Example("[[Synlighet. Stolthet. Samspill.]]"),
            Example("[[En helhetlig formidling av kulturarv.]]"),
        ),
        "nl": (
            Example("[[Zichtbaar. Verbindend. Vernieuwend.]]"),
            Example("[[Het duurzaam ontsluiten van content.]]"),
        ),
        "en": (
            Example("[[Visible. Connected. Bold.]]"),
            Example("[[Delivering sustainable heritage content.]]"),
        ),
    },
    good={
        "sv": (Example("Den som bor ensam ska ha ett ställe där någon märker om hon inte kommer."),),
        "nb": (Example("Pårørende skal finne ut av det de ikke turte å spørre legen om."),),
        "nl": (Example("Wie krap zit, kan hier iets vragen zonder uitleg."),),
        "en": (Example("Whoever lives alone has a place where somebody notices."),),
    },
)
