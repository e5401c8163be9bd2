"""A post that says how good we are instead of showing it."""

from stamgast.coach.checks import Patterns
from stamgast.coach.lexicon.sales import PRAISE
from stamgast.coach.rule import Example, Rule, Severity, Wording

RULE = Rule(
    id="post.self_praise",
    kind="post",
    check=Patterns(PRAISE),
    severity=Severity.WARN,
    rationale="Praise of oneself gives nobody anything to answer and is not believed; showing the work is.",
    source="The method, D13 “Show that you are there, don't tell how good you are”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här är beröm av er själva.",
            "Visa i stället vad som hände eller låt någon annan berätta. Ingen reser sig på ett kafé "
            "och säger att hon är bäst.",
            "Så här lagade vi ljudet till konserten. Vad hör ni för skillnad?",
        ),
        "nb": Wording(
            "Dette er skryt av dere selv.",
            "Vis heller hva som skjedde, eller la noen andre fortelle. Ingen reiser seg på en kafé og "
            "sier at hun er best.",
            "Slik fikset vi lyden til konserten. Hva slags forskjell hører dere?",
        ),
        "nl": Wording(
            "Dit is lof voor jullie zelf.",
            "Laat zien wat er gebeurde of laat een ander vertellen. Niemand gaat in een café staan roepen "
            "dat hij de beste is.",
            "Zo maakten we het geluid voor het concert beter. Welk verschil horen jullie?",
        ),
        "en": Wording(
            "This is praise of yourselves.",
            "Show what happened, or let somebody else tell it. Nobody stands up in a café and says they "
            "are the best.",
            "This is how we mended the sound for the concert. What difference do you hear?",
        ),
    },
    bad={
        "sv": (
            Example("[[Vi är bäst]] på soppa. Vilken är din favorit?"),
            Example("Som [[marknadsledande]] undrar vi: vad läser du?"),
        ),
        "nb": (
            Example("[[Vi er best]] på suppe. Hvilken er din favoritt?"),
            Example("Vi er [[stolte over]] å være [[kåret til]] årets kafé. Hva synes du?"),
        ),
        "nl": (
            Example("[[Wij zijn de beste]] in soep. Welke is jouw favoriet?"),
            Example("Met [[gepaste trots]] vragen wij: wat lees jij?"),
        ),
        "en": (
            Example("[[We are the best]] at soup. Which one is your favourite?"),
            Example("We're [[thrilled to be]] named café of the year. What do you think?"),
        ),
    },
    good={
        "sv": (
            Example("Asta läste högt för hundarna i fredags. Hon klarade hela boken! Vilken var din första?"),
        ),
        "nb": (
            Example("Den flinkeste på øvinga var hun på bakerste rad. Hvem i ditt kor fortjener en klem?"),
        ),
        "nl": (
            Example("Hatice dook op haar 81e voor het eerst van de kant. Wat zou jij nog willen durven?"),
        ),
        "en": (
            Example(
                "Best thing we saw: Winston diving off the side for the first time. What do you still "
                "want to try?"
            ),
        ),
    },
)
