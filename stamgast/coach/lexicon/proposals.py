"""Signals of proposals and of interest in working along, by language."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

PROPOSALS: Final[Phrasebook] = {
    "proposal": by_language(
        sv=(
            "vore kul, vore fint, vore bra, vore toppen, vore härligt, vore roligt, vore skönt, vore väl, "
            "vore det inte, hade varit, det vore, önskar att, önskar mig, önskemål, kan ni inte, kunde ni "
            "inte, ni borde, borde ni, borde ha, ni skulle kunna, skulle ni inte, ni kunde, ni kunde väl, "
            "förslag, föreslå*, tips till er, ett tips, ett tips är, en idé, idé:, sätt upp, ställ ut, "
            "skippa, varför inte, lägg till, lägg ut, tänk om, gör en, gör ett, ha en, låt, låt oss, "
            "starta, inför, ordna, bygg, plantera, satsa på, kör gärna, mer jazz, fler, jag tycker ni, "
            "tycker att ni ska, ni ska, skulle det inte, får gärna, gärna en, gärna fler, sluta skicka, byt "
            "ut, anlita, mitt tips, tips:, ha en provapå*, prova på, provapå, för oss som aldrig, skulle "
            "göra, skulle vara, skulle behövas, behövs en, behövs det, jag saknar, vi saknar, saknar en, "
            "mer av, fler av, fler såna, mera, skulle uppskatta, uppskattas, uppskattade, bra idé om, "
            "bättre om, lättare om, enklare om, smart om, roligare om, schysst om, gärna vilja se, vill "
            "gärna se, hoppas ni kan, hoppas att ni, borde finnas, borde det, borde man, kanske kan ni, "
            "kanske kunde, kanske en, ni får gärna, kunde man inte, flytta, lägg frågesport*, bjud in, "
            "samarbeta, testa att, prova att, våga, utöka, öppna tidigare, öppna en, håll öppet, lägg en, "
            "tänka er, tänka er att, hade gärna sett, skulle gärna se, visa gärna, visa matcher*, så "
            "slipper vi, så slipper man, vad sägs om, hur vore det, vore det möjligt, kanske ett, kanske "
            "några, gör gärna en, gör gärna ett, ha gärna, kunde vi, kunde man, slapp vi, slapp man, vore "
            "inte dumt, vore inte fel, skulle inte skada, skulle inte vara fel"
        ),
        nb=(
            "hadde vært, hadde det vært, ville vært, det hadde vært, ønsker meg, ønsker at, ønske om, kan "
            "ikke dere, kan dere ikke, kunne dere ikke, dere burde, burde dere, burde ha, dere skulle, dere "
            "kunne, dere kunne vel, forslag, foreslå*, tips til dere, et tips, et tips er, en idé, ide:, "
            "sett opp, sett fram, dropp, hvorfor ikke, legg til, legg ut, tenk om, lag en, lag et, ha en, "
            "la, la oss, start, innfør, bygg, plant, satse på, ta gjerne, mer jazz, flere, jeg syns dere, "
            "syns dere skal, dere skal, ville det ikke, dere må gjerne, gjerne en, gjerne flere, slutt å "
            "sende, bytt ut, heng opp, mitt tips, tips:, prøvekveld, ha en prøve*, for oss som aldri, ville "
            "gjort, trengs, trengs det, jeg savner, vi savner, savner en, savner ei, mer av, flere av, "
            "flere sånne, ville satt pris, settes pris, god idé om, bedre om, lettere om, enklere om, smart "
            "om, artigere om, gjerne se, vil gjerne se, håper dere kan, håper at dere, burde finnes, burde "
            "det, burde man, kanskje kan dere, kanskje kunne, kanskje en, kunne man ikke, flytt, legg "
            "quizen, inviter, samarbeid, test å, prøv å, våg, utvid, åpne tidligere, åpne en, hold åpent, "
            "legg en, tenke dere, tenkt dere, skulle gjerne sett, vis gjerne, så slipper vi, så slipper "
            "man, hva med, hva med å, ville det vært, hadde det gått an, hva sier dere til, kanskje et, "
            "kanskje noen, lag gjerne, ha gjerne, kunne vi, kunne man, slapp vi, slapp man, hadde ikke vært "
            "dumt, hadde ikke vært feil, hadde ikke skadet"
        ),
        nl=(
            "zou fijn, zou fijn zijn, zou leuk, zou leuk zijn, zou mooi, zou mooi zijn, zou top, zou "
            "handig, zou goed zijn, zou het niet, wat dachten jullie van, jullie zouden, zouden jullie "
            "niet, kunnen jullie geen, kunnen jullie niet, jullie kunnen, jullie moeten eens, idee:, een "
            "idee om, idee om, misschien een idee, voorstel, stel voor, stel je voor, tip:, tip voor, tip, "
            "zet een, zet de volgende, zet eens, doe eens, doe er, mag er voor mij, waarom niet, waarom "
            "laten jullie, hang een, graag zien, meer zien, maak eens, maak een, laat de, laat dat, "
            "organiseer, begin een, bouw, plant, meer jazz, liever, is het geen optie, geen optie, toch "
            "ook, ik zou graag meer, stop toch met, stop met, neem een, mijn tip, proefavond, doe een, voor "
            "wie nog nooit, zou wonderen, zou helpen, zou schelen, zou welkom, nodig:, ik mis, wij missen, "
            "mis een, meer van, vaker, zou waarderen, wordt gewaardeerd, beter als, makkelijker als, "
            "handiger als, leuker als, fijn als, fijn zijn als, graag willen zien, hoop dat jullie een, "
            "hopelijk, er zou een, er moet een, er mag een, mag er ook, misschien kunnen, misschien kan, "
            "misschien een, kunnen we niet, verplaats, nodig eens, nodig een, werk samen, probeer eens, "
            "durf, breid uit, eerder open, open eens, de pubquiz naar, kan er niet, leg een, willen laten, "
            "open willen, had graag een, had graag gezien, laat eens, dan glijden, dan hoeven we, wat dacht "
            "je van, hoe zou het zijn, zou het mogelijk, kan er een, zou graag, wat denken jullie van, "
            "misschien wat, misschien eens, kom eens met, hebben jullie overwogen, zou niet verkeerd, zou "
            "niet misstaan, kan geen kwaad, zouden we kunnen, hoeven we niet, kunnen we thuis, als jullie "
            "het"
        ),
        en=(
            "would be nice, would be lovely, would be great, would be good, would be brilliant, would be "
            "handy, would be fun, would be ace, it'd be nice, it'd be great, i'd love to see, i'd like to "
            "see, would love something, would love a, would love to see, couldn't you, could you start, "
            "could you not, could you do, you could, you should, you ought, why don't you, why not, "
            "wouldn't it, suggestion, suggest, here's a thought, here's an idea, idea:, an idea, how about, "
            "what about a, put a, put a few, put some, stick a, ditch the, maybe hang, maybe have, maybe "
            "put, maybe add, imagine, run a, add a, let the, let us, let people, start a, make a, bring "
            "back, do a, do one, more jazz, more please, think you should, you might want, please add, "
            "please bring, please have, please do a, stop printing, swap the, get a, my tip, tip:, taster "
            "night, have a taster, for those of us who, would work wonders, would help, would make all, is "
            "needed, we need a, could do with, i miss, we miss, more of, more often, would appreciate, be "
            "appreciated, better if, easier if, handier if, more fun if, nice if, love to see, like to see, "
            "hope you can, hope you'll, there should be, there ought to be, maybe you could, perhaps you "
            "could, perhaps a, maybe a, couldn't there be, can we have, can we get, move the, invite, team "
            "up, try a, dare to, extend, open earlier, open a, stay open, any chance of a, put a mat, "
            "consider, would you consider, would you think about, i'd have loved, would have loved, show "
            "more, so we stop, so we don't, so people can, what if you, how would it be, would it be "
            "possible, could there be, would love evening, would love more, would love longer, would love "
            "earlier, would love later, how about a, what about some, maybe some, maybe a couple, have you "
            "considered, have you thought of, wouldn't go amiss, wouldn't hurt, we could, people could, "
            "we'd be able, wouldn't be a bad"
        ),
    ),
    "work": by_language(
        sv=(
            "sommarjobb*, extrajobb*, praoa, prao, praktik*, vill jobba, jobba hos, jobba med er, söker "
            "jobb, söker arbete, söka jobb, volontär*, ideellt arbete, hjälpa till hos, skulle gärna "
            "hjälpa, hjälpa till, lediga jobb, lediga tjänster, ledig tjänst, saknar folk, söker ni folk, "
            "ni söker folk, behöver ni folk, behöver ni hjälp, vikarie*, vikariat, timvikarie, lärling*, "
            "anställning, ansökan om jobb, cv, engagera mig, tar gärna, ställer gärna upp, vill köra, söker "
            "man till er, exjobb, söker en tjänst, rycker gärna in, lära mig yrket, bli medarbetare, hör av "
            "er om det finns, hör av er om ni behöver, om ni behöver, tid över, sortera kläder, vara med "
            "och, komma och hjälpa, hjälpa er, är snickare, är målare, är elektriker, är kock, är lärare, "
            "är sjuksköterska, jobbat som, arbetslös, ledig, rycka in, ge en hand, bidra med, ställa upp, "
            "får man vara med och, hur blir man, bli ledare, bli volontär, bli tränare, examensarbete, "
            "provjobba, sommarvikarie, nattpersonal, heltid, deltid, timmar i veckan, jobba extra, extra i, "
            "söker praktik, utbildar mig, läser till, pass i, letar jobb, letar efter jobb, letar "
            "extrajobb, jobb i, söker praktikplats, praktikplats*, något jag kan göra, kan jag göra nytta, "
            "göra nytta, användning för mig, användning för en"
        ),
        nb=(
            "sommerjobb*, ekstrajobb*, deltidsjobb*, utplassering, praksis*, vil jobbe, jobbe hos, jobbe "
            "for dere, søker jobb, søke jobb, frivillig*, dugnad, hjelpe til, gjerne hjelpe, vil gjerne "
            "hjelpe, ledige stillinger, ledig stilling, bruk for, trenger dere folk, trenger folk, mangler "
            "folk, trenger dere hjelp, vikar*, tilkallingsvikar, lærling*, læreplass, ansettelse, cv, "
            "bidra, tar gjerne, stiller gjerne, rydder gjerne, bli redningsvakt, lyst til å bli, søke på, "
            "deltid, ta kontakt om det, om dere trenger, tid til overs, sortere klær, være med og, komme og "
            "hjelpe, hjelpe dere, er snekker, er maler, er elektriker, er kokk, er lærer, er sykepleier, "
            "jobbet som, jobba som, arbeidsledig, ledig, ta et tak, gi en hånd, bidra med, stille opp, får "
            "man være med, hvordan blir man, bli leder, bli trener, praktikant, masteroppgave, prøvejobbe, "
            "sommervikar, nattevakt, heltid, timer i uka, jobbe ekstra, ekstra i, søker praksis, utdanner "
            "meg, studerer til, vakter i, ser etter jobb, leter etter jobb, jobb i, praksisplass*, ser "
            "etter praksis, ser etter praksisplass, noe jeg kan gjøre, gjøre nytte, bruk for meg, bruk for "
            "en"
        ),
        nl=(
            "bijbaan*, zomerbaan, zomerwerk, vakantiewerk, stage*, meelopen, bij jullie werken, werken bij, "
            "werk zoek, zoek werk, zoek een baan, vrijwilliger*, helpen met, dolgraag helpen, wil helpen, "
            "meehelpen, vacature*, handen tekort, mensen nodig, hulp nodig, invaller, invalkracht, "
            "leerwerkplek, leerling, solliciteren, solliciteer, sollicitatie, cv, steek graag, kom graag "
            "helpen, neem ik graag, contract aan, doe ik graag, iets doen als, word je eigenlijk, "
            "snuffelstage, laat maar weten als, als jullie hulp, tijd over, kleren sorteren, meedoen met, "
            "komen helpen, jullie helpen, ben timmerman, ben schilder, ben kok, ben leraar, ben "
            "verpleegkundige, gewerkt als, werkloos, werkzoekend, bijspringen, handje helpen, handje "
            "toesteken, bijdragen, hoe word je, hoe word ik, begeleider worden, trainer worden, stagiair*, "
            "afstuderen, proefdraaien, fulltime, parttime, uur per week, invallen, bijverdienen, extra in, "
            "zoek stage, leer voor, leer ik voor, studeer voor, diensten, baantje, werk in het, zoek een "
            "baantje, zoek een bijbaan*, bij jullie komen werken, stageplek*, stageplaats*, iets voor mij "
            "te doen, iets voor me te doen, nuttig maken, kunnen jullie mij gebruiken"
        ),
        en=(
            "weekend job, summer job, saturday job, part time job, part-time job, internship, intern, work "
            "experience, work placement, placement, work for you, work with you, working for you, looking "
            "for work, after a job, volunteer*, help out, lend a hand, pitch in, vacanc*, short of hands, "
            "short staffed, short of people, taking people on, hiring, need a hand, need any help, need "
            "people, supply teacher, cover shifts, temp, apprentice*, apply to, apply for a job, cv, fixed "
            "term, happy to help, gladly take, watch in the workshop, give me a shout, shadow, trainee, do "
            "i apply, get in touch if, if you need, if you ever need, time on my hands, sort clothes, come "
            "and help, come and sort, help you out, i'm a joiner, i'm a carpenter, i'm a painter, i'm a "
            "chef, i'm a teacher, i'm a nurse, worked as, unemployed, between jobs, muck in, lend you, "
            "contribute, how do you become, how do i become, become a coach, become a volunteer, "
            "dissertation, trial shift, full time, hours a week, spare time, spare hours, give up my, few "
            "shifts, some shifts, shifts in, shift work at, extra cash at, training to be, train as, "
            "training as, looking for a part, looking for a job, looking for a placement, a job in, job "
            "going, any jobs, after a placement, looking to volunteer, anything i can do for, make myself "
            "useful, any use for, could you use a, could you use me"
        ),
    ),
    "ability": by_language(
        sv=(
            "har körkort, truckkort, utbildad, erfarenhet, pensionerad, jag är bra på, är bra med, är bra "
            "på, jag pluggar till, pluggar, går programmet, programmet, jag är 14, jag är 15, jag är 16, "
            "jag är 17, hon är 14, bussbehörighet, simborgarmärket, rädd för att, nyinflyttad, kan ta, "
            "ledig på, fyller 15, fyller 16, fyller 17, fyller 18, 16 år, 17 år, 18 år, jag är 18, "
            "pensionerad*, nyinflyttad*"
        ),
        nb=(
            "har førerkort, truckførerbevis, utdannet, erfaring, pensjon*, jeg er god til, er god til, er "
            "flink med, er flink til, studerer til, går på, er 14, er 15, er 16, er 17, hun er 14, har tatt "
            "prøven, ikke redd for, best i klassen, nyinnflytta, ledig på, lektor, fyller 15, fyller 16, "
            "fyller 17, fyller 18, 16 år, 17 år, 18 år, er 18, blir 16, blir 18, pensjonert*, nyinnflyttet*"
        ),
        nl=(
            "heb rijbewijs, heftruckbewijs, opgeleid, ervaring, gepensioneerd*, kan goed, goed met, ik "
            "studeer, studeer voor, doe de opleiding, opleiding, ben 15, ben 16, ben 17, ze is 14, net "
            "hierheen, vrij op, heb de hele, van beroep, sleutelt aan, word 15, word 16, word 17, word 18, "
            "mei 16, 16 jaar, 17 jaar, 18 jaar, ben 18, ik word, net verhuisd"
        ),
        en=(
            "driving licence, forklift, qualified, trained, experience, retired, i'm good with, good with, "
            "good at, really good, studying to, on the course, course and, im 15, im 16, im 17, i'm 15, i'm "
            "16, i'm 17, she's 14, new to the area, free on, free all, free most, keen to, first aid, by "
            "trade, turn 15, turn 16, turn 17, turn 18, 16 years, 17 years, 18 years, i'm 18, im 18, year "
            "old, retired*, new in town"
        ),
    ),
}
