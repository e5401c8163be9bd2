"""A post that asks for several different acts at once."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, longest
from stamgast.coach.lexicon.calls import ACTS
from stamgast.coach.orders import opens_clause
from stamgast.coach.rule import Example, Rule, Severity, Wording

_ONE = 1


def _look(subject: Subject) -> Iterator[Match]:
    if len(subject.hits) <= _ONE:
        return
    firsts: dict[str, Match] = {}
    for act in ACTS:
        orders = [order for order in longest(subject.found(act)) if opens_clause(subject, order)]
        if orders:
            firsts[act] = orders[0]
    if len(firsts) > _ONE:
        yield from longest(firsts.values())


RULE = Rule(
    id="post.several_calls",
    kind="post",
    check=Function(_look, ACTS),
    severity=Severity.TIP,
    rationale="Who is asked for four things does none of them; one soft request is answered.",
    source="The method, D4 “A call to action, a soft one”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Här ber du om flera saker på en gång.",
            "Välj den som betyder mest och låt resten vänta. Vid ett kafébord ber man om en sak i taget.",
            "Programmet är klart. Vilken kväll lockar dig?",
        ),
        "nb": Wording(
            "Her ber du om flere ting på én gang.",
            "Velg det som betyr mest, og la resten vente. Ved et kafébord ber man om én ting om gangen.",
            "Programmet er klart. Hvilken kveld frister deg?",
        ),
        "nl": Wording(
            "Hier vraag je om meerdere dingen tegelijk.",
            "Kies wat het meest telt en laat de rest wachten. Aan een cafétafel vraag je één ding tegelijk.",
            "Het programma is klaar. Welke avond lokt jou?",
        ),
        "en": Wording(
            "You are asking for several things at once.",
            "Pick the one that matters most and let the rest wait. At a café table you ask for one thing "
            "at a time.",
            "The programme is out. Which evening tempts you?",
        ),
    },
    bad={
        "sv": (Example("[[Läs]] programmet, [[följ oss]] och [[ladda ner]] kartan."),),
        "nb": (Example("[[Les]] programmet, [[følg oss]] og [[last ned]] kartet."),),
        "nl": (Example("[[Lees]] het programma, [[volg ons]] en [[download]] de kaart."),),
        "en": (Example("[[Read]] the programme, [[follow us]] and [[download]] the map."),),
    },
    good={
        "sv": (Example("Kom på torsdag klockan sju och ta med en tröja. Vem följer med dig?"),),
        "nb": (Example("Kom på torsdag klokka sju, og ta med en genser. Hvem blir med deg?"),),
        "nl": (Example("Kom donderdag om zeven uur en neem een trui mee. Wie gaat er met je mee?"),),
        "en": (Example("Come on Thursday at seven and bring a jumper. Who is coming with you?"),),
    },
)
