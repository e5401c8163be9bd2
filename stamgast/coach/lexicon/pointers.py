"""Signals of sending somebody elsewhere: places, helpers, ways to look; and of answering instead."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language
from stamgast.coach.lexicon.answers import ANSWERS
from stamgast.coach.lexicon.places import PLACES

POINTERS: Final[Phrasebook] = {
    **PLACES,
    **ANSWERS,
    "look": by_language(
        sv=(
            "sitter på, hänger på, syns, slå i, slå upp, ladda hem, bläddra i, lyssna på, spana in, sök "
            "upp, skriv in, mata in, testa att, prova, titta i, får du upp, finns att läsa, kollat, tittat, "
            "läst, sett på, varit inne på, se, ser du, läs, läsa, läser du, kolla*, kika*, titta*, spana*, "
            "sök, söka, hitta*, hittar du, finns, finns att, står, framgå*, återfinns, anges, angivet, "
            "ligger, ligger ute, ligger uppe, uppsatt*, följ, håll utkik, håll koll, håll ögonen, hålla dig "
            "uppdaterad, håller dig uppdaterad, släppt*, utlagt, lägger upp, lägger de, lagt upp, lagt ut, "
            "klicka*, skrolla, ladda ner, ladda ned, laddas ner, laddas ned, kommer upp, dyker upp, "
            "redogör*, beskrivs, publicera*, uppdatera*, prenumerera*, missar du, bläddra*, använd*, gå in, "
            "in på, logga in, surfa*, ta en titt, kolla in, visar, visas, listas, informerar, får du fram, "
            "läs på, läs igenom, dubbelkolla, samlat, sammanställt, listat, scanna, skanna, rulla ner, "
            "bevaka, notiser, aviseringar, anmäl dig till, ta del av, läggs upp, läggs ut, meddelas, "
            "presenteras, redovisas, annonseras, finner du, finner ni, kan läsas, går att hitta, går att "
            "läsa, kan ses, googla, konsultera, rekommenderar att du läser"
        ),
        nb=(
            "henger på, sitter på, vises, slå opp, last den ned, last ned, bla i, lytt til, søk opp, skriv "
            "inn, tast inn, test å, prøv, kikk i, får du opp, står å lese, sjekket, kikket, lest, sett på, "
            "vært inne på, se, ser du, les, lese, leser du, sjekk*, kikk*, titt*, søk, søke, finn, finner, "
            "finner du, fins, finnes, er å finne, står, framgå*, fremgå*, oppgitt, oppgis, ligger, ligger "
            "ute, henger, slått opp, følg, følg med, hold øye, hold deg oppdatert, lagt ut, legger ut, "
            "legger vi, klikk*, skroll*, trykk*, lastes ned, dukker*, beskrevet, beskrives, publiser*, "
            "oppdater*, meld deg på, abonner*, går du ikke glipp, bla*, bruk, gå inn, inn på, inne på, logg "
            "inn, ta en titt, ta en kikk, tur inn, lik, viser, listet, informerer, leser, les gjennom, "
            "dobbeltsjekk, samlet, samla, skann, rull ned, varsling*, varsler, konsulter, legges ut, "
            "meddeles, presenteres, annonseres, kunngjøres, kan leses, kan finnes, går an å finne, "
            "spesifisert, få opp, får du fram, hold deg orientert, googl*, studer, alt er samla"
        ),
        nl=(
            "hangt op, hangt aan, te zien in, zie je in, sla het, sla er, sla de, opslaan, bladeren, "
            "luister naar, zoek op, voer in, vul in, probeer, kijk in, tevoorschijn, te lezen, gekeken, "
            "gelezen, gezien op, gecheckt, al eens op, zie, zie je, zien, lees, lees je, lezen, check*, "
            "kijk*, blijkt, neus*, snuffel*, zoek, opzoeken, vind, vind je, vindt u, vinden, te vinden, "
            "staat, "
            "staan, vermeld*, ligt, liggen, hangt, hangen, volg, in de gaten, op de hoogte, geplaatst, "
            "gepubliceerd, posten, plaatsen, maken we bekend, klik*, scroll*, tik, typ, download*, "
            "downloaden, beschreven, uitgelegd, bijgewerkt, meld je aan, schrijf je in, abonneer*, mis je "
            "niks, mis je niets, blader*, gebruik, ga naar, log in, neem een kijkje, werp een blik, "
            "terugvinden, terug te vinden, raadpleeg, zit in, zitten bij, zitten in, te zien, terug in, op "
            "een rij, op een rijtje, verzameld, gebundeld, scan, bekijk, bekijken, nakijken, nalezen, "
            "doorlezen, naslaan, hou, houd, blijf op de hoogte, meldingen, meld je aan voor, googel*, "
            "raadplegen, te raadplegen, delen we, wordt vermeld, bekendgemaakt, uitgewerkt, samengevat, "
            "terug te lezen, kun je lezen, houdt bij, houden bij, doe de, doorgespit, toegestuurd, gemaild"
        ),
        en=(
            "is on the, are on the, look in, looking in, try a, try the, download it, listen to, leaf "
            "through, type in, key in, enter your, come up, comes up, give our, a read, show in, shows in, "
            "show up, shows up, looked, checked, seen our, tried our, visited, been on our, see, read, "
            "check, check out, checking, look, looking, have a look, take a look, have a browse, browse, "
            "browsing, have a nosey, search, find, found, you'll find, listed, shown, stated, given, "
            "displayed, posted, published, up on, go live, gone live, follow, a follow, stay tuned, keep an "
            "eye, eyes peeled, watch this space, keeping up to date, keep up to date, up to date, put up, "
            "click, scroll, tap, type, download, downloaded, described, explained, outlined, set out, "
            "covered, updated, subscribe, sign up, miss a thing, won't miss, use, visit, go to, head to, "
            "head over, hop over, hop on, pop over, log in, refer to, consult, available on, available at, "
            "available to, it says, detailed, announce*, look up, looking up, on our, stay up to date, keep "
            "updated, signing up, sign up for, notifications, scan, using, go through, read through, read "
            "up, double check, compiled, collated, laid out, spelled out, all there, in one place, can be "
            "found, can be seen, can be viewed, view, viewing, it tells, tells you on, tells you in, says "
            "on, says in, will be announced, will be posted, will be shared, been sent, sent out, is your "
            "friend, use our, details of, spelt out, cover this, covers this, covers that, cover that"
        ),
    ),
    "contact": by_language(
        sv=(
            "kontakta*, kontakt, rikta*, ring, ringa, ringer, slå en signal, slå oss en, en pling, mejla*, "
            "maila*, "
            "skriv till, skicka, hör av dig, hör av er, höra av dig, hör med, hör gärna, vänd dig, vända "
            "dig, vänd er, vänder, prata med, tala med, tala, snacka med, fråga, frågar, frågor om, ta upp "
            "det med, stäm av, kolla med, rådfråga, rådgör, återkom*, anslut, dm:a, pm:a, messa, nå oss, "
            "når oss, når du, hänvisa*, ställ*, ber vi dig, ber dig, uppmanar*, rekommenderar, råder, "
            "tipsar*, prova att, släng iväg, släng ett, skicka iväg, knacka på, ta kontakten, boka ett "
            "möte, boka ett samtal, boka en rådgivning, på telefon, per telefon, via telefon, över telefon, "
            "hör dig för, höra dig för, nås på, nås via, diskutera, meddela, pinga, tjacka, slå iväg"
        ),
        nb=(
            "kontakt*, ring, ringe, slå på tråden, slå av en prat, gi oss en, mail, maile, skriv til, skriv "
            "gjerne, send, sende, ta kontakt, hør med, høre med, henvend*, snakk*, prat med, spør, spørre, "
            "spørsmål om, ta det opp med, sjekk med, rådfør*, kom tilbake til oss, meld, nå oss, når oss, "
            "når du oss, henvis*, vis til, viser til, rett, rette, stille, ber vi deg, ber deg, "
            "oppfordrer*, anbefaler, råder, tipse*, prøv å, prøv dem, prøv hos, på telefon, over telefon, "
            "per telefon, book en, bestill en, avtal en, banke på, hør deg for, høre deg for, nås på, "
            "treffes på, spør etter, send inn, kontakter, diskuter, ping, slå på"
        ),
        nl=(
            "contact*, contacteer*, bel, bellen, belletje, telefoontje, mail, mailen, mailtje, schrijf ons, "
            "stuur, sturen, gooi, drop, laat een bericht, neem contact, navragen, vraag het, vraag, vragen "
            "over, vragen aan, spreek, praat, overleg*, raadpleeg*, terecht, terechtkunnen, bereik*, "
            "verwijs*, verwijzen, richt, richten, wend*, informeer*, aankloppen, klop aan, verzoeken, "
            "raden, adviseren, tippen, probeer het, probeer, app ons, appen, na bij, telefonisch, per "
            "telefoon, aan de telefoon, bespreek, bespreken, bespreken we, maak een afspraak, plan een, "
            "navraag, een gil, stel je vraag, stel uw vraag, opbellen, even bellen, moet je bij, moet u "
            "bij, moet je zijn bij, moet je even bij, pak de telefoon, leg het voor"
        ),
        en=(
            "contact, contacting, ring, call, calling, phone, give us a, give them a, a bell, a buzz, a "
            "shout, a ring, drop us, drop them, shoot us, ping us, send, sending, message us, dm us, email "
            "us, mail us, write to, get in touch, reach out, reach us, speak to, speaking to, speak with, "
            "talk to, talking to, ask, asking, ask at, check with, best to ask, enquire, inquire, query, "
            "queries, direct, refer, referred, recommend*, suggest, advise, try, consult*, slide into, hit "
            "us up, shout to, one for, looked after by, handled by, dealt with, be in touch with, put you "
            "in touch, over the phone, on the phone, by phone, talk this through, talk it through, book a "
            "call, book an appointment, make an appointment, knock on, a message, give the, best give, "
            "raise it with, pick up the phone, reached on, reached at, reach them, fire over, fire off, "
            "give our"
        ),
    ),
    "turn_to": by_language(
        sv=(
            "ring oss, mejla oss, skriv till oss, kontakta oss, hör av dig till oss, hänvisar till, "
            "hänvisar dig, hänvisar er, hänvisar vi, prata med, tala med, snacka med, hör av dig till, höra "
            "av dig till, "
            "vänd dig till, vända dig till, kontakta, fråga, hör med, stäm av med, ta det med, ta upp det "
            "med, diskutera med, rådgör med, ring till, mejla till, lyft luren, hojta till, rätt instans, "
            "rätt person, det reder, det vet, den frågan, bäst att fråga, prova att fråga, en fråga för, "
            "frågan går till, bollar vi, lämnar vi över"
        ),
        nb=(
            "ring oss, send oss, skriv til oss, kontakt oss, ta kontakt med oss, viser til, henviser til, "
            "viser deg til, viser vi til, henviser vi, snakk med, prat med, ta kontakt med, henvend deg til, "
            "spør, hør med, avklar "
            "med, ta det med, ta det opp med, diskuter med, rådfør deg med, ring til, send mail til, løft "
            "av røret, rop på, rette instans, rett person, ta en prat med, det finner, det vet, det "
            "spørsmålet, best å spørre, et spørsmål for, prøv å spørre, oversender vi, den må dere, må du "
            "ta med"
        ),
        nl=(
            "bel ons, mail ons, schrijf ons, stuur ons, app ons, neem contact op, verwijzen je, verwijzen "
            "u, verwijzen door, verwijst door, verwijzen naar, verwijzen wij, verwijzen we, verwijs ik, "
            "praat met, spreek met, bespreek, bespreken "
            "met, overleg met, neem contact op met, wend je tot, vraag het aan, vraag het, vraag even, "
            "navragen bij, kortsluiten met, kortsluit, leg het voor aan, bel met, hang aan de lijn, trek "
            "ze, daar gaat, daar over, het juiste adres, juiste persoon, dat weet, dat zoekt, aankaarten "
            "bij, een vraag voor, het beste kun je, kun je het beste, daarvoor moet je, moet je bij, leggen "
            "we neer, bespreken we"
        ),
        en=(
            "call us, ring us, email us, phone us, message us, write to us, drop us a line, refer you to, "
            "direct you to, point you to, pass you on to, put you on to, speak to, speak with, talk to, "
            "have a word with, have a chat with, have a chat, get in touch with, get hold of, contact, ask, "
            "check with, run it past, take it up with, take that up with, discuss it with, turn to, "
            "ring round, drop in on, "
            "give them, port of call, right person, the people to, the ones to, that's one for, would know, "
            "a nudge, be your best, best asking, a question for, you'd need to ask, you'll need to, you'd "
            "have to ask, your best bet, best to speak, need to speak"
        ),
    ),
    "it_says": by_language(
        sv=(
            "det står i, det står på, det finns i, det finns på, det framgår, det hittar du, den hittar "
            "du, de hittar du, det ligger i, det ligger på, allt står, allt finns, står det i, står det "
            "på, finns det på"
        ),
        nb=(
            "det står i, det står på, det finnes i, det finnes på, det framgår, det finner du, den "
            "finner du, de finner du, det ligger i, det ligger på, alt står, alt finnes, står det i, "
            "står det på, dette står"
        ),
        nl=(
            "dat staat in, dat staat op, dat staat bij, het staat in, het staat op, dat vind je, die "
            "vind je, die staan, die zie je, dat lees je, alles staat, staat in, staat op"
        ),
        en=(
            "it says in, it says on, it's in the, it's on the, it's in our, it's on our, that's in the, "
            "that's on the, that's in our, that's on our, they're on the, they're in the, it's all in, "
            "it's all on, you'll find it, you'll find that, you'll find those"
        ),
    ),
    "visit": by_language(
        sv=(
            "kom in, kom förbi, kom in till, titta in, titta förbi, kom och, besök, besöka, besöker, sväng "
            "förbi, hälsa "
            "på, stick in, så får du se, får du se, välkommen in, välkommen att, gå förbi, gå till, "
            "kika in, tipsar om"
        ),
        nb=(
            "kom innom, kom inn, stikk innom, ta turen, besøk, besøke, besøker, sving innom, kom og, se "
            "selv, se sjøl, "
            "velkommen inn, velkommen til, gå bort, gå til, titt innom, stikk bort"
        ),
        nl=(
            "kom langs, kom gezellig, kom gerust, loop even langs, loop even, loop binnen, binnenlopen, "
            "langskomen, bezoek, bezoeken, bezoekt, kom naar, kom een keer, kom eens, zie je het vanzelf, "
            "welkom in, stap "
            "binnen, wip"
        ),
        en=(
            "come in, come along, come by, come and, pop in, pop by, pop into, drop in, drop by, swing "
            "by, stop by, visit, see for yourself, welcome to, call in, nip in, head down"
        ),
    ),
    "they_know": by_language(
        sv=(
            "svarar på alla, sköter, hanterar, ansvarar för, har hand om, tar hand om, reder ut, bestämmer, "
            "de kan, de vet, de har, dom kan, dom vet, dom har, har bäst koll, har koll på, vet allt, vet "
            "mer, vet bäst, kan svara, kan berätta, kan hjälpa dig, kan besvara, hjälper dig, svarar på, "
            "svarar gärna, hjälper gärna, gärna med, kan det där, besvaras av, hanteras av, sköts av, "
            "berättar mer, har översikt*, har svaret, har svaren, håller reda på, håller koll på, har det "
            "senaste, är proffs på, är experter, vägleder, guidar dig, lotsar, ger besked, bistår, ser till "
            "att hjälpa, är rätt person, är rätt ställe, vet precis, kan mer, för statistik"
        ),
        nb=(
            "svarer på alle, tar seg av, håndterer, har ansvar for, har hånd om, finner ut, bestemmer, de "
            "kan, de vet, de har, dem kan, har oversikt, har kontroll på, vet alt, vet mer, vet best, kan "
            "alt, kan svare, kan fortelle, kan hjelpe deg, kan besvare, hjelper deg, svarer på, svarer "
            "gjerne, hjelper gjerne, kan dette, besvares av, håndteres av, forteller mer, gir deg, har "
            "svaret, har svarene, holder styr på, holder orden på, holder oversikt, følger med på, vet det "
            "best, har det siste, er eksperter, veileder, gir svar, gir beskjed, bistår, best svar, er rett "
            "person, er rett sted, vet akkurat, har alt om"
        ),
        nl=(
            "beantwoordt, beantwoorden al, behandelt, gaat over, regelt, zoekt uit, beslist, is "
            "verantwoordelijk, zij weten, ze weten, die weten, zij kunnen, ze kunnen, die kunnen, weten "
            "alles, weet alles, weet daar, weten daar, weten het, kan je daar, kunnen je, kan je, kunnen u, "
            "helpt je, helpen je, vertellen je, vertellen, beantwoorden, zij posten, behandeld door, "
            "beantwoord door, meer over vertellen, helpt je op weg, geeft uitsluitsel, houdt dat, houden "
            "dat, houdt dit, weten precies, weet precies, hebben het antwoord, heeft het antwoord, weten er "
            "alles van, zijn de experts, adviseert, adviseren, begeleidt, begeleiden, kijkt graag, kijken "
            "graag, kijken met, kijkt met, informeren, hebben overzicht, hebben het overzicht, "
            "het beste zicht, hebben "
            "alles, heeft alles, staan voor je klaar, denkt graag, denken graag"
        ),
        en=(
            "deals with, deal with, handles, handle, looks after, look after, is responsible, are "
            "responsible, sorts out, answers all, decides, they can, they'll, they will, they know, they're "
            "the, knows all, know all, knows everything, will know, will be able, can help you, can answer, "
            "can tell you, can advise, happy to help, help you, would be the ones, be the ones, point you, "
            "will sort you, who'll, who will, has all the, have all the, able to tell, in the know, know "
            "best, they'll have, they have the, have the latest, has the latest, keep track, keeps track, "
            "has the answer, have the answer*, is the person, are the people, are the experts, will advise, "
            "would be glad, would be happy, will be glad, will walk you, talk you through, will guide, "
            "could tell you, could help, will take a look, will let you know, are your friends, has all, "
            "have all, is best placed, are best placed, will be happy"
        ),
    ),
    "more": by_language(
        sv=(
            "sådana frågor, alla frågor, alla sådana, all info*, all information, mer info*, mera info*, "
            "mer information, allt om, mer om, läs mer, läsa mer, alla uppgifter, alla detaljer, all fakta, "
            "svaret, svar på, svaren, mer finns, information om, info om, gällande, angående, för frågor, "
            "frågor om, för mer, detta, det där, sådant, den typen, den informationen, kring, all data, "
            "alla tekniska, det mesta, allt du, vad som gäller, för att se, allt kring, alla våra, fler "
            "frågor, fullständig*, komplett*, alla svar, frågor kring, frågor av, den här typen, såna "
            "frågor, såna, hela, samtliga, alla tider, alla priser, vill du veta mer"
        ),
        nb=(
            "slike spørsmål, alle spørsmål, alle slike, all info*, alt om, mer info*, mer om, les mer, lese "
            "mer, alle opplysninger, alle detaljer, svaret, svar på, svarene, informasjon om, info om, "
            "gjeldende, angående, for spørsmål, spørsmål om, for mer, dette, sånt, slikt, den slags, slike, "
            "alt sånt, den typen, alle tekniske, det meste, alt du, hva som gjelder, alle våre, flere "
            "spørsmål, fullstendig*, komplett*, alle svar, spørsmål rundt, spørsmål av, denne typen, sånne "
            "spørsmål, sånne, hele, samtlige, all, alle tider, alle priser, vil du vite mer"
        ),
        nl=(
            "dit soort vragen, alle vragen, zulke vragen, alle info*, alle informatie, meer info*, meer "
            "informatie, alles over, meer over, lees meer, alle details, alle gegevens, het antwoord, "
            "antwoord op, informatie over, info over, over dit, hierover, daarover, daarvan, voor vragen, "
            "met vragen, vragen over, voor meer, dat soort, dit soort, alle technische, de meeste, alles "
            "wat, technische vragen, alle antwoorden, volledig*, compleet, complete, meer weten, vragen "
            "omtrent, zulke, dit type, alles rondom, alles rond, al onze, alle tijden, alle prijzen, dat "
            "allemaal"
        ),
        en=(
            "questions like that, all questions, such questions, all info*, all the info*, all information, "
            "more info*, more information, further info*, everything about, all about, more about, read "
            "more, all details, full details, the details, more details, the answer, answer to, answers to, "
            "information on, info on, info about, info's, regarding, for questions, any questions, "
            "questions about, for more, this and, that kind of, all that, all technical, individual "
            "queries, everything you, what you need, all of our, full range, all our, full list, full "
            "overview, complete, everything on, all you need, class info, full info, the full, the latest, "
            "know more, find out more, this type of, these kinds, all the times, all the prices, that sort "
            "of"
        ),
    ),
    "ours": by_language(
        sv=(
            "i vår, i vårt, i våra, på vår, på vårt, på våra, vår, vårt, våra, via, hos, där, under, inne "
            "på, inne i, hos vår, via vår"
        ),
        nb=("vår, vårt, våre, via, hos, der, under, inne på, hos vår, via vår, på siden til"),
        nl=(
            "in ons, in onze, op ons, op onze, onze, ons, via, bij, daar, onder, bij de, via de, via onze, "
            "in de"
        ),
        en=(
            "in our, on our, via, on the, in the, our, over on, by the, at the, under, from our, with our, "
            "through our, via our, within our"
        ),
    ),
    "then": by_language(
        sv=(
            "så hjälper vi, så tar vi, så ser vi, så kikar vi, så berättar, så får du, så svarar, så "
            "löser, så tittar, så ordnar, så kollar, hjälper dig, hjälper vi, berättar vi, på det, vi "
            "det"
        ),
        nb=(
            "så hjelper vi, så tar vi, så ser vi, så forteller, så får du, så svarer, så løser, så "
            "ordner, så finner, hjelper deg, hjelper vi, det derfra, på det"
        ),
        nl=(
            "dan helpen we, dan helpen wij, helpen we je, dan pakken we, dan kijken we, dan zoeken we, "
            "zoeken het uit, dan krijg je, dan vertellen we, dan zie je, dan weet je, helpen je graag, "
            "je graag"
        ),
        en=(
            "and we'll, we'll help, we'll be glad, and we will, take it from there, we'll look, we'll "
            "get, glad to help, happy to, and you'll, who'll"
        ),
    ),
    "refuses": by_language(
        sv=(
            "tyvärr kan vi inte, kan vi inte svara, inte möjlighet att, kan inte svara, här i "
            "kommentarsfältet, ingen möjlighet, svarar inte på, via kommentarer, svarar vi inte, inte "
            "uttala oss"
        ),
        nb=(
            "kan dessverre ikke, kan vi ikke, ikke mulighet til, kan ikke svare, her i kommentarfeltet, "
            "svarer ikke på, via kommentar, svarer vi ikke, ikke uttale oss"
        ),
        nl=(
            "helaas kunnen we, kunnen we niet, kunnen wij niet, niet op ingaan, in de reacties, niet "
            "mogelijk om, kunnen wij helaas, geen uitspraken, geen uitspraak"
        ),
        en=(
            "unable to answer, unable to, can't answer, cannot answer, not able to, can't go into, in the "
            "comments, on this page, sadly we, can't comment, cannot comment"
        ),
    ),
}
"""What speaks for and against a reply that only sends somebody elsewhere; the weights say how much."""
