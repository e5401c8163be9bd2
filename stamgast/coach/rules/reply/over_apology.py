"""A reply that apologises again and again."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject, by_language, longest
from stamgast.coach.rule import Example, Rule, Severity, Wording

_APOLOGIES = by_language(
    sv="förlåt, ursäkta, ber om ursäkt, be om ursäkt, så hemskt ledsna, hemskt ledsen, ledsen för, ledsna "
    "för, "
    "ledsna att, ledsen att, beklagar, vår ursäkt, våra ursäkter, ursäkter, tusen ursäkter, ursäktar",
    nb="unnskyld, beklager, ber om unnskyldning, be om unnskyldning, lei oss, lei meg, så leie, fryktelig "
    "lei, "
    "vår unnskyldning, unnskyldninger, beklagelse",
    nl="sorry, excuses, verontschuldigingen, verontschuldigen, spijt ons, spijt me, spijt mij, betreuren, "
    "het spijt ons, het spijt me, neem ons niet kwalijk, pardon",
    en="sorry, apologies, apologise, apologize, apologising, our apology, forgive us, regret, regrets, "
    "beg your pardon",
)
_ENOUGH = 1


def _look(subject: Subject) -> Iterator[Match]:
    yield from longest(subject.found("apologies"))[_ENOUGH:]


RULE = Rule(
    id="reply.over_apology",
    kind="reply",
    check=Function(_look, {"apologies": _APOLOGIES}, needs="apologies"),
    severity=Severity.TIP,
    rationale="One apology that means it is heard; the third asks the person to comfort us.",
    source="The method, E8 “In real life?”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Svaret ber om ursäkt mer än en gång.",
            "En gång räcker; säg sedan vad som händer. I butiken skulle du ordna det, inte be om "
            "förlåtelse igen.",
            "Förlåt, det var vårt fel. En ny soppa är på väg, och den bjuder jag på.",
        ),
        "nb": Wording(
            "Svaret ber om unnskyldning mer enn én gang.",
            "Én gang er nok; si så hva som skjer. I butikken ville du ordnet det, ikke bedt om tilgivelse "
            "igjen.",
            "Unnskyld, det var vår feil. En ny suppe er på vei, og den spanderer jeg.",
        ),
        "nl": Wording(
            "Dit antwoord verontschuldigt zich meer dan één keer.",
            "Eén keer is genoeg; zeg dan wat er gebeurt. In de winkel zou je het regelen, niet nog eens "
            "sorry zeggen.",
            "Sorry, dat was onze fout. Er komt een nieuwe soep aan, die krijg je van mij.",
        ),
        "en": Wording(
            "This reply apologises more than once.",
            "Once is enough; then say what happens. In a shop you would put it right, not beg pardon again.",
            "Sorry, that was our mistake. A fresh soup is on its way, on me.",
        ),
    },
    bad={
        "sv": (
            Example(
                "Förlåt för röran! Vi är så [[ledsna att]] du fick vänta. Soppan är på väg.",
                parent="Väntade fyrtio minuter på soppan",
            ),
        ),
        "nb": (
            Example(
                "Unnskyld rotet! Vi er [[lei oss]] for at du måtte vente. Suppa er på vei.",
                parent="Ventet førti minutter på suppa",
            ),
        ),
        "nl": (
            Example(
                "Sorry voor de rommel! [[Het spijt ons]] dat je moest wachten. De soep komt eraan.",
                parent="Veertig minuten op de soep gewacht",
            ),
        ),
        "en": (
            Example(
                "Sorry for the muddle! Our [[apologies]] that you had to wait. The soup is on its way.",
                parent="Waited forty minutes for the soup",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Förlåt, soppan blev kvar i luckan. Får jag bjuda på nästa?",
                parent="Väntade fyrtio minuter på soppan",
            ),
        ),
        "nb": (
            Example(
                "Unnskyld, suppa ble stående i luka. Får jeg spandere den neste?",
                parent="Ventet førti minutter på suppa",
            ),
        ),
        "nl": (
            Example(
                "Sorry, de soep bleef in het doorgeefluik staan. Mag ik de volgende betalen?",
                parent="Veertig minuten op de soep gewacht",
            ),
        ),
        "en": (
            Example(
                "Sorry, the soup was left in the hatch. May I buy you the next one?",
                parent="Waited forty minutes for the soup",
            ),
        ),
    },
)
