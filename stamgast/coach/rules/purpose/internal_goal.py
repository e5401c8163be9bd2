"""A purpose that is an internal goal: followers, reach, visibility, brand."""

from stamgast.coach.checks import Phrases, by_language
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = by_language(
    sv="följare, räckvidd*, synlighet*, synas, varumärke*, kännedom*, engagemangsgrad*, interaktion*, "
    "trafik till, klick, "
    "besökare på webben, prenumerant*, effektivisera*, effektivitet*, arbetsgivarvarumärke*, attraktiv "
    "arbetsgivare, "
    "positionera*, position på marknaden, exponering*, leads, medieutrymme*, digital närvaro, digitala "
    "närvaro*, visningar",
    nb="følgere, rekkevidde*, synlighet*, synes, merkevare*, kjennskap*, engasjementsgrad*, interaksjon*, "
    "trafikk til, klikk, "
    "besøkende på nett, abonnent*, effektivisere*, effektivitet*, attraktiv arbeidsgiver, posisjonere*, "
    "posisjon i markedet, "
    "eksponering*, leads, medieomtale*, digital tilstedeværelse, visninger",
    nl="volgers, bereik, zichtbaarheid*, zichtbaar, merk, merkbekendheid*, naamsbekendheid*, engagement*, "
    "interactie*, "
    "websitebezoek*, verkeer naar, kliks, abonnees, efficiëntie*, efficiënter, aantrekkelijke werkgever, "
    "positioneren*, "
    "positie in de markt, exposure, leads, media-aandacht, online aanwezigheid, weergaven",
    en="followers, reach, visibility, visible, brand, brands, awareness, engagement, interactions, "
    "traffic, clicks, "
    "subscribers, efficiency, employer of choice, attractive employer, position ourselves, positioning, "
    "exposure, leads, "
    "media coverage, online presence, impressions",
)


RULE = Rule(
    id="purpose.internal_goal",
    kind="purpose",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="Followers and reach are what we would like to have; a purpose is what others get.",
    source="The method, A3 “Internal business goals stay internal”.",
    evidence="house",
    wording={
        "sv": Wording(
            "Det här är ett internt mål.",
            "Behåll det bland era egna mål. Syftet är vad gästerna får, inte hur fullt det är i lokalen.",
            "Den som väntar vid hållplatsen ska veta vad som händer.",
        ),
        "nb": Wording(
            "Dette er et internt mål.",
            "Behold det blant deres egne mål. Formålet er hva gjestene får, ikke hvor fullt det er i "
            "lokalet.",
            "Den som venter på holdeplassen, skal vite hva som skjer.",
        ),
        "nl": Wording(
            "Dit is een intern doel.",
            "Bewaar het bij jullie eigen doelen. Waarom je er bent, is wat gasten eraan hebben, niet hoe "
            "vol het zit.",
            "Wie bij de halte wacht, weet wat er gebeurt.",
        ),
        "en": Wording(
            "This is an internal goal.",
            "Keep it among your own goals. A purpose is what guests get, not how full the room is.",
            "Anyone stuck at the stop knows what is going on.",
        ),
    },
    bad={
        "sv": (Example("Alla invånare ska öka vår [[räckvidd]]."),),
        "nb": (Example("Alle innbyggere skal øke [[rekkevidden]] vår."),),
        "nl": (Example("Iedereen vergroot het [[bereik]]."),),
        "en": (Example("Everybody adds to the [[reach]]."),),
    },
    good={
        "sv": (Example("Alla invånare ska veta vem de kan fråga."),),
        "nb": (Example("Alle innbyggere skal vite hvem de kan spørre."),),
        "nl": (Example("Iedereen weet wie hij iets kan vragen."),),
        "en": (Example("Everybody knows whom they can ask."),),
    },
)
