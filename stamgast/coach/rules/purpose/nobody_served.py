"""A purpose in which nobody outside appears for whom something gets better."""

from collections.abc import Iterator

from stamgast.coach.checks import Function, Match, Subject
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.sieve import Sieve

_PEOPLE = {
    "sv": Sieve(
        r"(?<!\w)(?:(?<!våra )människor\w*|person(?:er|en|erna)|folk(?:et)?|barn\w*|elev\w*|patient\w*|"
        r"anhörig\w*|närstående|nybörjar\w*|grann\w*|invånar\w*|medborgar\w*|unga|ungdom\w*|äldre|gamla|"
        r"föräldr\w*|besökar\w*|läsar\w*|lyssnar\w*|tittar(?:e|na)|medlem\w*|sjuka|döva|blinda|arbetslösa|"
        r"nyanlända|hemlösa|vuxna|publik\w*|kvinn(?:a|an|or|orna)|män(?:nen)?|tjej\w*|kill\w*|flick\w*|"
        r"pojk\w*|mamm\w*|papp(?:a|or|orna)|mödrar\w*|fäder\w*|famil\w*|vänner|djur\w*|"
        r"hund(?:ar|arna|en|er|ene)?|turist\w*|student\w*|lärling\w*|församling\w*|byn|bygden|staden|stan|"
        r"den som|de som|dem som|var och en|vem som helst|ingen (?:i \w+|ska|behöver)|någon som|"
        r"alla (?:som|ska|får|kan|har|vill|i|andra)|alla(?=[.,!?]|$)|andra|"
        r"(?!prenumer|abonn|leverant)\w{2,}(?:boende|folk|gäst(?:er|erna|en)|ägar(?:e|na)|tagar(?:e|na)|"
        r"görar(?:e|na)|sökar(?:e|na)|brukar(?:e|na)|byggar(?:e|na)|vandrar(?:e|na)|åkar(?:e|na)|"
        r"odlar(?:e|na)|seglar(?:e|na)|simmar(?:e|na)|ister(?:na)?|närer(?:na)?|bor(?:na)?|karna|"
        r"anter(?:na)?|mammor(?:na)?|pappor(?:na)?|lärar(?:e|na)|spelar(?:e|na)|lånt?agar(?:e|na)|"
        r"körar(?:e|na)|gängar(?:e|na))|odlar(?:e|na)|gäst(?:er|erna)|resande|boende|gående|besökande|"
        r"behövande|ensamma|nyfikna)(?!\w)"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:(?<!våre )mennesk\w*|person(?:er|ene)|folk(?:et)?|barn\w*|unge(?:r|ne)?|elev\w*|"
        r"pasient\w*|pårørende|nybegynner\w*|nabo\w*|innbygger\w*|borger\w*|ungdom\w*|eldre|gamle|"
        r"foreldre\w*|besøkende|lesere?\w*|lyttere?\w*|seere?\w*|medlem\w*|syke|døve|blinde|arbeidsledige|"
        r"nyankomne|hjemløse|voksne|publikum\w*|kvinne\w*|menn(?:ene)?|jente\w*|gutt\w*|mamma\w*|pappa\w*|"
        r"mødre\w*|fedre\w*|famili\w*|venner|dyr\w*|hund(?:ar|arna|en|er|ene)?|turist\w*|student\w*|"
        r"lærling\w*|passasjer\w*|byen|bygda|den som|de som|dem som|hver og en|hvem som helst|"
        r"ingen (?:i \w+|skal|trenger)|noen som|alle (?:som|skal|får|kan|har|vil|i|andre)|alle(?=[.,!?]|$)|"
        r"andre|de fleste|gjest(?:er|ene)|(?!abonn|leverand)\w{2,}(?:boende|folk|gjest(?:er|ene)|eiere?|"
        r"eierne|takere?|takerne|søkere?|søkerne|brukere?|brukerne|byggere?|vandrere?|dyrkere?|seilere?|"
        r"svømmere?|ister|istene|boere?|boerne|anter|antene|mødre|fedre|lærere|lærerne|spillere|gartnere?|"
        r"gartnerne)|reisende|beboere?\w*|gående|trengende|ensomme|nysgjerrige)(?!\w)"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:(?<!onze )(?<!ons )mensen|mens|personen|iemand|iedereen|niemand|wie|degenen?|eenieder|"
        r"kind(?:eren)?|leerling\w*|patiënt\w*|cliënt\w*|naasten?|familie(?:s)?|gezin(?:nen)?|beginner\w*|"
        r"buren|buurt|jongeren|ouderen|ouders|leden|zieken|doven|blinden|werklozen|nieuwkomers|daklozen|"
        r"volwassenen|publiek|vrouwen|mannen|meisjes|jongens|moeders?|vaders?|vrienden|dieren|honden|"
        r"toeristen|studenten|passagiers|reizigers?|stad|dorp|eiland|streek|gasten|de meeste \w+|anderen|jou|"
        r"je|(?!num|cij|part|let|comput|volg|abon|mark|klan|ord|fac|schouw|verkop|kanal)\w{3,}(?:ders|kers|"
        r"ners|zers|gers|lers|ters|sers|vers|pers|mers|bers|aars|isten|anten|gasten|eigenaren|eigenaars|"
        r"genoten|houders|lingen|lieden|mensen))(?!\w)"
    ),
    "en": Sieve(
        r"(?<!\w)(?:(?<!our )people|persons?|child|children|kids|pupils?|patients?|relatives|neighbou?rs|"
        r"residents|whoever|anyone|anybody|everyone|everybody|nobody|no one|somebody|someone|those|young|"
        r"elderly|parents|families|family|friends|animals|dogs|audience|women|men|girls|boys|mums?|dads?|"
        r"mothers?|fathers?|grandparents|locals|folk|tenants|students|guests|members|tourists|carers|"
        r"pensioners|refugees|newcomers|townspeople|citizens|adults|teenagers|"
        r"the (?:sick|deaf|blind|lonely|curious|town|village|island)|others|"
        r"(?!numb|ord|follow|custom|subscrib|partn|off|pap|lett|comput|matt|cent|mark|numer|tow|pow|answ|"
        r"stak|sharehold|manag|lead|clust|filt|lay|corn|numb)[a-z]{3,}(?:ers|goers|ists))(?!\w)"
    ),
}
_CUSTOMERS = {
    "sv": Sieve(
        r"(?<!\w)(?:kund|klient)\w*(?! ska rekommendera)(?= (?:ska|får|kan|slipper|vet|"
        r"hittar|märker))(?!.*(?:rekommendera|köp|handla))"
    ),
    "nb": Sieve(
        r"(?<!\w)(?:kunde|klient)\w*(?= (?:skal|får|kan|slipper|vet|finner|"
        r"merker))(?!.*(?:anbefal|kjøp|handl))"
    ),
    "nl": Sieve(
        r"(?<!\w)(?:klant|cliënt)\w*(?= (?:krijgen|kunnen|weten|vinden|merken|"
        r"hoeven))(?!.*(?:bevelen|aanbeve|kop|kopen|besteden))"
    ),
    "en": Sieve(
        r"(?<!\w)(?:customer|client)s?(?= (?:can|get|know|find|should|will|"
        r"are))(?!.*(?:recommend|buy|spend|purchase))"
    ),
}
"""Customers count only where something becomes possible for them."""


def _look(subject: Subject) -> Iterator[Match]:
    said, language = subject.text.folded, subject.language
    if language not in _PEOPLE or not subject.text.spoken:
        return
    if not _PEOPLE[language].search(said) and not _CUSTOMERS[language].search(said):
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
