"""Calls to act, by the act: orders as they open a clause."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

ACTS: Final[Phrasebook] = {
    "read": by_language(sv="läs, läs mer", nb="les, les mer", nl="lees, lees meer", en="read, read more"),
    "subscribe": by_language(
        sv="prenumerera, anmäl dig till nyhetsbrevet",
        nb="abonner, meld deg på nyhetsbrevet",
        nl="abonneer, schrijf je in voor de nieuwsbrief",
        en="subscribe, sign up for the newsletter, set up a job alert",
    ),
    "follow": by_language(
        sv="följ oss, följ", nb="følg oss, følg", nl="volg ons, volg", en="follow us, follow"
    ),
    "buy": by_language(
        sv="köp, beställ, handla, boka, slå till, fynda",
        nb="kjøp, bestill, handle, book, sikre deg",
        nl="koop, bestel, boek, haal, reserveer, scoor",
        en="buy, order, book, bag, grab, get yours",
    ),
    "share": by_language(sv="dela", nb="del", nl="deel, delen", en="share, share it, repost"),
    "tag": by_language(sv="tagga", nb="tagg", nl="tag", en="tag"),
    "like": by_language(sv="gilla", nb="lik", nl="like, liken", en="like"),
    "save": by_language(
        sv="spara, spara inlägget",
        nb="lagre, lagre innlegget",
        nl="bewaar, sla deze post op, sla dit bericht op, zet de data",
        en="save, pop the dates, put the date*",
    ),
    "fill in": by_language(
        sv="fyll i, svara på enkäten, rösta",
        nb="fyll ut, svar på undersøkelsen, stem",
        nl="vul de, vul het, vul in, stem",
        en="fill in, complete, vote, take the survey",
    ),
    "apply": by_language(
        sv="ansök, sök tjänsten, sök jobbet",
        nb="søk på, søk jobben, søk stillingen",
        nl="solliciteer, vraag je, stel een vacature-alert",
        en="apply, send off",
    ),
    "download": by_language(sv="ladda ner, ladda hem", nb="last ned", nl="download", en="download, install"),
    "come": by_language(
        sv="kom, titta in, besök, häng med",
        nb="kom, stikk innom, besøk, bli med",
        nl="kom, loop, bezoek, schuif aan, ga mee",
        en="come, drop in, visit, join us, stop by",
    ),
    "comment": by_language(
        sv="kommentera", nb="kommenter", nl="reageer", en="comment, reply, leave a comment"
    ),
    "write": by_language(
        sv="mejla, ring, skicka in, anmäl dig, anmäl er",
        nb="send inn, ring, meld deg, meld dere, send e-post",
        nl="mail, bel, stuur in, meld je, schrijf je in",
        en="email, ring, call us, send in, sign up, register",
    ),
}
"""Act → language → the words that order it."""

JOINING: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(("och", "så", "sen", "eller", "gärna", "&", "nu", "att")),
    "nb": frozenset(("og", "så", "eller", "gjerne", "&", "nå")),
    "nl": frozenset(("en", "of", "dan", "dus", "&", "nu")),
    "en": frozenset(("and", "or", "then", "so", "&", "now", "please", "just")),
}
"""Words after which a clause may open with an order."""

ORDERS: Final = by_language(
    sv="berätta, skriv, säg, tipsa, svara, kommentera, dela, gilla, tagga, spara, följ, kom, häng, hör "
    "av, ring, mejla, maila, fråga, gissa, rösta, anmäl, boka, köp, handla, beställ, läs, ladda, "
    "prenumerera, fyll, ansök, sök, välj, hjälp, var med, ta med, ta en, ta ett, titta, kika, skicka, "
    "prova, pröva, testa, tänk, ge, visa, lämna, passa på, unna, uppgradera, reservera, bunkra, "
    "fynda, säkra, sprid, övertyga, sjung, dansa, måla, rita, bygg, baka, laga, plocka, lyssna, se, "
    "spana, håll utkik, håll tummarna, gå med, gå in, bli, besök, upptäck, upplev, lär, lös, leta, "
    "hitta, räkna, nominera, föreslå, diskutera, tyck, minns, fota, filma, ladda upp, registrera, "
    "logga in, klicka, tryck, dubbeltryck, svep, scanna, rt, retweeta, engagera, stöd, stötta, skänk, "
    "swisha, bidra, volontera, starta, börja, missa inte, glöm inte, kolla, stanna, bjud, hälsa, "
    "packa, cykla, låna, hämta, kläd, låt oss, slå till, slå en signal, sätt, lägg, vänd, hoppa in, "
    "haka på, spring, våga",
    nb="fortell, skriv, si, tips, svar, kommenter, del, lik, tagg, lagre, følg, kom, heng, ta kontakt, "
    "ring, mail, spør, gjett, stem, meld, bestill, book, kjøp, handle, les, last, abonner, fyll, søk, "
    "velg, hjelp, vær med, ta med, ta en, ta et, titt, kikk, send, prøv, test, tenk, gi, vis, legg, "
    "unn deg, oppgrader, reserver, sikre deg, spre, overbevis, syng, dans, mal, tegn, bygg, bak, "
    "reparer, plukk, lytt, se, hold utkikk, kryss fingrene, bli, besøk, oppdag, opplev, lær, løs, "
    "let, finn, tell, nominer, foreslå, diskuter, husk, ta bilde, film, last opp, registrer, logg "
    "inn, klikk, trykk, dobbelttrykk, sveip, skann, rt, retweet, engasjer, støtt, doner, vipps, "
    "bidra, start, begynn, gå ikke glipp, glem ikke, sjekk, stopp, inviter, hils, pakk, sykle, lån, "
    "hent, la oss, slå til, slå på tråden, sett, snu, hopp, løp, våg, stikk innom, avtal, bruk, tipp, "
    "bytt",
    nl="vertel, schrijf, zeg, tip, reageer, deel, like, tag, bewaar, volg, kom, loop, doe mee, doe, bel, "
    "mail, vraag, raad, stem, meld, bestel, boek, koop, lees, download, abonneer, vul, solliciteer, "
    "kies, help, breng, neem, stuur, probeer, test, denk, geef, toon, laat, verwen, upgrade, stap "
    "over, reserveer, sla, scoor, haal, verspreid, overtuig, zing, dans, schilder, teken, bouw, bak, "
    "repareer, pluk, luister, kijk, houd, duim, word, bezoek, ontdek, beleef, leer, los, zoek, vind, "
    "tel, nomineer, discussieer, onthoud, fotografeer, film, upload, registreer, log in, klik, druk, "
    "dubbeltik, swipe, scan, rt, retweet, steun, doneer, draag bij, start, begin, mis, vergeet niet, "
    "check, stop, nodig, groet, pak, fiets, leen, zet, typ, gooi, drop, spring, ren, durf, schuif "
    "aan, sluit je aan, geef door, ga mee, speel mee, praat mee, denk mee, maak, bedenk, verzin, "
    "ruil, grijp",
    en="tell, write, say, share, reply, comment, like, tag, save, follow, come, join, drop, get in "
    "touch, get yours, get your, ring, email, call, ask, guess, vote, sign up, sign, book, buy, "
    "order, read, download, subscribe, fill, complete, apply, choose, pick, help, bring, take, send, "
    "try, test, think, give, show, leave, let us know, let me know, treat yourself, upgrade, reserve, "
    "stock up, grab, bag, snap up, secure, spread, pass this, pass it, convince, sing, dance, paint, "
    "draw, build, bake, mend, listen, look, watch, keep an eye, keep your, cross your, become, visit, "
    "discover, explore, experience, learn, solve, find, count, nominate, suggest, discuss, remember, "
    "photograph, film, upload, register, log in, click, hit, press, tap, double tap, double-tap, "
    "swipe, scan, rt, retweet, support, donate, contribute, volunteer, start, begin, don't miss, "
    "don't forget, check, stop by, stay, invite, greet, pack, cycle, borrow, collect, put, post, pop, "
    "type, throw, jump, run, dare, hurry, spend, make, see for yourself, see you, have your say, have "
    "a go, swap, enter, answer, submit, caption, name",
)
"""Verbs in the form that orders; they count only where they open a clause."""
