"""Signals of an answer, by language: yes and no, days and figures, what we ourselves do."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

ANSWERS: Final[Phrasebook] = {
    "answer": by_language(
        sv=(
            "ja, japp, jajamän, jajamen, nej, nä, nej då, javisst, absolut, självklart, det går, går "
            "bra, det finns, inga, inget, ingen, inte, aldrig, alltid, bara, endast, men, eller, "
            "eftersom, annars, däremot, ungefär, cirka, runt, drygt, knappt, minst, högst, fram till, "
            "från och med, mellan, gratis, kostar, kostnadsfritt, ligger på, tar ungefär, räcker, "
            "brukar, redan, nu, snart, i dag, idag, i morgon, ikväll, så länge, tills, förutsatt"
        ),
        nb=(
            "ja, jepp, joda, jo, nei, neida, selvsagt, absolutt, det går, går fint, går bra, ingen, "
            "ingenting, ikke, aldri, alltid, bare, kun, men, eller, fordi, ellers, derimot, omtrent, "
            "cirka, rundt, drøyt, knapt, minst, høyst, fram til, fra og med, mellom, gratis, koster, "
            "tar omtrent, holder, pleier, allerede, nå, snart, i dag, i morgen, i kveld, dessverre ikke, "
            "så lenge, inntil, forutsatt"
        ),
        nl=(
            "ja, jazeker, jawel, nee, nee hoor, zeker, uiteraard, natuurlijk, dat kan, dat mag, geen, "
            "niets, niet, nooit, altijd, alleen, slechts, maar, of, want, omdat, anders, ongeveer, "
            "circa, rond, ruim, minimaal, maximaal, minstens, tot en met, vanaf, tussen, gratis, kost, "
            "duurt, genoeg, meestal, al, nu, straks, vandaag, morgen, vanavond, helaas niet, "
            "zolang, totdat, mits"
        ),
        en=(
            "yes, yep, yeah, no, nope, of course, absolutely, definitely, it does, it is, we do, you "
            "can, none, not, never, always, only, but, or, because, otherwise, roughly, at least, at "
            "most, up to, until, till, from, between, free, costs, takes, enough, usually, already, "
            "now, soon, today, tomorrow, tonight, afraid not, as long as, every"
        ),
    ),
    "fact": by_language(
        sv=(
            "måndag*, tisdag*, onsdag*, torsdag*, fredag*, lördag*, söndag*, januari, februari, mars, "
            "april, maj, juni, juli, augusti, september, oktober, november, december, höst, sommar, vinter, "
            "två, tre, fyra, fem, sex, sju, åtta, nio, tio, tolv, tretton, tjugo, trettio, fyrtio, femtio, "
            "hundra, halv, halvt, hälften, dubbelt, kronor, kr, meter, kilo, minuter, timme*, timmar, "
            "dagar, en dag, dygn, ett dygn, en vecka, veckor, månad*, år, gram, liter, grader, morgon*, "
            "kväll*, natten, första, "
            "andra, "
            "tredje, sista, påsk*, jul*, midsommar, valborg, vänster, höger, röd*, blå*, grön*"
        ),
        nb=(
            "mandag*, tirsdag*, onsdag*, torsdag*, fredag*, lørdag*, søndag*, januar, februar, mars, "
            "april, mai, juni, juli, august, september, oktober, november, desember, én, ett, to, tre, "
            "fire, fem, seks, sju, åtte, ni, ti, tolv, tretten, tjue, tretti, førti, femti, hundre, "
            "halv, halvt, halvparten, dobbelt, kroner, kr, meter, kilo, minutter, time, timer, dager, "
            "en dag, døgn, et døgn, en uke, ei uke, uker, måned*, år, gram, liter, grader, morgen*, kveld*, "
            "natta, første, andre, "
            "tredje, "
            "siste, påske*, jul*, venstre, høyre, rød*, blå*, grønn*, annenhver"
        ),
        nl=(
            "maandag*, dinsdag*, woensdag*, donderdag*, vrijdag*, zaterdag*, zondag*, januari, "
            "februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december, "
            "één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, twaalf, dertien, twintig, "
            "dertig, veertig, vijftig, honderd, half, halve, helft, dubbel, euro, meter, kilo, minuten, "
            "uur, dagen, een dag, etmaal, een week, weken, maand*, jaar, gram, liter, graden, ochtends, "
            "avonds, nachts, "
            "eerste, "
            "tweede, derde, laatste, pasen, kerst*, middernacht, links, rechts, rode, blauwe, groene"
        ),
        en=(
            "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, january, february, "
            "march, april, june, july, august, september, october, november, december, two, three, four, "
            "five, six, seven, eight, nine, ten, twelve, thirteen, twenty, thirty, forty, fifty, hundred, "
            "half, double, pounds, euros, metres, miles, kilos, minutes, hour, hours, a day, days, a week, "
            "one "
            "week, weeks, month, "
            "months, years, grams, litres, degrees, morning, evening, midnight, noon, first, second, third, "
            "last, easter, christmas, red, blue, green, on the left, on the right, to the left, to the "
            "right"
        ),
    ),
    "ourselves": by_language(
        sv=(
            "jag, vi brukar, vi har, vi lägger, vi använder, vi tar, vi gör, jag ringer, jag kollar, "
            "jag tittar, så ringer jag, vi bakar, vi byter"
        ),
        nb=(
            "jeg, vi pleier, vi har, vi legger, vi bruker, vi tar, vi gjør, jeg ringer, jeg sjekker, jeg ser"
        ),
        nl=(
            "ik, wij hebben, we hebben, wij zetten, we zetten, we gebruiken, wij doen, we doen, ik bel, "
            "ik kijk, we mailen"
        ),
        en="i, i'll, i've, we have, we've, we use, we put, we make, we keep, i'm, we only",
    ),
}
"""Signal → language → phrases that show it."""
