"""Small words that show where a speaker stands: I, we, you, not, but, by language."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

STANCE: Final[Phrasebook] = {
    "speaker": by_language(
        sv=("jag, mig, min, mitt, mina, vi, oss, vår, vårt, våra"),
        nb=("jeg, meg, min, mitt, mine, mi, vi, oss, vår, vårt, våre, æ, eg, mæ, vårres"),
        nl=("ik, mij, me, mijn, m'n, wij, we, ons, onze"),
        en=("i, im, i'm, i've, i'd, me, my, we, us, our, we're, we've, ive, id, we'll, i'll, mine"),
    ),
    "addressed": by_language(
        sv=("ni, er, ert, era, du, dig, din, ditt, dina, erat, eran, dej"),
        nb=("dere, deres, du, deg, din, ditt, dine, dokker, dåkker, dokke, dåkk, dykk"),
        nl=("jullie, je, jij, jou, jouw, u, uw, julie, gij, ge"),
        en=("you, your, yours, you're, you've, you'd, u, ur, ya, yous, you'll, youre"),
    ),
    "negation": by_language(
        sv=("inte, ingen, inget, inga, aldrig, ej, ingenting, utan"),
        nb=("ikke, ingen, ingenting, aldri, uten, ikkje"),
        nl=("niet, geen, niks, niets, nooit, niemand, zonder"),
        en=(
            "not, no, never, nothing, nobody, without, don't, doesn't, didn't, won't, can't, isn't, "
            "aren't, wasn't"
        ),
    ),
    "contrast": by_language(
        sv=("men, fast, trots, ändå, istället, egentligen, sedan, sen, medan, så att"),
        nb=("men, enda, tross, likevel, istedenfor, egentlig, så, mens, i stedet"),
        nl=("maar, terwijl, ondanks, toch, in plaats, eigenlijk, vervolgens, dus"),
        en=("but, although, though, despite, still, instead, while, then, even, just as"),
    ),
    "time_span": by_language(
        sv=(
            "minuter, minut, timme, timmar, timmarna, dagar, vecka, veckor, veckan, månad, månader, år, "
            "klockan"
        ),
        nb=("minutter, minutt, time, timer, dager, uke, uka, uker, måned, måneder, år, klokka"),
        nl=("minuten, minuut, uur, uren, dagen, week, weken, maand, maanden, kwartier, halfuur, jaar"),
        en=("minutes, mins, minute, hour, hours, days, week, weeks, month, months, years, half an hour"),
    ),
    "amount": by_language(
        sv=("kr, kronor, spänn, procent, pengar, räkning*, avgift*, pris*, hyra, hyran"),
        nb=("kr, kroner, prosent, penger, regning*, avgift*, pris*, husleie, husleia"),
        nl=("euro, €, procent, geld, rekening*, tarief*, prijs, prijzen, huur"),
        en=("£, quid, percent, money, bill, charge, charges, price, prices, rent, fee, fees"),
    ),
}
