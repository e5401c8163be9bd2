"""A purpose that claims a place at the front: leading, foremost, first choice."""

from stamgast.coach.checks import Phrases, by_language
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = by_language(
    sv="ledande, världsledande, marknadsledande, branschledande, främsta, främst, nummer ett, "
    "förstahandsval*, förstaval*, "
    "självklara valet, i framkant, i täten, i särklass, ligga först, tätposition*",
    nb="ledende, verdensledende, markedsledende, bransjeledende, fremste, fremst, nummer én, nummer en, "
    "førstevalg*, "
    "naturlige valget, i forkant, i front, i tet, i særklasse, ligge først",
    nl="toonaangevend*, leidend*, marktleider*, koploper*, vooroplop*, voorop lopen, nummer één, nummer "
    "1, eerste keus, "
    "eerste keuze, dé partner, dé plek, dé aanspreekpunt, aan kop",
    en="leading, market leader*, industry leader*, world leader*, foremost, number one, no. 1, first "
    "choice, go-to, "
    "at the forefront, frontrunner*, cutting edge, cutting-edge, second to none",
)


RULE = Rule(
    id="purpose.leading",
    kind="purpose",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="Who leads is for others to say, and nobody's day gets better by it.",
    source="The method, A1 “A purpose that matters to others”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Ledande är något andra säger om er.",
            "Skriv vad människor kan göra tack vare er. Ingen går in på ett kafé för att det är ledande.",
            "Resenärerna ska få svar innan vagnen har gått.",
        ),
        "nb": Wording(
            "Ledende er noe andre sier om dere.",
            "Skriv hva folk kan gjøre takket være dere. Ingen går inn på en kafé fordi den er ledende.",
            "Passasjerene skal få svar før vogna har gått.",
        ),
        "nl": Wording(
            "Toonaangevend, dat zeggen anderen over je.",
            "Schrijf op wat mensen dankzij jullie kunnen. Niemand loopt een café binnen omdat het leidend "
            "is.",
            "Reizigers krijgen antwoord voordat de tram weg is.",
        ),
        "en": Wording(
            "Leading is for others to say.",
            "Say what people can do because of you. Nobody walks into a café because it is leading.",
            "Passengers get an answer before the tram has gone.",
        ),
    },
    bad={
        "sv": (Example("Det [[ledande]] stödet för alla som odlar."),),
        "nb": (Example("Den [[ledende]] støtten for alle som dyrker."),),
        "nl": (Example("Het [[toonaangevende]] steunpunt voor iedereen die tuiniert."),),
        "en": (Example("The [[leading]] support for everybody who gardens."),),
    },
    good={
        "sv": (Example("Alla som odlar ska få svar av någon som har misslyckats förut."),),
        "nb": (Example("Alle som dyrker, skal få svar av noen som har mislyktes før."),),
        "nl": (Example("Iedereen die tuiniert krijgt antwoord van iemand bij wie het ook misging."),),
        "en": (Example("Everybody who gardens gets an answer from somebody who has failed before."),),
    },
)
