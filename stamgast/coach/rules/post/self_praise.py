"""A post that says how good we are instead of showing it."""

from stamgast.coach.checks import Phrases, listed
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = {
    "sv": listed(
        "vi är bäst, vi är de bästa, vi är den bästa, vi är det bästa, vi är störst, vi är ledande, "
        "marknadsledande, branschledande, ledande inom, ledande aktör*, stolta över att, stolt över att "
        "vara utsedd*, i världsklass, vårt unika, vår unika, våra unika, vår fantastiska, vårt "
        "fantastiska, våra fantastiska, fantastiska team*, ingen slår vår*, bästa arbetsgivare*, kan som "
        "vi, sagt det bättre själva, marknadens bästa, marknadens tryggaste, landets bästa, stans bästa, "
        "regionens bästa, sveriges bästa, absolut bästa, 5 av 5 från våra, våra kunder älskar, nöjda "
        "kunder, har utsetts till, blivit utsedda till, experter på, numret ett, vi är bättre än"
    ),
    "nb": listed(
        "vi er best, vi er de beste, vi er den beste, vi er det beste, vi er størst, vi er ledende, "
        "markedsledende, bransjeledende, ledende innen, ledende aktør*, stolte over å, stolte av å, i "
        "verdensklasse, vår unike, vårt unike, våre unike, vår fantastiske, vårt fantastiske, våre "
        "fantastiske, fantastiske team*, som oss, ingen slår vår*, beste arbeidsplass*, kåret til, "
        "konkurrentene ikke, markedets beste, landets beste, byens beste, norges beste, norges smarteste, "
        "regionens beste, kvalitet lønner seg, si seg enig, våre kunder elsker, fornøyde kunder, "
        "eksperter på, vi er bedre enn"
    ),
    "nl": listed(
        "wij zijn de beste*, we zijn de beste*, wij zijn het beste, wij zijn de grootste, wij zijn "
        "toonaangevend*, toonaangevende instructeurs, marktleider*, wereldklasse, topklasse, gepaste "
        "trots, trots dat wij, trots dat we, ons fantastische, onze fantastische, ons geweldige, onze "
        "unieke, ons unieke, beste werkgevers*, de beste keuze, nergens anders vindt, als bij ons, "
        "specialist nummer 1, dé specialist, nummer 1 in, beter wordt het niet, topzaak, daar doen we het "
        "voor, de vriendelijkste, jaar op rij, staande ovatie, tevreden klanten, onze klanten houden van, "
        "de beste van, wij zijn beter dan"
    ),
    "en": listed(
        "we are the best, we're the best, we are the leading, we're the leading, we are the biggest, "
        "market leader*, industry leading, industry-leading, county's leading, country's leading, "
        "region's leading, leading experts, leading provider*, world class, world-class, proud to "
        "announce, proud to be named, proud to have been, thrilled to be named, our incredible people, "
        "our incredible team, our amazing team, our fantastic team, our unique, testament to, best "
        "employers, number one choice, won't find anywhere else, unrivalled, second to none, simply the "
        "finest, no wonder people, standing ovation, the friendliest, years running, happy customers, our "
        "customers love us, award-winning, award winning, we are better than"
    ),
}

RULE = Rule(
    id="post.self_praise",
    kind="post",
    check=Phrases(_PHRASES),
    severity=Severity.WARN,
    rationale="Praise of oneself gives nobody anything to answer and is not believed; showing the work is.",
    source="The method, D13 “Show that you are there, don't tell how good you are”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Det här är beröm av er själva.",
            "Visa i stället vad som hände eller låt någon annan berätta. Ingen ställer sig på ett kafé "
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
            Example("Vi er [[stolte over å]] være [[kåret til]] årets kafé. Hva synes du?"),
        ),
        "nl": (
            Example("[[Wij zijn de beste]] in soep. Welke is jouw favoriet?"),
            Example("Met [[gepaste trots]] vragen wij: wat lees jij?"),
        ),
        "en": (
            Example("[[We are the best]] at soup. Which one is your favourite?"),
            Example("We're [[thrilled to be named]] café of the year. What do you think?"),
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
