"""Function words by language, written by hand; they tell languages apart and carry no content."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon import word_sets

FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": """
            och att det i på är som en ett av för med den till inte om jag vi ni du han hon de dem man så har
            hade var vara varit blir blev bli kan kunde ska skulle vill ville får fick måste borde brukar
            finns från men eller när där här hur vad vem vilken vilket vilka varför vart mig dig sig oss er
            mitt min mina ditt din dina sin sitt sina vår vårt våra ert era hans hennes deras dess denna detta
            dessa någon något några ingen inget inga alla allt varje mycket mer mest lite mindre många flera
            även också bara redan än ännu nu då sedan sen efter före innan under över mellan genom hos mot
            utan vid åt ur kring tills medan eftersom därför fast ju väl nog kanske alltid aldrig ofta igen
            hem ut in upp ner bort fram ej ha göra gör gjorde går gick kommer kom ser såg säger sa ta tar ge
            ger veta vet tror tycker själv själva samma annan annat andra nej ja jo hej tack idag igår imorgon
            dit hit båda både samt dock dessutom vilja låta låter står stod åh typ liksom ens nån nåt nåra dom
            mej dej sej sån sånt sådan sådant sådana hellre gärna ganska precis snart ibland heller varken
            antingen enligt inom utanför bakom framför bredvid istället trots sina göras kunna skola vore
        """,
        "nb": """
            og at det i på er som en ei et av for med den til ikke om jeg vi dere du han hun de dem man så har
            hadde var være vært blir ble bli kan kunne skal skulle vil ville får fikk må måtte burde bør
            pleier finnes fra men eller når der her hvor hva hvem hvilken hvilket hvilke hvorfor hvordan meg
            deg seg oss min mitt mine din ditt dine sin sitt sine vår vårt våre deres hans hennes dens denne
            dette disse noen noe ingen ingenting alle alt hver hvert mye mer mest litt mindre mange flere også
            bare allerede enn ennå nå da siden etter før under over mellom gjennom hos mot uten ved åt ut inn
            opp ned bort fram frem mens fordi derfor selv jo vel nok kanskje alltid aldri ofte igjen hjem ha
            gjøre gjør gjorde går gikk kommer kom ser så sier sa ta tar gi gir vite vet tror synes samme annen
            annet andre nei ja hei takk idag igår begge både samt dog dessuten ville la står sto sånn sånt
            slik slike heller gjerne ganske akkurat snart iblant verken enten ifølge innenfor utenfor bak
            foran istedenfor tross hvis dersom enda fordi ganske visst altså liksom ass jepp bør nettopp
        """,
        "nl": """
            de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij of uit nog
            naar door over ze zich hij zij ik je jij jou jouw jullie u uw wij we ons onze mij mijn me m'n z'n
            d'r haar hem hun hen zo was waren wordt worden werd werden heb hebt heeft hebben had hadden kan
            kun kunt kunnen kon konden zal zullen zou zouden wil wilt willen wilde mag mogen moet moeten moest
            ga gaat gaan ging komt komen kwam doe doet doen deed wat wie waar wanneer waarom hoe welk welke
            dit deze die daar hier toen nu al wel geen niets niks iets iemand niemand iedereen alle alles elk
            elke veel meer meest weinig minder heel erg zeer even eens toch juist altijd nooit vaak weer ooit
            tot tegen tussen zonder onder boven na sinds tijdens omdat want dus hoewel terwijl zodat toen zelf
            zelfde ander andere anders ja nee hoi hallo dank bedankt vandaag gisteren morgen echt gewoon
            eigenlijk misschien ongeveer graag straks nou joh hoor ofzo wnr ff ben bent zit zitten staat staan
            ligt liggen laat laten maak maakt maken zie ziet zien weet weten denk denkt vind vindt vinden
            krijg krijgt krijgen erbij ervan eraan erop daarvoor daarmee hiermee waarin waarmee beide beiden
        """,
        "en": """
            the a an and of to in is are was were be been being that this these those it its it's i i'm im i'd
            i've you you're your yours he she we we're we've our ours they their them his her him us me my
            mine not no don't doesn't didn't isn't aren't wasn't can can't cannot could couldn't will won't
            would wouldn't shall should shouldn't may might must have has had haven't hasn't having do does
            did done for with on at by from as or but if so than then there here when where why how what which
            who whom whose because while until though although about into onto over under between through
            during before after above below up down out off again any some all both each every few more most
            many much other another such only own same too very just also even still yet already always never
            often ever now soon yes hello hi hey thanks please today tomorrow yesterday let let's get got go
            goes going come comes came make made say said see know think one once without within upon around
            across per that's there's here's what's who's he's she's they're i'll you'll we'll you've lot
            really quite maybe perhaps rather like ok okay ours themselves himself herself itself yourself
        """,
        "da": """
            og at det i på er som en et af for med den til ikke om jeg vi i du han hun de dem man så har havde
            var være været bliver blev blive kan kunne skal skulle vil ville får fik må måtte burde plejer
            findes fra men eller når der her hvor hvad hvem hvilken hvilket hvilke hvorfor hvordan hvornår mig
            dig sig os jer min mit mine din dit dine sin sit vores jeres hans hendes deres denne dette disse
            nogen noget nogle ingen intet alle alt hver meget mere mest lidt mindre mange flere også bare kun
            allerede end endnu nu da siden efter før under over mellem gennem hos mod uden ved ud ind op ned
            væk frem mens fordi derfor selv jo vel nok måske altid aldrig ofte igen hjem gøre gør gjorde går
            gik kommer kom ser sagde siger tage tager give giver vide ved tror synes samme anden andet andre
            nej ja hej tak begge både samt desuden lade står stod sådan hellere gerne ganske snart enten
            ifølge indenfor udenfor bag foran hvis egentlig åbner ligesom tusind sikke hvordan synes lavede
            lavet prøvede ringede arbejdede boede troede sagt blevet vores børnene dengang endelig rigtig
            rigtigt dejlig hyggelig skrevet købe billetter jeres sgu altså hjemmeside lige allesammen
            nogensinde derhjemme inde hele ugen uge måned spørge åbent åben lukket lukker
        """,
        "nn": """
            og at det i på er som ein ei eit av for med den til ikkje om eg vi de du han ho dei dykk man så
            har hadde var vere vore blir vert vart bli kan kunne skal skulle vil ville får fekk må måtte burde
            bør finst frå men eller når der her kvar kva kven kva kvifor korleis korfor kor meg deg seg oss
            min mitt mine din ditt sin vår vårt våre dykkar hans hennar deira denne dette desse nokon noko
            nokre ingen inkje alle alt kvar kvart mykje meir mest litt mindre mange fleire òg også berre
            allereie enn enno no då sidan etter før under over mellom gjennom hjå mot utan ved ut inn opp ned
            bort fram medan fordi difor sjølv jo vel nok kanskje alltid aldri ofte igjen heim ha gjere gjer
            gjorde går gjekk kjem kom ser seier sa ta tek gje gjev vite veit trur synest same annan anna andre
            nei ja hei takk begge både samt såleis heller gjerne ganske snart viss dersom me dei framleis gong
            gonger fyrste ventar verkar hjelpte dotter biletet bilete kyrkja kyrkje brørne opnar opne laurdag
            sundag måndag eiga hyggjeleg skule skulen lenkja koma komen kjekt attende nokolunde veke vekene
            mogleg trudde høyrt høyre sjå såg vore ynskjer ynskje tykkjer
        """,
        "de": """
            der die das und ist in zu den dem des ein eine einen einem einer eines nicht mit von für auf im am
            an auch sich als wie bei oder aus nach um bis über unter vor durch gegen ohne zwischen wir ihr sie
            er es ich du man mich dich uns euch mir dir ihm ihnen mein meine dein deine sein seine unser
            unsere euer eure ihre war waren wird werden wurde wurden hat haben habe hast hatte hatten kann
            können könnte soll sollen sollte will wollen darf dürfen muss müssen mag möchte gibt geht gehen
            kommt kommen macht machen was wer wo wann warum welche welcher welches dieser diese dieses hier da
            dort dann jetzt noch schon nur aber doch denn wenn weil dass ob damit immer nie oft wieder sehr
            mehr viel viele alle alles jeder jede kein keine nichts etwas jemand niemand ja nein hallo danke
            bitte heute morgen gestern zum zur vom beim ins ans hab mal eben nun selbst erst
        """,
    }
)
"""Language → its most frequent words, lower case."""

_OTHER: Final = """
    je tu il elle nous vous ils les des une un du au aux est sont était avec pour dans sur pas plus très merci
    bonjour que qui où quand comment combien votre vos notre mon mes cette ce ces beaucoup depuis bien êtes
    avez peut el los las una unos por para con sin muy más gracias hola qué cuándo dónde cómo cuánto está
    están son fue es su sus mi mis nuestro todo desde hasta pero porque también funciona página noche il lo
    gli le una uno della delle dei degli che chi non sono siete per con molto grazie ciao quando dove come
    quanto buon questa questo anche più ieri domani oggi bellissima serata mille os as uma um do da dos das
    não com muito obrigado obrigada você vocês está são quando onde como quanto ontem hoje amanhã pela pelo ja
    on ei se että mutta kun niin kuin minä sinä hän me te he onko missä milloin mitä kuka miten kiitos oli
    olen ovat todella mukava kaikille tai sen tämä nyt vain kello auki nie jest są się na do że ale czy gdzie
    kiedy jak dziękuję bardzo za po od w z i o þið og að ekki er fyrir takk hvenær hvar með þetta það ég við v
    na se že je jsou kdy kde jak děkuji bir ve bu için çok teşekkür kaçta var mi nem és hogy mikor az köszönöm
    și la ce nu este sunt pentru mulțumesc kada gdje kako hvala ir kur kaip ačiū mis kell te ja kui aga tänan
    waan baan iyo waa inaan idin ayaa
