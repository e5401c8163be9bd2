"""A reply in which an organisation has feelings where a person should speak."""

from stamgast.coach.checks import Phrases, by_language
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = by_language(
    sv="vi beklagar, vi förstår att, vi förstår din, vi förstår er, vi har full förståelse, vi är ledsna, "
    "vi känner med, "
    "vi tackar, vi lider med, vi ber om ursäkt, vi är medvetna om, vi vill beklaga, vi skulle vilja "
    "tacka, vi uppskattar",
    nb="vi beklager, vi forstår at, vi forstår din, vi forstår deres, vi har full forståelse, vi er lei "
    "oss, vi føler med, "
    "vi takker, vi ber om unnskyldning, vi er klar over, vi er kjent med, vi vil beklage, vi ønsker å "
    "takke, vi setter pris",
    nl="wij betreuren, we betreuren, wij begrijpen, we begrijpen, het spijt ons, wij danken, we danken, "
    "wij leven mee, "
    "we leven mee, onze excuses, wij bieden, we bieden onze, wij zijn ons bewust, we zijn ons bewust, wij "
    "waarderen, "
    "we waarderen",
    en="we apologise, we apologize, we understand that, we understand your, we are sorry, we're sorry, we "
    "regret, we feel your, "
    "we sympathise, we sympathize, we acknowledge, we are aware, we're aware, we would like to thank, we "
    "wish to, "
    "we appreciate",
)


RULE = Rule(
    id="reply.corporate_we",
    kind="reply",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="A company that is sorry convinces nobody; a person with a name who is sorry does.",
    source="The method, D11 “Yourself, personal, not private”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Här talar en organisation, inte du.",
            "Säg jag och skriv ditt namn. I butiken skulle du inte säga att företaget beklagar.",
            "Jag är ledsen för det. Jag byter din biljett i dag. /Petra",
        ),
        "nb": Wording(
            "Her snakker en organisasjon, ikke du.",
            "Si «jeg», og skriv navnet ditt. I butikken ville du ikke sagt at firmaet beklager.",
            "Jeg er lei for det. Jeg bytter billetten din i dag. Hilsen Petra",
        ),
        "nl": Wording(
            "Hier spreekt een organisatie, niet jij.",
            "Zeg ‘ik’ en zet je naam eronder. In de winkel zou je ook niet zeggen dat het bedrijf het "
            "betreurt.",
            "Ik vind het naar voor je. Ik ruil je kaartje vandaag nog. Groet, Petra",
        ),
        "en": Wording(
            "An organisation is speaking here, not you.",
            "Say I and sign with your name. In the shop you would not say that the company regrets it.",
            "I'm sorry about that. I'll swap your ticket today. Petra",
        ),
    },
    bad={
        "sv": (
            Example(
                "[[Vi förstår att]] det är tråkigt. Biljetten byts i dag på plan två, vill du vänta där?",
                parent="Min biljett gick inte att skanna",
            ),
        ),
        "nb": (
            Example(
                "[[Vi forstår at]] det er kjedelig. Billetten byttes i dag i andre etasje, vil du vente der?",
                parent="Billetten min lot seg ikke skanne",
            ),
        ),
        "nl": (
            Example(
                "[[Wij begrijpen]] dat dit vervelend is. Je kaartje wordt vandaag geruild, wil je even "
                "wachten?",
                parent="Mijn kaartje werd niet gescand",
            ),
        ),
        "en": (
            Example(
                "[[We understand that]] this is annoying. Your ticket is being swapped today, will you wait?",
                parent="My ticket would not scan",
            ),
        ),
    },
    good={
        "sv": (
            Example(
                "Jag förstår, det är ju tre timmar i kö. Ska jag byta den åt dig?",
                parent="Min biljett gick inte att skanna",
            ),
        ),
        "nb": (
            Example(
                "Jeg forstår, det er jo tre timer i kø. Skal jeg bytte den for deg?",
                parent="Billetten min lot seg ikke skanne",
            ),
        ),
        "nl": (
            Example(
                "Ik snap het, drie uur in de rij. Zal ik hem voor je ruilen?",
                parent="Mijn kaartje werd niet gescand",
            ),
        ),
        "en": (
            Example(
                "I see, three hours in a queue. Shall I swap it for you?", parent="My ticket would not scan"
            ),
        ),
    },
)
