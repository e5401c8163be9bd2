"""Signals of dissatisfaction by language: hard words, waiting, repetition, silence, reproach, irony."""

from typing import Final

from stamgast.coach.checks import ANY, Phrasebook, by_language, listed

GRIEVANCES: Final[Phrasebook] = {
    "dismay": by_language(
        sv=(
            "dålig*, usel*, hemsk*, besvik*, missnöj*, värdelös*, kass, kasst, skandal*, skäms, skämmas*, "
            "oacceptab*, katastrof*, under all kritik, pinsam*, patetisk*, löjlig*, respektlös*, "
            "nonchalant*, otrevlig*, ohövlig*, oförskämd*, arrogant*, slarv*, trist, tråkig*, tragisk*, "
            "sorgligt*, beklämmande*, bedrövlig*, förfärlig*, fruktansvärd*, skamlig*, oseriös*, inte okej, "
            "inte ok, inte acceptabelt, orimlig*, rimligt*, vidrig*, äcklig*, irriterad*, irriterande*, "
            "förbannad*, förbannat*, arg, sur, less på, trött på, trött jag blir, så trött, fy vad, fy "
            "sjutton, skämt, bluff, lurad*, lurendrejeri*, fel prioriter*, obegriplig*, ofattbar*, otroligt "
            "dåligt, bemötande*, åt helvete, gick inte att äta, oätlig*, förstörd*, aldrig mer, sista "
            "gången, inte värt, inte ärligt, ohållbar*, skärpning*, skärp er, förväntade mig mer, ingen "
            "hänsyn, hutlös*, ocker*, rån, inte kloka, så dåligt, under kontroll, fräste*, fräser*, "
            "snäste*, snäser*, skällde*, skäller*, spydig*, sur min, suckade*, himlade med, struntar i, "
            "skiter i, slängde på luren, tappat det, urusel*, urdålig*, smakar*, smakade*, smaklös*, "
            "ljummen*, ljummet*, kallt kaffe, ointresserad*, stressad*, rörig*, kaos, kaotisk*, omöjlig*, "
            "hopplös*, meningslös*, onödig*, fusk, ohyfsad*, överpris*, för dyrt, alldeles för, stel, "
            "tragikomiskt*, fiasko*, sämre, sämst, sämsta*, försämr*, förfall*, slita sitt, nonchalerad*, "
            "ignorer*, diskriminer*, otillgänglig*, inte klokt, vansinn*, galet, märkligt*, konstigt*, "
            "skumt, tröttsamt*, jobbigt*, ledsen över, ledsamt*, upprörd*, chockad*, rasande*, avundas "
            "inte, missade*, missa, hälften av, inget vidare, lämnar mycket, håller inte måttet, luktade*, "
            "kladdig*, ofräsch*, smutsig*, skräpig*, ogästvänlig*, otrygg*, rädd, gråta, grät, rullade med "
            "ögonen, skrek, skriker*, vrålade*, torra, torr, torrt, kall, kalla, dyr, dyrt, dyra, ful, "
            "fult, snål*, slapp, slappt*, dumt, illa, jäv, knappast*, inför barnen, brydde*, bryr sig, "
            "sämre än, inte bra, inget bra, ingen bra, tog er, sju månader, pinsamt, pinsam, skämmigt, "
            "aldrig igen, lågvattenmärke*, oförskämt dyrt"
        ),
        nb=(
            "dårlig*, elendig*, fryktelig*, skuff*, misfornøyd*, verdiløs*, håpløs*, skandal*, skam, "
            "skammer*, skammelig*, uakseptab*, katastrof*, under enhver kritikk, pinlig*, patetisk*, "
            "latterlig*, respektløs*, nonchalant*, nonsjalant*, uhøflig*, ubehøvla*, ubehøvlet*, frekk*, "
            "arrogant*, slurv*, trist, kjedelig*, sørgelig*, tragisk*, begredelig*, forferdelig*, grusom*, "
            "useriøs*, ikke greit, ikke ok, ikke akseptabelt, urimelig*, rimelig at, rimelig å, ekkelt*, "
            "ekkel, irritert*, irriterende*, forbanna*, sint, sur, surt, lei av, drittlei*, så lei, fy så, "
            "fy søren, vits, lurt, lureri*, ubegripelig*, ufattelig*, møtt på, åt helvete, uspiselig*, "
            "ødela, aldri mer, siste gang, ikke verdt, ikke ærlig, uholdbar*, skjerp dere, skjerpe dere, "
            "forventet mer, forventa mer, ingen hensyn, blodpris*, ran, rett kloke, riktig kloke, så "
            "dårlig, synd at, til å gråte, gråt, utrolig at, ikke bra nok, smakløs*, freste*, freser*, "
            "snerret*, kjefta*, kjeftet*, kjefter*, spydig*, sur mine, sukket*, himlet med, blåser i, gir "
            "blaffen, la på røret, mistet det, smaker*, smakte*, lunken*, kald kaffe, uinteressert*, "
            "stressa*, rotete*, kaos, kaotisk*, umulig*, meningsløs*, unødvendig*, juks, uforskammet*, "
            "overpris*, for dyrt, altfor*, stiv, fiasko*, verre, verst, verste*, forverr*, forfall*, "
            "ignorer*, diskriminer*, utilgjengelig*, sprøtt*, galskap*, galt, merkelig*, rart, slitsomt*, "
            "lei meg for, opprørt*, sjokkert*, rasende*, gikk glipp, halve, halvparten av, ikke noe særlig, "
            "holder ikke mål, luktet*, klissete*, skitten*, møkkete*, uhyggelig*, utrygg*, redd, gråte, "
            "himlet med øynene, skrek, skriker*, brølte*, tørre, tørr, tørt, kald, kalde, dyr, dyrt, dyre, "
            "stygg, stygt, gjerrig*, slapp, slapt, dumt, ille, fælt, neppe, foran barna, brydde seg, bryr "
            "seg, verre enn, ikke bra, tok dere, til å le, pinlig, pinlige, flaut, aldri igjen, lavmål*"
        ),
        nl=(
            "slecht*, waardeloos*, waardeloze*, vreselijk*, verschrikkelijk*, teleurgesteld*, teleurstell*, "
            "ontevreden*, schandalig*, schande*, schaam*, schamen*, onacceptab*, belachelijk*, ramp, drama, "
            "dramatisch*, beneden alle peil, beneden peil, triest*, treurig*, respectloos*, onbeschoft*, "
            "onbeleefd*, onvriendelijk*, arrogant*, brutaal*, bot, slordig*, jammer*, pijnlijk*, zielig*, "
            "absurd*, bizar*, onredelijk*, niet normaal, niet oké, niet ok, niet kunnen, kan echt niet, kan "
            "niet hè, onvoorstelbaar*, onbegrijpelijk*, ongelooflijk slecht, ongehoord*, smerig*, vies, "
            "viezig*, irritant*, geïrriteerd*, boos, kwaad, balen, zat ben, spuugzat*, ben het zat, moe "
            "van, grap, oplichting*, oplichters*, afzetterij*, opgelicht*, nooit meer, laatste keer, niet "
            "waard, niet eerlijk, niet te vreten, niet te eten, oneetbaar*, verpest*, viel tegen, valt "
            "tegen, viel vies tegen, doe er wat aan, doe er iets aan, schandvlek*, ver onder de maat, onder "
            "de maat, bediening*, de weg kwijt, wanbeleid*, had meer verwacht, meer verwacht, zo ga je "
            "niet, waar slaat dit op, slaat nergens op, minachting*, wantrouw*, schrikbarend*, te gek voor "
            "woorden, pisnijdig*, geen manier, snauwde*, snauwt*, snauwen*, blafte*, schreeuwde*, "
            "chagrijnig*, nors, norse, zuchten*, rolde met, hing op, boeit niet, lak aan, smaakt*, "
            "smakeloos*, flauw, koude koffie, ongeïnteresseerd*, gestrest*, rommelig*, chaos, chaotisch*, "
            "onmogelijk*, hopeloos*, hopeloze*, zinloos*, onnodig*, gesjoemel*, te duur, peperduur*, veel "
            "te, fiasco*, achteruit*, verloederd*, verwaarloosd*, genegeerd*, negeert*, discriminat*, "
            "ontoegankelijk*, krankzinnig*, waanzin*, raar, vreemd*, vermoeiend*, vervelend*, verdrietig "
            "van, overstuur*, geschokt*, woedend*, woest, gemist*, halve, niet best, laat te wensen, stonk, "
            "plakkerig*, goor, gore, vuil, vuile vloer, onveilig*, bang, huilen*, flut, prut, "
            "snertservice*, klantonvriendelijk*, star, starre*, schreeuwt*, brulde*, droge, droog, koud, "
            "koude, zuur, duur, dure, lelijk*, gierig*, krenterig*, slap, slappe*, dom, erg slecht, "
            "nauwelijks*, waar de kinderen, kon schelen, kan schelen, schelen*, niet goed, deden er, om te "
            "huilen, om te lachen, gênant*, beschamend*, nooit weer, dieptepunt*"
        ),
        en=(
            "bad, poor, awful*, terrible*, dreadful*, appalling*, disappoint*, gutted*, dissatisfied*, "
            "unhappy*, useless*, disgrace*, shameful*, shambles*, shocking*, unacceptable*, disaster*, "
            "ridiculous*, pathetic*, embarrassing*, embarrassed*, disrespect*, rude*, arrogant*, sloppy*, "
            "careless*, shame, hurtful*, sad, sadly, tragic*, absurd*, outrageous*, unreasonable*, unfair*, "
            "not fair, not on, not ok, not okay, not good enough, filthy*, disgusting*, gross, annoying*, "
            "annoyed*, angry, furious*, fuming*, fed up, sick of, sick and tired, tired of, joke, rip off, "
            "rip-off, ripped off, scam, con, never again, last time i, not worth, inedible*, ruined*, let "
            "down, letdown*, sort it out, get a grip, expected more, expected better, no excuse, no "
            "apology, not impressed, unimpressed*, thoughtless*, heartless*, having a laugh, beyond me, the "
            "state of, what a waste, waste of, overpriced*, extortionate*, daylight robbery, dry as a bone, "
            "incompeten*, unprofessional*, insult*, lukewarm*, worst, so bad, take the mick, not true, "
            "isn't true, honestly expect, snapped at, snapping*, barked*, grumpy*, miserable*, sulky, "
            "surly, sighing*, rolled her eyes, rolled his eyes, hung up, couldn't care less, not bothered, "
            "tastes of, tasted*, tasteless*, bland, cold coffee, uninterested*, disinterested*, stressed*, "
            "messy, chaos, chaotic*, impossible*, hopeless*, pointless*, needless*, unnecessary*, "
            "cheating*, too expensive, overcharged*, far too, way too, fiasco*, worse, gone downhill, "
            "downhill*, run down, neglected*, ignores*, discriminat*, inaccessible*, insane*, madness*, "
            "crazy, weird, odd, exhausting*, tiring*, upset by, upset about, in tears, shocked*, livid, "
            "seething*, missed half, missed the, half the, not great, leaves a lot, not up to, stank, "
            "sticky*, grubby*, dirty, unsafe*, scared*, crying*, cried, horrid*, horrible*, nightmare*, "
            "farce, clueless*, could not care, naff, rubbish*, yelled*, shouted*, screamed*, dry, cold, "
            "sour, dear, stingy*, tight, slack, daft, badly, barely*, hardly*, in front of the kids, in "
            "front of my, gave a monkey's, gave a toss, gives a toss, gives a, worse than, no good, took "
            "you, dire, pity, laughable*, lousy, embarrassing, cringeworthy, last time, a new low"
        ),
    ),
    "waiting": by_language(
        sv=(
            "kö, köa, köade, köar, köer, kön, väntat, väntade, vänta i, vänta två, fick vänta, stått här, "
            "stod där i, stått i, står ute i, försenad*, försening*, för sent, sen igen, telefonkö*, "
            "bortkopplad, i luren, minuter sen, timmar i, timmar på, veckor på, månader på, ställt in, "
            "inställt, inställd, inställda, för sen, för sena, sent ut, kom sent, i timmar, i veckor, i "
            "månader, minuter för, minuter försent, fortfarande inte, väntar fortfarande, väntar än, har "
            "väntat, sedan dess, dröjer, dröjt, tog en evighet, evighet, satt i, i mörker, bokat av, "
            "avbokad, avbokat, flyttat min, flyttar min, sköts upp, uppskjut*, nummerlapp, stängde "
            "tidigare, stängt när, stängd dörr"
        ),
        nb=(
            "kø, køen, køa, køer, ventet, venta, vente i, vente to, måtte vente, stått her, sto der i, "
            "stått i, stå ute i, forsinket, forsinka, forsinkelse*, for sent, for sein, telefonkø*, "
            "koblet av, på tråden i, timer i, uker på, måneder på, innstilt, avlyst igjen, for sen, for "
            "seine, dro for sent, kom for sent, i timevis, i ukevis, i månedsvis, minutter for, minutter "
            "forsinket, fortsatt ikke, venter fortsatt, venter ennå, har ventet, siden den gang, drøyer, "
            "tok en evighet, evighet, satt i, i mørket, avbestilt, flyttet timen, flytter timen, utsatt, "
            "kølapp, stengte tidligere, stengt dør"
        ),
        nl=(
            "wachten, gewacht, wacht al, wachtrij, in de rij, rij staan, files, stond daar, sta daar, "
            "staan wachten, sta hier al, vertraging*, te laat, vertraagd, aan de lijn gehangen, in de "
            "wacht, uur gewacht, uren, weken geen, maanden geen, al weken, al maanden, verzet, "
            "uitgevallen, valt weer uit, geschrapt, geannuleerd, opgeheven, dagen geen, te laat "
            "vertrokken, uren in, urenlang, wekenlang, maandenlang, minuten te, minuten later, nog steeds "
            "geen, nog steeds niet, wacht nog, nog altijd, duurde een eeuwigheid, eeuwigheid, gezeten, in "
            "het donker, afgezegd, verplaatst, uitgesteld, nummertje, eerder dicht, dichte deur, stonden "
            "voor"
        ),
        en=(
            "queue, queued, queuing, queueing, waited, waiting for, been waiting, kept waiting, on hold, "
            "stood there, stood in, standing here, stood here, delayed, delays, delay, late again, late "
            "every, cut off, hours in, weeks for, months for, cancelled, canceled, scrapped, weeks and, "
            "weeks to, half an hour every, too late, set off late, minutes late, hours late, for hours, "
            "for weeks, for months, still no, still not, still waiting, still haven't, ever since, took "
            "forever, took ages, forever, sat in, in the dark, sat there, moved my, postponed, put off, "
            "closed early, shut early, locked door, turned away"
        ),
    ),
    "again": by_language(
        sv=(
            "igen och igen, återigen, igen, ännu en gång, tredje gången, fjärde gången, femte gången, "
            "andra gången, tredje, fjärde, varje gång, varenda, jämt, ständigt, alltid, hela tiden, hela "
            "veckan, i rad, gång på gång, fyra gånger, fem gånger, tre gånger, varje år, aldrig, som "
            "vanligt, faktiskt, fortfarande, ännu inte, än idag, sedan länge, i månader, aldrig något"
        ),
        nb=(
            "igjen og igjen, igjen, nok en gang, enda en gang, tredje gang, fjerde gang, femte gang, "
            "andre gang, tredje, fjerde, hver gang, hver eneste, hver bidige, stadig, alltid, hele tida, "
            "hele tiden, hele uka, på rad, gang på gang, fire ganger, fem ganger, tre ganger, hvert år, "
            "aldri, som vanlig, faktisk, fortsatt, ennå ikke, fremdeles, lenge, i månedsvis, aldri noe"
        ),
        nl=(
            "alweer, weer eens, weer, wederom, opnieuw, derde keer, vierde keer, vijfde keer, tweede "
            "keer, derde, vierde, elke keer, iedere keer, steeds, altijd, constant, voortdurend, hele "
            "week, op rij, keer op keer, vier keer, vijf keer, drie keer, elk jaar, nooit, zoals "
            "gewoonlijk, al drie, al vier, blijkbaar, wéér, nog steeds, nog altijd, al tijden, al jaren, "
            "al maanden, nooit iets, weer ingeslikt"
        ),
        en=(
            "again, yet again, once again, time and again, third time, fourth time, fifth time, second "
            "time, third, fourth, every time, every single, every week, always, constantly, all week, in "
            "a row, running, four times, five times, three times, every year, never, as usual, yet "
            "another, obviously, single time, still, to this day, for ages, for years, ever, do you ever"
        ),
    ),
    "unanswered": by_language(
        sv=(
            "inget svar, utan svar, utan att få svar, svarar aldrig, svarar ingen, svarar inte, ingen som "
            "svarar, inte fått svar, aldrig fått, hör inget, hör ingenting, ingen hör av sig, ingen "
            "information, utan ett ord, sa ett ord, inte ett ord, glömt mig, glömt oss, tyst från er, "
            "inget händer, händer ingenting, inte ens, ingen montör, ingen kom, dök aldrig upp, kom "
            "aldrig, någon svarar, bryr sig inte, lyssnar inte, standardsvar, samma svar, inget ord, "
            "ingen sa, livstecken, ingen återkoppl*, ingen förklaring, ingen ursäkt, ingen visste, ingen "
            "kunde, kunde svara, väntar på svar, hör aldrig, återkommer inte, skickas runt, skickade "
            "vidare, bollas, hänvisas, hänvisade, autosvar, automatsvar"
        ),
        nb=(
            "ikke svar, ingen svar, uten svar, uten å få svar, svarer aldri, svarer ingen, svarer ikke, "
            "ingen som svarer, aldri fått, hører ingenting, hører ikke noe, ingen informasjon, uten et "
            "ord, sa et ord, ikke et ord, ikke sa, glemt meg, glemt oss, ingenting skjer, skjer "
            "ingenting, ikke engang, ingen kom, dukket aldri opp, kom aldri, tar telefonen, bryr seg "
            "ikke, lytter ikke, standardsvar, samme svar, ingen sa, ingen montør, på svar, livstegn, "
            "ingen tilbakemelding, ingen forklaring, ingen unnskyldning, ingen visste, ingen kunne, kunne "
            "svare, venter på svar, hører aldri, sendes rundt, sendt videre, henvist, henviser, autosvar"
        ),
        nl=(
            "geen antwoord, zonder antwoord, geen reactie, nul reactie, niets gehoord, niks gehoord, niks "
            "van, neemt niemand op, neemt nooit op, niemand neemt op, reageert niet, geen bericht, nooit "
            "een, hoor je ook niks, geen woord, zonder iets te zeggen, zei niks, die iets zei, niemand "
            "wees, niemand gezien, mij vergeten, me vergeten, mij gewoon vergeten, verandert niets, "
            "verandert niks, gebeurt niks, gebeurt er niets, niet eens, niemand kwam, kwam nooit, kwam "
            "niet opdagen, interesseert jullie niks, luistert niet, standaardmail*, standaardantwoord*, "
            "telefoon opnemen, niemand die, nooit iets, levensteken, geen terugkoppeling, geen uitleg, "
            "geen excuus, geen excuses, niemand wist, niemand kon, kon antwoorden, wacht op antwoord, "
            "hoor nooit, doorverwezen, doorgestuurd, automatisch antwoord, belt niet terug, nooit "
            "teruggebeld, niet teruggebeld"
        ),
        en=(
            "no reply, no answer, no response, without an answer, nobody answers, no one answers, never "
            "answer, never heard back, not a word, nobody told, no one told, nobody said, without a word, "
            "heard nothing, nothing back, not tell anyone, forgotten me, forgotten us, nothing changes, "
            "nothing happens, not even, nobody came, never came, never turned up, didn't turn up, no "
            "engineer, picking up the phone, pick up the phone, don't care, don't listen, template, same "
            "answer, never had, no explanation, told us a thing, ignored, no information, emailed four, "
            "emailed three, emailed twice, sign of life, no feedback, no apology, nobody knew, no one "
            "knew, nobody could, could answer, awaiting a reply, never hear, passed around, sent "
            "elsewhere, referred on, auto reply, automated, never called back, didn't call back"
        ),
    ),
    "reproach": by_language(
        sv=(
            "ni lovade, ni säger, ni påstår, ni skriver, hur kan ni, hur kan det, hur svårt, för mycket "
            "begärt, vem kom på, vad är det för, varför i hela, vad håller ni, håller ni på, är ni helt, är "
            "ni kloka, svara på mejl, så ni menar, menar ni på allvar, på allvar, seriöst, höja hyran, "
            "höjer hyran, höjt hyran, höjning*, dyr*, dubbelt så, borde skämmas, anställa fler, tagit bort, "
            "ta bort, tog ni, tar ni 60, stängde ni, respekt, er uppgift, tvingas, tvingar, krångl*, "
            "byråkrat*, över huvudet, faktiskt inte, reklamera, vill klaga, klaga, klagomål, ändrat "
            "reglerna, ändra reglerna, betalar medlems, betalar skatt, råd med, tänker ni betala, hälsa på "
            "folk, le mot, skattepengar, min skatt, skattemedel, våra pengar, styrelsen, cheferna, "
            "ledningen, politikerna, satsar på, lägger pengar, råd att, istället för att, medan skolan, "
            "medan barnen, saknar spis, bytt leverantör, bytte leverantör, sedan ni, sen ni, ni har tappat, "
            "ni bryr, varför ska vi, varför måste, hur tänker ni, hur tänkte ni, tänk om, ska det vara så, "
            "är det inte, kan ni åtminstone, minsta ni, begär, kräver, reklamfilm, gällde visst, inte "
            "gällde, lurade, utan förvarning, utan att fråga, ingen tänkte, ingen hjälpte, nekade min, "
            "nekade mig, fick beskjed, fick skit, drabba*, straffa*, ändrar er, ändrat er, lägger ner, "
            "lägger ned, drar in, dragit in, tar bort, plockat bort, höjer, höjde, höjt, lagar ni aldrig, "
            "gör ni någonsin, ingen fyller på, ingen städar, ingen tar, betalade för, betalt för, fick "
            "bara, och ni, synd att, i stället för, ni kan inte, ni har inte, ni vill inte, ni gör, ni "
            "skulle ju, lovade att ringa, pratade med varandra, bryr er inte, svarar ni aldrig, lyssnar ni "
            "aldrig, städar ni aldrig"
        ),
        nb=(
            "dere lovte, dere lovet, dere sier, dere påstår, dere skriver, hvordan kan dere, hvordan kan "
            "det, hvor vanskelig, mye forlangt, hvem er det som, hvem kom på, hva er det for, hvorfor i all "
            "verden, hva driver dere, er dere helt, så dere mener, for alvor, seriøst, sette opp husleia, "
            "skru opp, øke prisen, prisøkning*, dyrt, dyr, dyrere, dobbelt så, burde skamme, ansette en "
            "til, ansette flere, kuttet, tatt bort, fjernet, respekt, tvinges, tvinger, tungvint, "
            "byråkrati*, over hodet på, faktisk ikke, reklamere, vil klage, klage på, klage, endre reglene, "
            "vitsen med, råd til, betaler skatt, prøve å smile, ta dere sammen, plunder*, beskjed om å, "
            "stemmer ikke, hver eneste dag, skattepenger, skattepengene, pengene våre, styret, sjefene, "
            "ledelsen, politikerne, satser på, bruker penger, i stedet for å, mens skolen, mens barna, "
            "mangler komfyr, bytta leverandør, byttet leverandør, etter at dere, siden dere, dere har "
            "mista, dere bryr, hvorfor skal vi, hvorfor må, hva tenker dere, hva tenkte dere, skal det være "
            "sånn, kan dere i det minste, minste dere, krever, reklamefilm, gjaldt visst, gjaldt ikke, "
            "lurte oss, uten forvarsel, uten å spørre, ingen tenkte, ingen hjalp, nektet, fikk kjeft, "
            "rammer, straffer, endrer, legger ned, kutter, fjerner, øker, økte, skrudd opp, reparerer dere "
            "aldri, gjør dere noen, ingen fyller på, ingen vasker, ingen tar, betalte for, betalt for, fikk "
            "bare, og dere, synd at, dere kan ikke, dere har ikke, dere vil ikke, dere gjør, dere lova, "
            "dere skulle jo, lovet å ringe, snakket med hverandre, bryr dere ikke, svarer dere aldri, hører "
            "dere aldri, vasker dere aldri"
        ),
        nl=(
            "jullie beloofden, beloofd, jullie zeggen, jullie beweren, hoe kun je, hoe kan het, hoe "
            "moeilijk, te veel gevraagd, wie heeft bedacht, wat is dit voor, waarom in godsnaam, waar zijn "
            "jullie mee, zijn jullie gek, dus jullie, serieus, in alle ernst, huurverhoging, "
            "tariefsverhoging, prijsverhoging, verhogen, verhoogd, duur*, twee keer zo, zou je schamen, "
            "iemand extra, weggehaald, wegbezuinigd, bezuinig*, respect, gedwongen, verplicht, omslachtig, "
            "bureaucrat*, klacht, klagen, klacht indienen, regels halverwege, betaal ik eigenlijk, "
            "belastinggeld, geld voor, gedag zeggen, zou moeten kunnen, rechtgezet, hemelsnaam, in "
            "godsnaam, zonder waarschuwing, klopt niet, alleen tegen mij, alleen nog met, zuchtte, dicht. "
            "gewoon, ons geld, mijn geld, het bestuur, directie, managers, politiek, in plaats van, terwijl "
            "de school, terwijl de kinderen, geen fornuis, van leverancier, sinds jullie, jullie zijn het, "
            "waarom moeten wij, waarom moet, hoe bedenk, hoe verzinnen, wie verzint, moet dat nou, kunnen "
            "jullie niet gewoon, op zijn minst, eis, eisen, reclamefilm*, gold niet, gold natuurlijk, "
            "zonder overleg, zonder te vragen, zonder bericht, niemand hielp, niemand dacht, weigerde, "
            "kreeg op mijn kop, gestraft, de dupe, opheffen, schrappen, schrapten, weghalen, afgeschaft, "
            "wegbezuinigen, snijden, van het kastje naar de muur, kastje, repareren jullie nooit, doen "
            "jullie ooit, niemand die hem, niemand die, niemand maakt, betaalden voor, betaald voor, kregen "
            "alleen, en jullie, jammer dat, jullie kunnen niet, jullie hebben niet, jullie willen niet, "
            "jullie doen, zouden terugbellen, zouden bellen, was beloofd, praatte met elkaar, praatten met "
            "elkaar, jullie nooit"
        ),
        en=(
            "you promised, you say, you claim, you said, how can you, how do you justify, how hard, too "
            "much to ask, who decided, who thought, what is the point, what's the point, what on earth, why "
            "on earth, are you serious, seriously, rent rise, price rise, charges again, put the price, put "
            "up the, expensive, dearer, double, twice the price, aren't you, ashamed, hire somebody, hire "
            "someone, hire more, got rid of, taken away, done away, respect, forced to, faff, red tape, "
            "complain*, change the rules, paying subs, am i paying, are we paying, taxpayer*, money for a, "
            "saying hello, put it right, so you want, so you're saying, excuse for, spoke to me, sighed, "
            "pulled the shutter, dig it up, over my head, not the same, council tax, tax money, my taxes, "
            "our money, the board, bosses, management, politicians, instead of, while the school, while "
            "kids, no cooker, switched supplier, changed supplier, since you, you've lost, you lot, why "
            "should we, why must, what were you thinking, what are you thinking, is that how, could you at "
            "least, the least you, demand, advert, didn't apply, doesn't apply, without warning, without "
            "asking, nobody helped, no one helped, nobody thought, refused, told off, punish*, penalis*, "
            "changing the, closing down, axed, axing, cutting, cuts, removed, put up, went up, gone up, "
            "raised, passed from pillar, pillar to post, fobbed off, brushed off, do you ever, nobody "
            "fills, nobody cleans, no one cleans, nobody bothers, paid for, only got, and you, pity the, "
            "pity you, you can't, you haven't, you won't, you don't, you said you'd, we were promised, i "
            "was promised, chatted to each other, talking to each other, you ever fix, you ever repair, you "
            "ever answer, you ever listen, you ever clean, you ever read"
        ),
    ),
    "irony": by_language(
        sv=(
            "grattis, gratulerar till, bravo, snyggt jobbat, fantastiskt jobbat, bra jobbat verkligen, "
            "tack för den, tack för att ni lärde, tack för ingenting, kul att ni, fint att ni, roligt att "
            "ni, skönt att ni, älskar att betala, älskar att stå, älskar när, verkligen, minsann, "
            "tydligen, visst, jaha, jaså, så mysigt med, så omtänksamt, mycket betryggande, strålande, så "
            "klart, såklart, härligt med, skönt att veta, bra att veta, alltid något, kul för, tack för "
            "omtanken, heja heja, sicken, underbart att, så smart, smart drag, genialt, imponerande att, "
            "måste vara skönt, hatten av för, lyckat, toppenidé att, visst inte, någonsin åkt, tydligt "
            "att"
        ),
        nb=(
            "gratulerer, gratulerer med, bravo, godt jobba, godt jobbet, fantastisk jobba, takk for den, "
            "takk for julegaven, takk for ingenting, fint at dere, gøy at dere, flott at dere, så fint "
            "at, elsker å betale, elsker å stå, elsker når, virkelig, visst, visstnok, jaha, så koselig "
            "med, så omtenksomt, presist levert, skal dere ha, betryggende, strålende, selvfølgelig, "
            "herlig med, deilig å vite, greit å vite, godt å vite, alltid noe, gøy for, takk for "
            "omtanken, herlig at, så smart, smart trekk, genialt, imponerende at, må være deilig, "
            "vellykka, visst ikke, noen gang har tatt, tydelig at, nei da"
        ),
        nl=(
            "gefeliciteerd, proficiat, bravo, goed bezig, knap hoor, chapeau, topwerk, lekker dan, lekker "
            "bezig, bedankt voor het kerst, bedankt voor niets, dank voor niets, leuk dat er, fijn dat "
            "er, fijn dat jullie niet, mooi dat, heel attent, heerlijk om, wat attent, geruststellend, "
            "uitstekend, uiteraard, natuurlijk weer, wel weer, nou, hoppa, gezellig hoor, hulde hoor, "
            "echt top, petje af voor de, fijn te weten, goed te weten, altijd wat, leuk voor, bedankt "
            "voor de moeite, wat slim, slimme zet, geniaal, knap dat, moet heerlijk zijn, geslaagd, "
            "natuurlijk niet, natuurlijk weer niet, ooit met de, duidelijk dat, vooral zo doorgaan, "
            "klantvriendelijk hoor, daar gaan we weer"
        ),
        en=(
            "congratulations, congrats, congrats on, bravo, great stuff, great job, well done for, nice "
            "one, nice work, outstanding work, take a bow, thanks for nothing, thanks a lot, cheers for "
            "that, funny how, nice of you, ever so thoughtful, how thoughtful, so good of you, lovely to "
            "see you, glad there's money, love paying, love standing, love how, love it when, truly, "
            "really reassuring, very reassuring, brilliant stuff, top work, of course, apparently, merry "
            "christmas to us, good to know, nice to know, glad to see, great to see my, naturally, "
            "clearly, thanks for the, how clever, smart move, genius, impressive how, must be nice, what "
            "a success, wonder if anybody, wonder if anyone on, ever been on, keep up the, wonderful to"
        ),
    ),
    "wry": {ANY: listed("🙃, 🙄, 😤, 😡, 🤬, 👎, 🤦*, 🤷*")},
    "swearing": by_language(
        sv=(
            "fan, fan vad, jävla, jävlar, jäkla, jävligt, helvete, satan, skit, skiten, vad fan, för fan, "
            "förbannade"
        ),
        nb=("faen, fy faen, jævla, jævlig, helvete, satan, dritt, hva faen, for faen, forbanna, fader"),
        nl=(
            "godverdomme, verdomme, kut, klote, tering, tyfus, fucking, shit, wat de fuck, kanker*, "
            "verdorie, potverdorie"
        ),
        en=("bloody, bloody hell, damn, damned, fuck, fucking, shit, hell, wtf, ffs, crap, sodding"),
    ),
}