"""
OTHER_WORDS: Final = frozenset(_OTHER.split())
"""Frequent words of languages that are none of these; enough to know that a text is in another language."""

MARKS: Final[Mapping[str, str]] = {
    **dict.fromkeys("ä", "sv de"),
    **dict.fromkeys("ö", "sv de"),
    **dict.fromkeys("å", "sv nb da nn"),
    **dict.fromkeys("øæ", "nb da nn"),
    **dict.fromkeys("ßü", "de"),
    **dict.fromkeys("ñ¿¡łąęşğıčřžõãçîțșðþěůâœ", "other other other"),
}
"""Letters that some of the languages do not have → the languages that do."""

HABITS: Final[Mapping[str, tuple[str, ...]]] = {
    "sv": (
        "ck",
        "tt ",
        "igt",
        "arna",
        "orna",
        "ning",
        "ades",
        "isk",
        "sj",
        "fö",
        "ll ",
        "ligt",
        "era",
        "skt",
    ),
    "nb": (
        "kk",
        "øy",
        "sjon",
        "skj",
        "ene ",
        "het ",
        "ete ",
        "åpn",
        "gg",
        "tt ",
        "ei",
        "kt ",
        "sjo",
        "ker ",
        "opp",
    ),
    "nl": ("ij", "oe", "aa", "ee", "oo", "uu", "sch", "tj", "cht", "uw", "aar", "eer", "ver", "gen ", "ig "),
    "en": ("th", "wh", "ing ", "ed ", "gh", "ea", "ly ", "ough", "ow", "ou", "y ", "sh", "ck", "ess"),
    "da": (
        "af ",
        "hed ",
        "ede ",
        "erne",
        "øj",
        "ej",
        "gn",
        "ld",
        "tion",
        "ggel",
        "dd",
        "bb",
        "æn",
        "ighed",
        "ud",
        "ør ",
    ),
    "nn": ("kv", "ikkje", "ar ", "ein", "kje", "øy", "au", "ane ", "leg ", "ei", "jo", "ast ", "skj", "gj"),
    "de": ("sch", "ch", "ie", "ung", "tz", "eu", "ein", "zu", "st ", "ss", "iss", "cht", "ich"),
}
"""Spellings each language is fond of; they tip the scale where its words leave it open."""
