"""Signals of faults and misunderstandings: what is broken, gone, wrong or unsafe, and what was believed."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

FAULTS: Final[Phrasebook] = {
    "broken": by_language(
        sv=(
            "står still, går inte att läsa, går inte att stänga, rinner hela, spruckit, spricka i, leder "
            "fel, trasig*, sönder*, funkar inte, fungerar inte, fungerar ej, går inte att, går inte upp, går "
            "inte igång, startar inte, krossa*, läck*, kraschar*, kraschade*, fryser*, öppnas inte, "
            "fastnat*, fastnar*, lossnat*, lossnar*, sitter löst, ligger löst, gått av, gått sönder, "
            "slocknat*, släckt*, igensatt*, stopp i, ur funktion, avstängt*, ligger nere, driftstopp*, "
            "störning*, strömlös*, rinner*, droppar*, blinkar*, piper, iskall*, inget varmvatten, kallt i, "
            "för kallt, luktar*, stinker*, mögl*, klottrat*, nedklottrad*, välter*, vält, omkull*, fallit "
            "ner, nekade*, nekas, kommer inte in, loggas ut, får ingen, försvinner*, fel meddelande, "
            "felmeddelande*, skaver*, rostig*, hackar*, brusar*, död, döda, tom sida, tom på, fylld med, "
            "spricka*, sprucken*, spruckit*, hål i, översvämmad*, tecken på mögel, spelar bara, fastklämd*, "
            "rasat, upprepar*, säger samma, stannat*, stannar*, frusit*, flimrar*, går för fort, går före, "
            "går efter, minuter före, snurrar*, skakar*, sitter snett, avsparkad*, avbruten*, bräda, lös, "
            "lösa, glappar*, gnisslar*, skramlar*, slutat*, slutade*, dött, dog, lyser inte, lyser inte upp, "
            "vägrar*, hoppar*, buggar*, bugg, buggig*, laggar*, hänger*, seg, segt, svart skärm, tomt på, "
            "läses inte, skickas inte, sparas inte, hamnar jag, hamnar på, låst sig, fast i, nerriven*, "
            "nedriven*, rivits*, stulen*, stulet*, stulits*, välta, snöat in, inte plogad, oplogat*, isigt, "
            "halt, inte sandat, skräp, full med, överfull*, svämmar*, vatten på golvet, fukt, mus, möss, "
            "råtta, råttor*, kackerlack*, maskar*, mask i, löss, mögel, ruttn*, utgånget*, utgången*, bäst "
            "före, hårstrå*, flimmer*, eko i, tyst i, löst, trög, trögt, kalla, tom, tomt, tomma, sned, "
            "snett, sprucket*, blött, mörkt, mörk, felkod*, kod 5*, error, ätit mitt, svalt mitt, slukat*, "
            "sväljer*, tar pengar utan, går inte att låsa, låsa, går inte att öppna, laddas*, laddar*, ur "
            "väggen, lagar, behöver lagas, repareras*, stängt fast, släpper*, pajat, paj, kaputt*, "
            "kortslut*, utan ström, otät*, vatten ur, vatten i, låst, låsta, strejkar*, kajko, fungerar "
            "dåligt, går ej, går inte, kan inte öppnas, tar inte, tar inte emot, sticker ut, sticker upp, "
            "släpper inte in, reagerar inte, svarar inte på, kan inte logga in, loggar inte in, laddar inte, "
            "funkar ej, hänger sig, sidan nere, nere, appen nere, står stilla, inget nät, ingen täckning, "
            "inget wifi, pajade, kaputt, överfull, fullt i, går inte å, inget vatten, ingen värme, "
            "betalningen, e sönder, e trasig, 404, upp och ner, upp och ned, gör ingenting, blir svart, blir "
            "svart skärm, glitch*, suddig*, oläslig*, avklippt*, hörs inte, syns inte, visas inte, kan inte "
            "boka, kan inte öppna, kan inte betala, misslyckas, bucklig*, bucklor, repig*, repor, flagnar, "
            "igenvuxen, igenvuxet, igenväxt, ojämn*, gropar, är grå, i bitar, efter uppdateringen, sedan "
            "uppdateringen, träd över, gren över, smält, två vänster*, än den andra, på tyska, på franska, "
            "på finska, på kinesiska, loggar ut, loggar ut mig, står i vägen, blockera*"
        ),
        nb=(
            "heisen står, står stille, går ikke an å lese, lar seg ikke, renner hele, sprukket, sprekk i, "
            "går til feil, ødelagt*, knust*, i stykker, virker ikke, fungerer ikke, funker ikke, går ikke "
            "an, går ikke opp, starter ikke, lekk*, kræsjer*, krasjer*, krasja*, fryser*, laster ikke, åpner "
            "ikke, sitter fast, satt fast, løsnet*, løsna, løsner*, ligger løst, røket, røket av, brukket*, "
            "knekt, sluknet*, slukket*, tett, ute av drift, avstengt*, er nede, driftsstans*, feilmelding*, "
            "strømløs*, renner*, drypper*, blinker*, piper, iskald*, ikke varmtvann, kaldt i, for kaldt, "
            "lukter*, stinker*, mugg*, tagget ned, velta, veltet*, falt ned, falt et, avvist*, kommer ikke "
            "inn, logges ut, får ingen, forsvinner*, noe gikk galt, er død, rusten*, hakker*, skurrer*, tom "
            "side, tom for, fullt av, sprekk*, sprukket*, hull i, oversvømt*, telefonsvar*, står bare, lys "
            "i, borte siden, stikker opp, spiller bare, gjentar*, snakker tysk, gått i stykker, stanset*, "
            "stopper*, frosset*, flimrer*, går for fort, går feil, minutter for fort, rister*, sitter "
            "skjevt, sparka av, planke*, løs, løse, slarker*, knirker*, skrangler*, sluttet å, slutta å, "
            "døde, lyser ikke, nekter*, hopper*, bug, bugger*, lagger*, henger*, treg, tregt, svart skjerm, "
            "tomt for, sendes ikke, lagres ikke, havner jeg, havner på, låst seg, fast i, revet ned, "
            "stjålet*, revet, ikke brøytet, ubrøyta*, isete, ikke strødd, søppel*, full av, overfull*, "
            "flommer*, vann på gulvet, fukt, mus, rotte, rotter*, kakerlakk*, mark i, lus, råtten*, utgått*, "
            "best før, hår i, ekko i, stille i, løst, kalde, tom, tomt, tomme, skjev, skjevt*, død, vått, "
            "mørkt, mørk, feilkode*, kode 5*, error, spist kortet, slukt, svelger*, tar penger uten, går "
            "ikke å låse, låse, går ikke å åpne, går ikke å lukke, lastes*, ut av veggen, reparerer*, må "
            "repareres, slipper*, kaputt*, kortslut*, uten strøm, utett, vann ut, vann i, låst, låste, "
            "streiker*, går ikke, kan ikke åpnes, lar seg ikke åpne, tar ikke, tar ikke imot, stikker ut, "
            "slipper ikke inn, reagerer ikke, får ikke logga inn, får ikke logget inn, logga inn, funka "
            "ikke, henger seg, henger seg opp, siden er nede, nede, står utafor, står utenfor, ikke nett, "
            "ingen dekning, ikke wifi, dau, kaputt, overfull, fullt i, går ikke igjen, går ikke å, ikke "
            "vann, ikke varme, betalinga, er borte igjen, e ødelagt, 404, opp ned, opp ned på, gjør "
            "ingenting, blir svart, glitch*, uskarp*, uleselig*, klippet av, høres ikke, syns ikke, vises "
            "ikke, får ikke bestilt, får ikke åpna, får ikke åpnet, får ikke betalt, mislykkes, bulk, "
            "bulker, riper, flasser, gjengrodd*, ujevn*, er grå, i biter, etter oppdateringa, etter "
            "oppdateringen, siden oppdateringen, tre over, grein over, smelta, smeltet, to venstre*, enn den "
            "andre, enn det andre, på tysk, på fransk, på finsk, på kinesisk, starter på nytt, logger meg "
            "ut, logger ut, i veien for, blokker*"
        ),
        nl=(
            "stilstaat, staat stil, niet te lezen, niet goed dicht, gaat niet dicht, blijft doorlopen, barst "
            "in, gebarsten, klopt niet, kapot*, stuk, gebroken*, werkt niet, werken niet, doet het niet, "
            "doen het niet, gaat niet open, start niet, defect*, lekt, lek, lekkage*, hangt, loopt vast, "
            "vastgelopen*, crasht*, bevriest*, laadt niet, opent niet, zit vast, losgeraakt*, ligt los, zit "
            "los, afgebroken*, doorgebroken*, uit sinds, is uit, verstopt*, buiten werking, afgesloten*, "
            "ligt eruit, ligt er weer, storing*, geen stroom, druppelt*, knippert*, piept, ijskoud*, lauw, "
            "geen warm water, te koud, stinkt*, stinken*, schimmel*, beklad*, omgevallen*, omgewaaid*, ligt "
            "een boom, geweigerd*, slikt geen, kom er niet in, uitgelogd*, lukt niet, valt weg, wit scherm, "
            "foutmelding*, verroest*, hapert*, ruist, lege pagina, vol met, zaten vol, scheur*, gescheurd*, "
            "gat in, ondergelopen*, bandje*, sluit niet, steekt*, loopt dag en nacht, roept al, "
            "beschimmeld*, bedorven*, ongeopend*, beschadigd*, verdwenen*, kwijtgeraakt*, stil, stopt, "
            "gestopt*, vriest vast, vastgevroren*, flikkert*, flikkeren*, loopt voor, loopt achter, minuten "
            "voor, trilt, hangt scheef, eraf getrapt, eraf, plank, los, losse, wiebelt*, rammelt*, brandt "
            "niet, weigert*, springt*, bug, traag, zwart scherm, verzendt niet, slaat niet op, kom ik bij, "
            "kom je uit, uitkomt*, vergrendeld*, vast in, gesloopt*, gestolen*, gejat, eraf gescheurd, "
            "omver, niet gestrooid, niet geveegd, ijzel, afval, zwerfvuil*, vol, overvol*, overstroomt*, "
            "water op de vloer, vocht, muis, muizen*, rat, ratten*, kakkerlak*, wormen*, luis, is rot, "
            "verrot*, over datum, houdbaarheid*, haar in, echo, geen geluid, geen beeld, ruis, trage, koude, "
            "leeg, lege, scheef*, scheve*, dode, dood, nat, natte, donker*, foutcode*, code 5*, error, "
            "ingeslikt*, opgeslokt*, slikt geld, slikt, kan niet op slot, niet op slot, laden niet, loopt "
            "water, uit de muur, druipt*, repareren*, gemaakt worden, laat los, naar de knoppen, "
            "kortsluiting*, zonder stroom, water uit, water in, klink, op slot, niet te openen, niet te "
            "versturen, niet te bereiken, niet te verstaan, staakt, gaat er niet op, pakt niet, pakt de, "
            "pakt mijn, steekt uit, reageert niet, herkent mijn, kan niet inloggen, inloggen lukt niet, doet "
            "niks, doet niets, doet t niet, loopt steeds vast, ligt er uit, ligt plat, geen bereik, geen "
            "wifi, geen internet, buiten gebruik, kaduuk, naar z'n grootje, overvol, zit vol, geen water, "
            "geen verwarming, kan niet betalen, weer kapot, 404, ondersteboven, op z'n kop, op zijn kop, "
            "gebeurt er niets, wordt zwart, glitch*, wazig*, onleesbaar*, onleesbare, afgekapt*, niet te "
            "zien, niet te horen, kan niet boeken, kan niet openen, mislukt, krom, verbogen*, deuk, deuken, "
            "kras, krassen, bladdert, verzakt*, overwoekerd*, ongelijk*, kuil, kuilen, is grijs, in stukken, "
            "in scherven, aan diggelen, na de update, sinds de update, tak over, boom over, gesmolten, twee "
            "linker*, dan de andere, in het duits, in het frans, in het chinees, begint opnieuw, blijft "
            "hangen, ligt een tak, dooie, logt me, logt mij, in de weg, geblokkeerd*, blokkeert"
        ),
        en=(
            "been out, lift's been, won't shut, won't close, can't read the, keeps running, cracked, crack "
            "in, goes to the wrong, has gone again, broken*, broke, smashed*, shattered*, cracked*, doesn't "
            "work, don't work, won't work, not working, isn't working, won't open, won't start, won't load, "
            "won't take, won't let, leak*, freezes*, frozen*, crashes*, crashed*, crash, stuck, came loose, "
            "come loose, loose, came off, come off, fallen off, snapped*, gone out, blocked*, clogged*, out "
            "of order, out of action, switched off, been off, is down, down again, outage*, no power, "
            "dripping*, drips, flashing*, beeping*, stone cold, ice cold, freezing in, no hot water, "
            "smells*, stinks*, stunk, mould*, graffiti*, tipped over, blown over, tree down, fell off, "
            "declined*, can't log, cannot log, can't get in, logs me out, cuts out, keeps, screen goes, "
            "error message, error, rusty, blank page, full of, split, hole in, flooded*, flooding*, just "
            "plays, sticking up, link goes, runs day, vanished*, disappeared*, damaged*, torn, off since, "
            "jammed*, faulty*, wobbly*, comes up empty, saying*, standing still, stopped*, stops, flickers*, "
            "flickering*, is fast, is slow, minutes fast, minutes slow, shakes*, wonky, kicked*, plank, "
            "rattles*, squeaks*, squeaky*, grinding*, died, dead, isn't lit, not lit, unlit, refuses*, "
            "jumps, bug, buggy, laggy, lags, slow, black screen, out of, won't send, won't save, drops me, "
            "ends up at, takes me to, locked up, stuck in, ripped*, torn down, stolen*, nicked*, knocked "
            "over, not gritted, icy, rubbish on, litter*, overflowing*, overfull*, water on the floor, damp, "
            "mouse, mice, rat, rats, cockroach*, worms, greenfly*, lice, rotten*, rotting*, out of date, "
            "past its, sell by, use by, hair in, echo, no sound, no picture, talks, cold, empty, crooked*, "
            "dark, error 4*, error 5*, code 5*, swallowed*, eaten my, ate my, takes money without, takes "
            "money and, can't be locked, won't lock, can't be opened, aren't loading, isn't loading, not "
            "loading, running out of, coming out of, out of the wall, repair*, needs fixing, needs repair, "
            "needs mending, coming away, had it, knackered*, bust, busted*, short circuit, without power, "
            "lock's, lock is, water in, water out, locked, playing up, plays up, not opening, won't print, "
            "won't stay, won't play, hanging off, hanging by, poking out, sticking out, won't accept, "
            "doesn't accept, doesn't recognise, doesn't respond, unresponsive, cant log in, can't log in, "
            "cant get in, wont load, doesnt work, dont work, wont work, keeps freezing, keeps crashing, is "
            "stuck, stuck outside, no signal, no wifi, wifi down, wifi's down, site's down, app's down, "
            "lights out, gone again, packed up, conked out, busted, knackered, on the blink, wont shut, "
            "overflowing, bin's full, bins full, can't pay, cant pay, payment failed, no heating, no water, "
            "lift's, toilet's, 404, upside down, back to front, does nothing, nothing happens when, goes "
            "black, goes blank, glitch*, bugged, softlock*, corrupt*, loops back, greyed out, grayed out, is "
            "grey, blurry, unreadable, illegible*, cut off, can't hear, can't open, can't book, unable to, "
            "failed, fails, timed out, times out, bounced, burst, dented*, scratched*, chipped*, peeling, "
            "overgrown*, uneven*, in bits, in pieces, since the update, after the update, tree across, "
            "branch across, tree over, electric shock, hangs, melted, soggy, different lengths, different "
            "sizes, than the other one, in german, in french, in danish, in chinese, no lights, logging me "
            "out, logged me out, won't turn, won't go, won't stop, won't connect, won't charge, won't scan, "
            "won't flush"
        ),
    ),
    "missing": by_language(
        sv=(
            "saknas*, saknar*, försvunnit*, försvann*, borta, är borta, fattas*, inte med i, tomt i, slut i "
            "automaten, fick aldrig, fick hem en, fick en röd, inte kommit fram, inte kommit, aldrig kommit, "
            "ingen bekräftelse, ingen kod, hittar ingenting, inga träffar, tappat*, fel storlek, fel färg, "
            "fick fel, inget kom, inte dykt upp, glömde min, tappade min, ingen tvål, inget papper, inget "
            "toapapper, ingen belysning, inget ljus, förlorade alla"
        ),
        nb=(
            "mangler*, mangla*, forsvunnet*, forsvant*, borte, er borte, ikke med i, tomt i, fikk aldri, "
            "fikk en rød, fikk feil, ikke kommet fram, ikke kommet, aldri kommet, ingen bekreftelse, ingen "
            "kode, finner ingenting, ingen treff, feil størrelse, feil farge, ingenting kom, ikke dukket "
            "opp, glemte, mistet, ikke såpe, ingen såpe, ikke papir, ikke dopapir, ingen belysning, ikke "
            "lys, mista alle, mistet alle"
        ),
        nl=(
            "ontbreekt*, ontbreken*, mist, missen een, verdwenen*, weg, is weg, niet bij, leeg, nooit "
            "gekregen, verkeerde gekregen, gekregen terwijl, niet aangekomen, geen bevestiging, geen code, "
            "geen resultaten, nul resultaten, nog niet binnen, verkeerde maat, verkeerde kleur, niks "
            "ontvangen, niets ontvangen, niet ontvangen, niet gekomen, vergeten, verloren, geen zeep, geen "
            "papier, geen wc-papier, geen verlichting, geen licht, alles kwijt, punten kwijt"
        ),
        en=(
            "missing*, gone missing, vanished*, isn't in, isn't there, not there, not in the, empty, never "
            "arrived, hasn't arrived, got sent, sent the wrong, sent me the, no confirmation, no code, no "
            "results, nothing comes up, absent*, wrong size, wrong colour, wrong order, got the wrong, "
            "nothing arrived, not arrived, where's my order, lost my, left my, no soap, no paper, no loo "
            "roll, no light, no lighting, have no, has no, lost all my, one short"
        ),
    ),
    "wrong": by_language(
        sv=(
            "går fel, minuter fel, fel tid, säger fel, fel stängningstid, fel, felaktig*, felstavad*, "
            "felstavat*, stämmer inte, inte stämmer, gammal länk, länken*, länk i, någon annans, annan "
            "persons, går till, leder till, står det, står att, står fortfarande, stavat*, på skylten, på "
            "affischen, i programmet, dras dubbelt, dubbelt*, två gånger, fjolårets*, förra årets, fel "
            "datum, fel pris, fel sida, visar fel, visar, qr-koden, på er sida, i ert inlägg, fel dag, fel "
            "språk, fel namn, fel adress, fel rum, fel tåg, fel ort, fast man valt, fast jag, pratar danska, "
            "står på fel, bytt plats, tvärtom*, felstavning*, stavfel*, tryckfel*, gammal info, inaktuell*, "
            "gäller inte längre, förra veckan, i menyn, i kalendern, i appen, i systemet, i annonsen, i "
            "texten, under bilden, i rubriken, på kartan, på kvittot, på biljetten, på fakturan, kalendern "
            "säger, hemsidan säger, appen säger, sidan säger, skylten säger, enligt hemsidan, enligt appen, "
            "enligt kalendern, enligt skylten, säger att, men här, fast det, trots att det står, ni har "
            "skrivit, ni skriver, det står, är en måndag, är en tisdag, är en onsdag, är en torsdag, är en "
            "fredag, är en lördag, är en söndag, alttexten, alt-texten, tror att vi, visar bara, er karta, i "
            "kassan blev, men i kassan"
        ),
        nb=(
            "går feil, minutter feil, feil tid, sier feil, feil stengetid, feil, feilaktig*, feilstavet*, "
            "feilstava*, stemmer ikke, ikke stemmer, gammel lenke, lenken*, lenka, noen andres, en annens, "
            "gjelder en som, går til, fører til, står det, står at, står fortsatt, på skiltet, på plakaten, "
            "i programmet, trukket to, dobbelt*, to ganger, fjorårets*, feil dato, feil pris, feil side, "
            "viser feil, viser, qr-koden, på sida deres, på nettsida, i innlegget, feil dag, feil språk, "
            "feil navn, feil adresse, feil rom, feil tog, feil sted, selv om man velger, enda jeg, snakker "
            "dansk, står på feil, byttet plass, motsatt*, skrivefeil*, trykkfeil*, gammel info, utdatert*, "
            "gjelder ikke lenger, forrige uke, i menyen, i kalenderen, i appen, i systemet, i annonsen, i "
            "teksten, under bildet, i overskriften, på kartet, på kvitteringen, på billetten, på fakturaen, "
            "kalenderen sier, nettsida sier, appen sier, siden sier, skiltet sier, ifølge nettsida, ifølge "
            "appen, ifølge kalenderen, sier at, men her, selv om det, enda det står, dere har skrevet, dere "
            "skriver, det står, er en mandag, er en tirsdag, er en onsdag, er en torsdag, er en fredag, er "
            "en lørdag, er en søndag, alt-teksten, alttekst*, tror at vi, viser bare, kartet deres, i kassa "
            "ble, men i kassa"
        ),
        nl=(
            "loopt achter, loopt voor, minuten achter, verkeerde tijd, verkeerde sluitingstijd, fout, "
            "foutje*, verkeerd*, klopt niet, kloppen niet, niet goed, link, linkje*, iemand anders, "
            "andermans*, van een ander, gaat naar, verwijst naar, staat, staat er, staat nog, op het bord, "
            "op de poster, in het programma, twee keer afgeschreven, dubbel*, twee keer, van vorig jaar, "
            "qr-code, op jullie site, in jullie bericht, typefout*, spelfout*, terwijl je, terwijl ik, staat "
            "op de verkeerde, omgewisseld*, andersom*, schrijffout*, drukfout*, oude info, verouderd*, geldt "
            "niet meer, vorige week, in het menu, in de agenda, in de app, in het systeem, in de "
            "advertentie, in de tekst, onder de foto, in de kop, op de kaart, op de bon, op het kaartje, op "
            "de factuur, volgens de agenda, volgens de site, volgens de app, volgens het bord, agenda zegt, "
            "site zegt, app zegt, zegt dat, maar het, maar hier, terwijl er, hoewel er, jullie schrijven, "
            "jullie hebben geschreven, er staat, is een maandag, is een dinsdag, is een woensdag, is een "
            "donderdag, is een vrijdag, is een zaterdag, is een zondag, alt-tekst, denkt dat we, toont "
            "alleen, jullie kaart, aan de kassa, op het schap"
        ),
        en=(
            "minutes out, minutes slow, minutes fast, wrong time, wrong closing time, wrong, incorrect*, "
            "misspelt*, misspelled*, typo, mistake*, doesn't match, don't match, the link, link in, link to, "
            "somebody else's, someone else's, takes you to, goes to, says the, it says, this says, sign "
            "says, poster says, website says, still says, on the sign, on the poster, in the programme, "
            "charged twice, money twice, billed twice, twice, last year's, wrong date, wrong price, wrong "
            "page, qr code, off your site, on your site, in your post, caption's, dead link, wrong day, "
            "wrong language, wrong name, wrong address, wrong room, wrong train, wrong place, even when you, "
            "though i, showing on, mixed up, swapped*, other way round, spelling*, misprint*, old info, "
            "outdated*, out of date, no longer, last week's, in the menu, the menu, in the calendar, in the "
            "app, in the system, in the ad, in the text, under the photo, in the headline, on the map, on "
            "the receipt, on the ticket, on the invoice, calendar says, site says, app says, page says, "
            "according to the, says you're, says you are, says that, but the place, but here, even though "
            "it, although it says, you've put, you've written, you wrote, it's listed, is a monday, is a "
            "tuesday, is a wednesday, is a thursday, is a friday, is a saturday, is a sunday, alt text, just "
            "says, only shows, just shows, thinks we're, thinks i'm, thinks it's, your map, rang up, at the "
            "till"
        ),
    ),
    "hint": by_language(
        sv=(
            "fyi, bara så ni vet, så ni vet, ville bara säga, ville bara meddela, vill bara meddela, "
            "psst, obs, tips att, upptäckte att, såg att, märkte att, sedan i morse, sen i morse, sedan "
            "i tisdags, sedan i, i morse, provat två, provat, försökt, så fort jag, vid barn*"
        ),
        nb=(
            "fyi, bare så dere vet, så dere vet det, ville bare si, vil bare melde, psst, obs, oppdaget "
            "at, så at, merket at, siden i morges, siden tirsdag, siden, prøvd to, prøvd, forsøkt, med "
            "en gang jeg, hver gang jeg"
        ),
        nl=(
            "even doorgeven, ter info, fyi, voor de zekerheid, psst, let op, wilde even melden, wil "
            "even melden, even melden, zag dat, merkte dat, ontdekte dat, sinds vanochtend, sinds "
            "dinsdag, sinds, geprobeerd, zodra ik, elke keer als ik"
        ),
        en=(
            "just letting you know, just so you know, just to let you know, heads up, fyi, psst, "
            "thought you should know, thought you'd want to know, noticed, spotted, since this morning, "
            "since monday, since tuesday, since, tried two, tried, the second i, every time i, as soon "
            "as i"
        ),
    ),
    "danger": by_language(
        sv=(
            "krossat glas, glassplitter*, brand, brinner*, brandrisk*, farlig*, livsfarlig*, akut, "
            "skadad*, gjorde illa, spik*, allergi*, ambulans*, gaslukt*, luktar gas, el i, "
            "strömförande*, halt, hal, halka*, brunnslock*, ramla*, vass*, olycka*, ras, glida, gnist*, "
            "rök*, snubbla*, lös kabel, kablar*, hål i vägen"
        ),
        nb=(
            "knust glass, glasskår*, brann, brenner*, brannfare*, farlig*, livsfarlig*, akutt, skadet*, "
            "skadde seg, slo seg, spiker*, allergi*, ambulanse*, lukter gass, gasslukt*, strømførende*, "
            "glatt, sklir, sklidd*, kumlokk*, ramla, skarp*, ulykke*, ras, skli, gnist*, røyk*, "
            "snuble*, løs ledning, ledninger*, hull i veien"
        ),
        nl=(
            "gebroken glas, glasscherven*, scherven*, brand, brandgevaar*, gevaarlijk*, "
            "levensgevaarlijk*, spoed, gewond*, bezeerd*, schroef*, spijker*, allergi*, ambulance*, "
            "gaslucht*, ruikt naar gas, onder stroom, glad, spekglad*, uitgegleden*, putdeksel*, "
            "struikel*, scherp*, ongeluk*, uitglijden*, gladde*, vonken*, rook*, kabel, kabels*, gat in "
            "de weg"
        ),
        en=(
            "broken glass, glass on, shards*, fire, fire hazard, dangerous*, hazard*, urgent*, "
            "injured*, hurt himself, hurt herself, screw, nails, nail, allerg*, ambulance*, gas leak, "
            "smell of gas, live wire, slippery*, slipped*, manhole*, tripped*, trip over, sharp, "
            "accident*, collapsed*, slipping*, slip, sparks*, sparking*, smoke, trip hazard, loose "
            "cable, wires, pothole*"
        ),
    ),
    "believed": by_language(
        sv=(
            "har för mig att, hade för mig, vänta har ni, läste i tidningen, hörde att ni, så det är alltså "
            "inte, alltså inte i, jag trodde, jag som trodde, trodde att, trodde man, trodde ni, alltid "
            "trott, har trott, fattar jag rätt, förstår jag rätt, förstår det rätt, har jag förstått, "
            "förstått det rätt, läser jag rätt, läste jag, läste er rubrik, är det här inte, är inte det "
            "här, missförstått, missuppfattat, fattat fel, fick för mig, jag antog, utgick från, betyder "
            "det här att, betyder det att, innebär det här, så det är alltså, så ni, alltså inte, då "
            "alltså, tolkar jag, inte sant att, har jag fel, inbillat mig, inbillade mig, gått runt och, "
            "läst slarvigt, läst fel, i tron att, trott att, fattat det som, var övertygad om, hade "
            "uppfattat, uppfattade det, är det alltså, inte gratis längre, så det är, jaha så, det betyder "
            "väl, menar ni att, fått för mig, vi trodde, blandade ihop, förväxla*, fått intrycket, hade "
            "förstått det som, var säker på, var helt säker, levt i tron, tog för givet, inbillade sig, "
            "trodde det va, trodde det var, stod ju, det stod, stod det inte, stod på affischen, fick höra, "
            "sas det"
        ),
        nb=(
            "mente å huske, hadde inntrykk av, vent har dere, leste i avisa, leste det i avisa, hørte at "
            "dere, så det er altså ikke, jeg trodde, trodde at, trodde man, trodde dere, alltid trodd, har "
            "trodd, trodde kaffen, trodde det, tolker jeg, skjønner jeg, har jeg skjønt, skjønt det, "
            "forstår jeg, forstått det, har jeg forstått, leser jeg, leste jeg, er ikke dette, misforstått, "
            "misforsto, innbilte meg, jeg antok, gikk ut fra, betyr dette at, betyr det at, så det var, så "
            "dere, altså ikke, tar jeg feil, innbilt meg, gått rundt og, lest slurvete, lest feil, i den "
            "tro, trodd at, oppfattet det, var overbevist om, hadde oppfattet, er det altså, ikke gratis "
            "lenger, så det er, jaha så, det betyr vel, mener dere at, fått for meg, vi trodde, blanda "
            "sammen, forveksla, forveksler, fått inntrykk, hadde forstått det slik, forstod det slik, var "
            "sikker på, var helt sikker, levd i den tro, tok for gitt, trudde, trodde det va, det sto jo, "
            "sto jo, det stod jo, sto på plakaten, fikk høre, fikk beskjed om"
        ),
        nl=(
            "meende dat, verkeerd begrepen, las in de krant, las het in de krant, hoorde dat jullie, dus "
            "het is helemaal niet, ik dacht, dacht dat, altijd gedacht, dacht altijd, dacht al die tijd, "
            "als ik het goed, begrijp ik, begrijp ik het, snap ik, lees ik, is dit niet, is dat niet de, "
            "misverstand, verkeerd gelezen, in de veronderstelling, ik nam aan, ging ervan uit, betekent "
            "dit dat, betekent dat dat, wil dat zeggen, dus jullie zijn, dus toch, heb ik het fout, heb ik "
            "het mis, zo lees ik, had begrepen dat, dat is dus niet, liep ik met het idee, met het idee, "
            "slordig gelezen, verkeerd begreep, in de waan, had ik begrepen, dacht echt, was ervan "
            "overtuigd, opgevat, is dus niet meer, dus het is, o dus, bedoelen jullie dat, wij dachten, "
            "door elkaar, haal ik, verwar*, kreeg de indruk, de indruk dat, wist zeker dat, was er zeker "
            "van, ging er vanuit, dacht dat het, dacht dat jullie, dacht da, op de poster stond, er stond, "
            "stond toch, stond er niet, mij is verteld, werd verteld"
        ),
        en=(
            "was under the impression, got it into my head, read in the paper, read it in the paper, heard "
            "you're, heard you were, so it's not in, i thought, thought the, thought you'd, thought it was, "
            "thought you were, always thought, always assumed, i assumed, am i reading, if i've understood, "
            "understood the, have i got, got this right, got this straight, got that wrong, got this wrong, "
            "is this not the, isn't this the, misunderstood, misread, under the impression, am i right in "
            "thinking, does this mean, does that mean, so you're only, so it was, took it to mean, i was "
            "sure, i read it as, is that not a thing, correct me if, wait so, believing you, going round, "
            "skim it, skimmed, misheard, in the belief, took it that, was convinced, had it in my head, so "
            "it isn't, so it is, so that means, you mean that, we thought, mixed you up, confused you, "
            "confusing you, mistook, got the impression, had the impression, was told that you, was "
            "certain, i'd assumed, took it for granted, could have sworn, thought it were, thought that "
            "was, thought this was, the poster said, poster said, it said, said it was, you said friday, "
            "you said saturday, isn't it free, i was told, was told"
        ),
    ),
    "misdirected": by_language(
        sv=(
            "fel sida va, fel person, skulle till min, skulle till, är det här inte, fel adress, oj, "
            "förlåt fel, ursäkta fel, menat till, fel chatt, aha, jaså det, då har jag, vänta, hej "
            "mamma, hej pappa, hej älskling, köper mjölk, fel mottagare, fel nummer, är hemma vid, "
            "hemma om, kommer hem"
        ),
        nb=(
            "feil person, skulle til min, skulle til, er ikke dette, oi, beklager feil, ment til, feil "
            "chat, åja, jaså, da har jeg, vent, hei mamma, hei pappa, hei kjære, kjøper melk, feil "
            "mottaker, feil nummer, er hjemme klokka, hjemme om, kommer hjem"
        ),
        nl=(
            "verkeerde pagina, verkeerde persoon, was voor mijn, voor mijn zus, oeps, o wacht, ow "
            "wacht, sorry verkeerd, bedoeld voor, ahh, huh, aha, dan heb ik, wacht, hoi mam, hoi pap, "
            "hoi schat, neem melk mee, verkeerde ontvanger, verkeerd nummer, om zes uur thuis, kom naar "
            "huis, ben zo thuis"
        ),
        en=(
            "wrong page, wrong person, wrong number, meant for, was for my, oops, oh wait, oh no wait, "
            "hang on, sorry wrong, ah right, ahh, hold on, is that the same, hi mum, hi dad, hi love, "
            "picking up milk, wrong recipient, home by, home in, on my way home, see you at home"
        ),
    ),
}
