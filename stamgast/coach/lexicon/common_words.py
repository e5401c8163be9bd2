"""Everyday words by language that do carry content; with the function words they tell languages apart."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.lexicon import word_sets

COMMON_WORDS: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
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
            hit dit hem borta hemma helt magisk magiskt sagt tänkt sover godnatt äntligen härlig
            mamma pappa mormor farmor farfar morfar syster bror förälder föräldrar flicka pojke
            man fru kvinna vän vänner granne grannar stan staden byn sjön skogen berget stranden
            båten bussen tåget bilen cykeln cykel flyg väg vägen gatan huset hus dörren dörr
            fönster rum rummet bord bordet stol golv tak vägg ljus ljuset mörkt varmt varm kallt
            kall kaffe bröd brödet mjölk mat maten soppa soppan middag frukost lunch fika kaka
            tårta smör ost fisk kött lammet biffen rå rått frukt äpple regn sol snö snöar väder
            vind dimma hund hunden katt katten häst fågel blomma blommor träd trädgård trädgården
            jobb skola skolan lärare lektion kurs kursen konsert konserten musik sång kör kören
            film filmen bio teater utställning utställningen bibliotek biblioteket affär affären
            butik butiken kassan kön kö pris priset dyrt billigt gratis kort kontant räkning
            beställning paket paketet leverans adress telefon mobilen mejl brev hemsidan sajten
            allihopa allihop verkstan hissen regelverket ingår innehåller serveras tvättråden
            lappen entré gården kurser surdeg stigen dela ingen orsak cirka kvart koppel onsdagar
            elda mitten månad snällt himla stolta ledsen arg sjuk frisk trött pigg hungrig törstig
            rädd modig vänlig duktig snabb långsam lätt svår tung ren smutsig tom full öppen
            stängd hög låg lång ung svart vit röd blå grön gul brun tack varsågod ursäkta förlåt
            hejdå morsning ses skickar skicka ringer ringa kommer köper säljer hämtar lämnar
            städar bakar odlar cyklar åker reser går springer hoppar simmar badar dansar sjunger
            spelar ritar målar bygger flyttar bor äter dricker sov vaknar väntar hoppas tror
            tycker känner minns glömmer lovar vågar orkar hinner behöver betyder hände sade sa såg
            fick tog gav gjorde blev gick kom stod
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
            tusen hit dit hjem borte hjemme helt magisk sagt tenkt sov godnatt endelig godt mamma
            pappa mormor farmor farfar morfar søster bror forelder foreldre jente gutt mann kone
            kvinne venn venner nabo naboer bygda fjorden skogen fjellet båten bussen toget bilen
            sykkelen sykkel fly huset hus dør vindu rom rommet bord bordet stol gulv tak vegg lys
            lyset mørkt varmt varm kaldt kald kaffe brød brødet melk mat maten suppe suppa middag
            frokost kake smør ost fisk kjøtt lammet biffen rå rått frukt eple regn sol snø snør
            vær vind tåke hund hunden katt katten katta hest fugl blomst blomster tre hage skole
            skolen lærer time kurs kurset konsert konserten musikk sang kor koret film filmen kino
            teater utstilling utstillingen bibliotek biblioteket butikk butikken køen kø pris
            prisen dyrt billig gratis kort kontant bestilling pakke pakka levering adresse telefon
            mobilen brev alle sammen heisen verkstedet stien del gården holdeplass perrongen
            tannfeen peppern otere brua verdens hjelpen hundre kvartalet krana parsell drypper
            vannkrana fryser hundeparken bassenget fjord pariserhjulet fridde kalenderen
            kirketaket bakeriet lodd selges sammenlagt regnbue depotet kjenner kanon venstre høyre
            fot snilt himla stolte lei sint syk frisk trøtt sulten tørst redd modig flink rask
            langsom lett vanskelig tung ren skitten tom full høy lav lang ung svart hvit rød blå
            grønn gul brun takk unnskyld beklager hadet sees superforslag sender sende ringer
            ringe kommer kjøper selger henter leverer rydder baker dyrker sykler reiser går løper
            hopper svømmer bader danser synger spiller tegner maler bygger flytter bor spiser
            drikker våkner venter håper tror synes husker glemmer lover tør orker rekker betyr
            hender hendte sa så tok ga gjorde ble kom satt sto lå dro herfra
        """,
        "nl": """
            hele heel fijn leuk mooi mooie goed goede open dicht gesloten werken werkt gezellig ongelooflijk
            blij jammer keer keren vraag vragen gebeurt steeds week weken dagen dag klok uur pagina foto
            foto's boek boeken geld over avond kinderen kaartje kaartjes alsjeblieft antwoord link volgende
            eerste laatste beste oud oude nieuwe nieuw groot grote klein kleine mensen persoon zondag zaterdag
            maandag dinsdag woensdag donderdag vrijdag klaar kapot fout bord kijk kijken vertel help helpen
            vinden kopen kost betalen geweldig zomer winter lekker bericht jaar maanden
            duizend hier thuis magisch gezegd gedacht eindelijk mama papa oma opa zus broer ouder
            ouders meisje jongen man vrouw vriend vrienden buurman buren stad dorp bos strand boot
            bus trein auto fiets weg straat huis deur raam kamer tafel stoel vloer dak muur licht
            donker warm koud koffie brood melk eten soep lunch ontbijt taart boter kaas vis vlees
            fruit appel regen zon sneeuw weer wind mist hond kat paard vogel bloem bloemen boom
            tuin school leraar les cursus concert muziek liedje koor film bioscoop theater
            tentoonstelling bibliotheek winkel kassa rij prijs duur goedkoop gratis pakket
            levering adres telefoon brief lekkertje toppie jee oei gênant knappe gisteren vet
            ondertiteld superidee hahaha gefeliciteerd
        """,
        "en": """
            whole nice lovely good great open closed shut work working works amazing glad happy shame times
            time question week weeks days day page picture pictures photo book books money left evening night
            kids children ticket tickets answer link next first last best old new big little small people
            person sunday saturday monday tuesday wednesday thursday friday ready broken wrong sign look tell
            help find buy cost costs pay love beautiful summer winter message year years months free
            thousand here home magic magical said thought finally mum dad gran grandad sister
            brother parent parents girl boy man wife woman friend friends neighbour town village
            forest beach boat bus train car bike road street house door window room table chair
            floor roof wall light dark warm cold coffee bread milk food soup dinner breakfast
            lunch cake butter cheese fish meat fruit apple rain sun snow weather wind fog dog cat
            horse bird flower flowers tree garden school teacher lesson course concert music song
            choir film cinema theatre exhibition library shop till queue price expensive cheap
            card bill order parcel delivery address phone letter legend everyone gorgeous north
            gate minutes walk tomorrow
        """,
        "da": """
            meget hele fint fin godt gode sjovt hyggeligt åbent åbne lukket arbejde arbejder utroligt glad
            glade synd gange gang spekulerer sker stadig uge ugen uger dage dag side siden billede billeder
            billedet bog bøger penge tilbage aften aftenen børn børnene billet billetter venligst svare svar
            spørgsmål næste første sidste bedste gammel gamle nye ny stor store lille små folk mennesker
            søndag lørdag mandag tirsdag onsdag torsdag fredag klar ødelagt forkert skiltet kig fortæl hjælp
            hjælpe finde købe købte koster betale elsker dejligt smukt sommer vinter mangler hjemmesiden
            opskriften måneder
            tusind hjem hjemme helt sagt tænkt endelig mor far søster bror forældre pige dreng
            mand kone ven venner nabo byen skoven stranden båden bussen toget bilen cyklen vej
            gaden huset dør vindue rum bord stol gulv tag væg lys mørkt varm kold kaffe brød mælk
            mad suppe morgenmad frokost kage smør ost fisk kød regn sol sne vejr vind hund kat
            hest fugl blomst træ have skole lærer kursus koncert musik sang kor film biograf
            teater udstilling bibliotek butik kø pris dyrt billig gratis brev
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
    }
)
