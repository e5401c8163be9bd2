"""Everyday words by language that do carry content; with the function words they tell languages apart."""

from collections.abc import Mapping
from typing import Final

COMMON_WORDS: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "sv": """
            väldigt hela hel fint fin fina bra kul roligt rolig öppet öppna stängt stänga jobba jobbar jobbat
            trevlig trevligt otroligt glad glada synd gånger gång gången undrar händer fortfarande vecka
            veckan veckor dagar dag dagen klockan sida sidan sidor bild bilder bilden bok böcker pengar kvar
            kväll kvällen barn barnen biljett biljetter snälla vänligen svara svar heja fråga frågor länk
            länken nästa första japp jajamän tusen läsa läser skriva skriver sätta sitter satt natt natten
            eftermiddag snabbt använda använder laga lagar lägga lägger tyvärr verkligen faktiskt ungefär son
            dotter sista bästa gammal gamla nya ny stor stora liten små folk människor person söndag lördag
            måndag tisdag onsdag torsdag fredag klar klart trasig trasigt fel leder skylten kollar kolla titta
            berätta hjälp hjälpa hittar hitta köpa köpte kostar betala älskar underbart vackert sommar
            sommaren vinter
        """,
        "nb": """
            veldig hele hel fint fin fine bra gøy morsomt koselig hyggelig åpent åpen stengt stenge jobbe
            jobber jobba utrolig glad glade synd ganger gang gangen lurer skjer fortsatt uke uka uker dager
            dag dagen klokka klokken side siden sida sider bilde bilder bildet bok bøker penger igjen kveld
            kvelden barn barna billett billetter snille vennlig svare svar heia spørsmål lenke lenken neste
            første siste beste gammel gamle nye ny stor store liten små folk mennesker person søndag lørdag
            mandag tirsdag onsdag torsdag fredag klar klart ødelagt feil fører skiltet sjekk sjekke se fortell
            hjelp hjelpe finner finne kjøpe kjøpte koster betale elsker nydelig vakkert sommer sommeren vinter
            mangler ansatte faktisk greia hagen nettsida nettsiden greit gratulerer tett fjor måned måneder
            regning regninga lunsj veien vei gata gate virkelig følg vogna deler navn skriv supert bli med
            takker takket høres hørtes vondt kassa hytta stranda brygga døra boka jenta natta treneren
            datteren sønnen ungene kjempefint kjempebra koste sjanser sjansen visninger brukte jobbet snakket
            fikk gikk sluttet mistet skulle trenger uken ukene bestemor bestefar gøyalt ventet ventetid
            billettene åpningstidene åpningstider deltagere mulig dessverre spennende herlig deilig vannet
            været byen
        """,
        "nl": """
            hele heel fijn leuk mooi mooie goed goede open dicht gesloten werken werkt gezellig ongelooflijk
            blij jammer keer keren vraag vragen gebeurt steeds week weken dagen dag klok uur pagina foto
            foto's boek boeken geld over avond kinderen kaartje kaartjes alsjeblieft antwoord link volgende
            eerste laatste beste oud oude nieuwe nieuw groot grote klein kleine mensen persoon zondag zaterdag
            maandag dinsdag woensdag donderdag vrijdag klaar kapot fout bord kijk kijken vertel help helpen
            vinden kopen kost betalen geweldig zomer winter lekker bericht jaar maanden
        """,
        "en": """
            whole nice lovely good great open closed shut work working works amazing glad happy shame times
            time question week weeks days day page picture pictures photo book books money left evening night
            kids children ticket tickets answer link next first last best old new big little small people
            person sunday saturday monday tuesday wednesday thursday friday ready broken wrong sign look tell
            help find buy cost costs pay love beautiful summer winter message year years months free
        """,
        "da": """
            meget hele fint fin godt gode sjovt hyggeligt åbent åbne lukket arbejde arbejder utroligt glad
            glade synd gange gang spekulerer sker stadig uge ugen uger dage dag side siden billede billeder
            billedet bog bøger penge tilbage aften aftenen børn børnene billet billetter venligst svare svar
            spørgsmål næste første sidste bedste gammel gamle nye ny stor store lille små folk mennesker
            søndag lørdag mandag tirsdag onsdag torsdag fredag klar ødelagt forkert skiltet kig fortæl hjælp
            hjælpe finde købe købte koster betale elsker dejligt smukt sommer vinter mangler hjemmesiden
            opskriften måneder
        """,
        "nn": """
            veldig heile fint fin bra morosamt koseleg hyggeleg ope stengt arbeide arbeider utruleg glad glade
            synd gonger gong skjer framleis veke veka veker dagar dag klokka bilete biletet bok bøker pengar
            kveld kvelden barn barna billett billettar svare svar spørsmål lenkje lenkja neste fyrste siste
            beste gamal gamle nye ny stor store liten små folk menneske laurdag måndag tysdag onsdag torsdag
            fredag øydelagt feil skiltet hjelp hjelpe finne kjøpe kostar betale elskar vakkert sommar sommaren
            vinter manglar nettsida dotter sonen brørne symje huset
        """,
        "de": """
            ganz ganze schön schöne gut gute offen zu geschlossen arbeiten toll unglaublich froh schade mal
            male frage fragen passiert woche wochen tage tag seite bild bilder buch bücher geld übrig abend
            kinder karte karten bitte antwort link nächste erste letzte beste alt alte neue neu groß große
            klein kleine leute sonntag samstag montag dienstag mittwoch donnerstag freitag fertig kaputt
            falsch schild schau hilfe helfen finden kaufen kostet bezahlen liebe wunderbar sommer winter jahr
            monate
        """,
    }.items()
}
