"""Signals of give-aways: what may be won, how somebody is chosen, and what is asked for it, by language."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

PRIZES: Final[Phrasebook] = {
    "win": by_language(
        sv="vinn*, vinst*, tävl*, tävling*",
        nb="vinn*, gevinst*, konkurr*",
        nl="win, winnen, wint, winn*, winactie*, prijsvraag*",
        en="win, wins, winning, winner*, competition*, compet*, contest*",
    ),
    "prize": by_language(
        sv="pris, priset, priser, presentkort*, årskort*, fribiljett*, dubbelbiljett*, present, presenter, "
        "presentpaket*, paket",
        nb="premie*, gavekort*, årskort*, fribillett*, gave, gaver, gavepakke*, pakke",
        nl="prijs, prijzen, cadeaubon*, *bon, jaarkaart*, vrijkaart*, cadeau*, *pakket",
        en="prize*, voucher*, gift*, goodie*, hamper*, bundle*, pass, tickets",
    ),
    "pair": by_language(
        sv="för två, två biljetter, två platser, ett par, varsin, var sin",
        nb="for to, to billetter, to plasser, et par, hver sin",
        nl="voor twee, twee kaarten, twee kaartjes, twee plaatsen, een stel, allebei",
        en="for two, two tickets, pair of, two seats, each, a pair",
    ),
    "draw": by_language(
        sv="lott*, utlott*, drag*, drar, dras, slump*, ur hatten, i hatten",
        nb="lodd*, trekk*, trekning*, tilfeldig*, i hatten",
        nl="loot*, loting*, loten, verlot*, trekk*, willekeur*, hoge hoed, geluk*",
        en="draw, drawn, draws, raffl*, ballot, random*, hat, lucky, lottery, pick",
    ),
    "few": by_language(
        sv="en av er, en läsare, läsare, följare, de första, först, första, den första",
        nb="en av dere, en leser, lesere, følgere, de første, først, første, den første",
        nl="een van jullie, lezer*, volger*, de eerste, eerste",
        en="one of you, reader*, follower*, the first, first",
    ),
    "best": by_language(
        sv="bästa, roligaste, finaste, närmast*, rätt, flest, snyggaste, mest",
        nb="beste, morsomste, fineste, nærmest*, riktig*, flest, mest",
        nl="beste, leukste, mooiste, dichtst*, juiste, goede, meeste, origineelste, grappigste",
        en="best, funniest, closest, nearest, right, correct, most, favourite",
    ),
    "get": by_language(
        sv="få, får, kan få, hem, ger, med hem, belön*, bjud*, tar hem, åker, äter",
        nb="få, får, kan få, hjem, gir, belønn*, spander*, tar med, reiser",
        nl="krijg*, krijgt, krijgen, mee, levert, beloon*, trakt*, mag, mogen, naar huis, ontvang*",
        en="get, gets, receive*, takes, home, earn*, reward*, treat*, yours",
    ),
    "free": by_language(
        sv="gratis, fri, bjuder",
        nb="gratis, fri, spanderer",
        nl="gratis, vrij, trakteren",
        en="free, on us",
    ),
    "chance": by_language(
        sv="chans*, på spel, i potten, vara med, med i, delta, har du tur, kan bli, kan du",
        nb="sjans*, på spill, i potten, være med, med i, delta, kan bli, kan du, er du med",
        nl="kans, kansen, meedoen, mee te doen, doe mee, doe je mee, misschien, maak kans, op het spel",
        en="chance*, up for grabs, enter*, take part, in with, might, may be, could be, you're in, running",
    ),
    "like": by_language(
        sv="gilla*, dela, delar, tagga*, följ, märk",
        nb="lik, liker, del, deler, tagg*, følg",
        nl="like, deel, delen, tag, taggen, volg",
        en="like, share, shares, tag, follow, retweet",
    ),
    "say": by_language(
        sv="kommentera*, kommentar*, skriv, svara, gissa, rösta, berätta, motivera, fyll i, fyller i",
        nb="kommenter*, kommentar*, skriv, svar, svarer, gjett, stem, fortell, begrunn, fyll ut, stemme",
        nl="reageer*, reactie*, schrijf, antwoord*, raad, stem, vertel, bedenk, vul, verzin",
        en="comment*, write, answer, reply, guess, vote*, tell us, name, fill in, fills in, caption",
    ),
    "send": by_language(
        sv="skicka*, ladda upp, fota, rita, posta, mejla, boka, köp, handla, beställ",
        nb="send*, last opp, ta bilde, tegn, post, bestill, kjøp, handle",
        nl="stuur, upload, fotografeer, teken, mail, boek, koop, bestel",
        en="send, upload, photo*, draw us, post, email, book, buy, order, spend",
    ),
    "giver": by_language(
        sv="vi drar, drar vi, vi lottar, lottar vi, vi väljer, vi utser, vi ger, vi skänker, ger vi bort, "
        "vinnaren",
        nb="vi trekker, trekker vi, vi lodder, vi velger, vi kårer, vi gir, gir vi bort, vinneren",
        nl="we trekken, trekken we, we verloten, verloten we, wij kiezen, we geven, winnaar, inzender",
        en="we'll draw, we draw, we'll pick, we're giving, we'll choose, winner, give away, giving away",
    ),
    "sale": by_language(
        sv="%, procent, rabatt*, erbjud*, halva priset, rea, ordinarie",
        nb="%, prosent, rabatt*, tilbud*, halv pris, salg, ordinær*",
        nl="%, procent, korting*, aanbieding*, halve prijs, uitverkoop, opruiming",
        en="%, percent, off, discount*, deal, deals, half price, sale, clearance",
    ),
}
