"""Signals of what a give-away asks of who takes part: acts, conditions, a last day, by language."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

TAKING_PART: Final[Phrasebook] = {
    "like": by_language(
        sv=(
            "följer oss, alla som följer, retweeta*, gilla*, gillar, dela, delar, tagg*, följ, märk, hjärta, "
            "repost*, story, pricka in, reagera med, stjärnmärk*, taggar, hjärta inlägget"
        ),
        nb=(
            "følger oss, alle som følger, retweet*, lik, liker, del, deler, tagg*, følg, hjerte, repost*, "
            "storyen, reager med, hjerter, tagger, gi et hjerte"
        ),
        nl=(
            "volgers, wie ons volgt, ons volgt, retweet*, volgen, like, liket, liken, deel, deelt, "
            "delen en, tag, "
            "taggen, volg, hartje, repost*, story, hartjes, reageer met, tagt, volgt, hartje geven"
        ),
        en=(
            "follows us, follow us, followers, like, likes, share, shares, tag, tags, follow, retweet, "
            "heart, repost*, story, react with, double tap, hit like, hearts, follows, tagging, sharing, "
            "liking, heart this"
        ),
    ),
    "say": by_language(
        sv=(
            "lämna en, lämna ditt, lämna din, lägg en, kommentera*, kommentar*, skriv, skriver, svarar, "
            "gissar, hittar, tippar, svara, gissa, tippa, rösta, röstar, röst, berätta, berättar, motivera, "
            "motiverar, fyll i, fyller i, säg, namn, heta, döp*, lös, lösa, rätt svar, hittar på, recensera, "
            "tipsa, tipsa oss, nominera*, föreslå, rösta fram, quiz, frågesport, skriv ditt, rimma, ta vår "
            "enkät, enkät*, hashtagga*, gissning*, kommenterar, svarar på, föreslår, ritar, i kommentarerna, "
            "i kommentarsfältet, undersökning*"
        ),
        nb=(
            "legg igjen, kommenter*, kommentar*, skriv, skriver, gjetter, tipper, finner, svar, svarer, "
            "gjett, gjette, svare, skrive, fortelle, tippe, tegne, gjettet, tipp, stem, stemmer, fortell, "
            "forteller, begrunn, begrunner, fyll ut, stemme, si, navn, "
            "hete, døp*, løs, riktig svar, finner på, anmeld, tips oss, nominer*, foreslå, quiz, skriv ditt, "
            "rim, svar på undersøkelse*, undersøkelse*, gjetning*, foreslår, kommenterer, tegner, fyller, i "
            "kommentarfeltet, spørreskjema*, spørreundersøkelse*"
        ),
        nl=(
            "achterlaten, laat een, laat je, reageer*, reageren, reactie*, beantwoord*, raadt, inzending*, "
            "schrijf, schrijven, raden, vertellen, voorspellen, tekenen, antwoord*, raad, voorspel, stem, "
            "vertel, vertelt, bedenk, bedenkt, vul, verzin, zeg, "
            "laat weten, naam, heten, los, recenseer, zet, tip ons, nomineer*, voordragen, draag je, stel "
            "voor, quiz, quizvraag, rijm, enquête, beantwoord, gok, zet in de, invult, invullen, "
            "vragenlijst*, reageert, antwoordt, schrijft, stemt, tekent, verzint, beantwoordt, "
            "huurdersenquête, in de reacties, *enquête"
        ),
        en=(
            "leave a, leave your, leave us, drop a, comment*, to reply, to answer, writes, guesses, names, "
            "write, answer, reply, guess, predict, vote*, tell us, tells us, name, fill in, fills in, "
            "caption, say, call, type, solve, crack, comes up with, review, take our survey, nominate*, "
            "suggest, quiz, put forward, rhyme, survey, your guess, correct answer, right answer, type in, "
            "answers, replies, comments, suggests, draws, completes, complete, in the replies, below"
        ),
    ),
    "send": by_language(
        sv=(
            "skicka*, skickar, mejlar, hittar, svarar, ladda upp, fota, rita, posta, mejla, boka, köp, "
            "handla, handlar, beställ, ladda ner, registrera, prenumerera, bli, anmäl, selfie*, hitta, lägg "
            "upp, lägg, lämna in, lämnar in, scanna, skanna, kom in med, hashtagga, dela din, merch"
        ),
        nb=(
            "send*, mailer, finner, sender, last opp, ta bilde, tegn, post, bestill, kjøp, handle, handler, "
            "last ned, registrer, meld deg, abonner, bli, selfie*, finn, legg ut, legg, lever inn, lever, "
            "skann, kom inn med, del bildet, merk"
        ),
        nl=(
            "plaats, stuur, sturen, mailen, vinden, aankoop, upload, fotografeer, teken, mail, boek, koop, "
            "bestel, besteed, download, registreer, meld je, abonneer, word, selfie*, zoek, post, lever, "
            "inleveren, scan, kom langs met, deel je, lever je"
        ),
        en=(
            "send, to spot, to email, to send, purchase, upload, photo*, draw your, post, email, book, buy, "
            "order, spend, download, register, sign up, subscribe, become, selfie*, find, snap, draw us, "
            "hand in, bring in, bring your, scan, drop in, share your, upload your"
        ),
    ),
    "giver": by_language(
        sv=(
            "delar ut, delar vi ut, vi delar, dela ut, vi drar, drar vi, vi lottar, lottar vi, vi väljer, "
            "väljer vi, vi utser, vi ger, ger vi, vi skänker, ger vi bort, ge bort, vinnaren, skänka, att "
            "skänka, lagt undan, slumpar vi, bjuder vi, firar vi, firar det, tar vi upp, överraskar vi, vi "
            "överraskar, gläder vi, vi gläder, uppvaktar vi, vi bjuder, ger vi ett, vill vi ge, ge något "
            "tillbaka, skickar vi, vi skickar, hyllar vi, slumpar fram, väljer vi ut, drar tre, gör vi någon "
            "glad, är vår gäst, blir vår gäst"
        ),
        nb=(
            "deler ut, deler vi ut, vi deler, dele ut, vi trekker, trekker vi, vi lodder, lodder vi, vi "
            "velger, velger vi, vi kårer, vi gir, gir vi, gir vi bort, gi bort, vinneren, gir bort, satt av, "
            "spanderer vi, feirer vi, plukker vi, overrasker vi, vi overrasker, gleder vi, vi gleder, vi "
            "spanderer, vil vi gi, gi noe tilbake, sender vi, vi sender, hedrer vi, velger vi ut, gjør vi "
            "noen glade, er vår gjest, blir vår gjest"
        ),
        nl=(
            "we delen, delen we, delen wij, uitdelen, we trekken, trekken we, we verloten, verloten we, wij "
            "kiezen, we kiezen, we geven, geven we, wij geven, weg te geven, weggeven, geven een, winnaar, "
            "inzender*, inzending*, opzijgezet, vieren we, prikken we, van ons, verrassen we, we verrassen, "
            "wij verrassen, we zetten, iets terugdoen, sturen we, we sturen, trakteren we, mogen we "
            "weggeven, vissen we, verloten wij, duo's blij, iemand blij, van jullie blij, mensen blij, geven "
            "wij weg, die geven wij, is onze gast, onze gast bij"
        ),
        en=(
            "handing out, giving out, we'll pull, we'll draw, we draw, we'll pick, we're giving, we'll "
            "choose, we choose, winner, give away, giving away, away, ours to give, put aside, to celebrate, "
            "we'll fish, we raffle, we've got a, we'll surprise, surprise one, we'll make, we'll be on, "
            "treat one, we'll treat, treating, give something back, we'll send, we'll post one, send one, "
            "give back, we'll reward, people happy, pairs happy, somebody's day, someone's day, someone "
            "happy, is our guest, our guest at"
        ),
    ),
    "condition": by_language(
        sv=(
            "allt du behöver, allt ni behöver, allt som krävs, allt som behövs, det enda du, det enda "
            "som, så är du med, så är ni med, för att vara med, för att delta, för att tävla, krävs "
            "bara, räcker med"
        ),
        nb=(
            "alt du trenger, alt dere trenger, alt som skal til, alt som trengs, alt som kreves, det "
            "eneste du, det eneste som, så er du med, så er dere med, for å være med, for å delta, nok "
            "med, holder med"
        ),
        nl=(
            "het enige wat, alles wat je, al wat je, meer is niet nodig, om mee te doen, dan doe je "
            "mee, en je doet mee, en je speelt mee, is genoeg, volstaat"
        ),
        en=(
            "all you have to do, all you need, all you've got to do, all it takes, only thing you, and "
            "you're in, to be in with, to enter, to take part, simply, is all it, is enough"
        ),
    ),
    "deadline": by_language(
        sv=(
            "senast, före fredag, före söndag, innan söndag, innan fredag, sista dag, den här veckan, under "
            "veckan, varje månad, varje fredag, lucka, så långt lagret räcker, t o m, till och med, innan "
            "den, före den, till och med söndag, tävlingen avslutas, sista chansen"
        ),
        nb=(
            "senest, før fredag, før søndag, innen fredag, innen søndag, siste frist, denne uka, hver "
            "måned, hver fredag, luke, så langt lageret rekker, til og med, innen den, før den, fram til "
            "søndag, konkurransen avsluttes, siste sjanse"
        ),
        nl=(
            "uiterlijk, voor vrijdag, voor zondag, deze week, elke maand, elke vrijdag, vakje, zolang de "
            "voorraad strekt, tot en met, vóór, voor de, tot en met zondag, laatste kans, sluit op"
        ),
        en=(
            "by friday, by sunday, before friday, before sunday, this week, every month, every friday, door "
            "7, while stocks last, closing date, closes, ends on, before the, until sunday, last chance"
        ),
    ),
}
"""Signal → language → phrases that show it."""
