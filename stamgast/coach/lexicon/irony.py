"""Signals of irony, by language."""

import re
from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

SCARE_QUOTES: Final = re.compile(
    r"(?<!\bsa )(?<!\bsays )(?<!\bsaid )(?<!\bsaying )(?<!\bzei )(?<!\bzegt )(?<!\bstår )(?<!\bsier "
    r")(?<!\bsäger )(?<!\bstaat )(?<!\bbij )(?<!\bheter )(?<!\bheet )(?<!\bcalled )(?<!\bkallad )(?<!\bmed "
    r")(?<!\bvid )(?<!\bved )(?:\"[^\W\d_][\w'-]*(?: [\w'-]+)?\"|"
    r"(?<!\w)'[^\W\d_][\w-]+(?: [\w-]+){1,2}'(?!\w))"
)
"""A word or two in quotation marks that quote nobody: "the "express" service took nine days"."""

APPLAUDED: Final = frozenset(
    [
        *("bravo", "heja er", "snyggt jobbat", "fantastiskt jobbat", "hatten av för", "toppenidé att"),
        *(
            "godt jobba",
            "godt jobbet",
            "fantastisk jobba",
            "imponerende",
            "strålende",
            "imponerande",
            "strålande",
        ),
        *("goed bezig", "knap hoor", "chapeau", "topwerk", "lekker bezig", "echt top", "indrukwekkend"),
        *("great stuff", "great job", "nice one", "nice work", "outstanding work", "top work", "take a bow"),
        *("brilliant stuff", "impressive", "smart move"),
    ]
)
"""Kind words in any language, which are ironic only where there is something to be ironic about."""

IRONY: Final[Phrasebook] = {
    "irony": by_language(
        sv=(
            "tack för det, jaha kul, jätteroligt att, tack för ingenting, tack för inget, tack för att ni "
            "förstörde, tack så mycket för att ni slängde, grattis ni lyckades, ni lyckades förstöra, så kul "
            "att betala, kul att betala, verkligen genomtänkt, imponerande, jättekul att, toppen att ni "
            "stänger, verkligen proffsigt att, tack för väntan, bra att veta att ni, heja er, bravo, snyggt "
            "jobbat, fantastiskt jobbat, bra jobbat verkligen, tack för den, tack för att ni lärde, kul att "
            "ni, fint att ni, roligt att ni, skönt att ni, älskar att betala, älskar att stå, älskar när, "
            "verkligen, minsann, tydligen, visst, jaha, jaså, så mysigt med, så omtänksamt, mycket "
            "betryggande, strålande, så klart, såklart, härligt med, skönt att veta, bra att veta, alltid "
            "något, kul för, tack för omtanken, heja heja, sicken, underbart att, så smart, smart drag, "
            "imponerande att, måste vara skönt, hatten av för, lyckat, toppenidé att, visst inte, någonsin "
            "åkt, tydligt att, trevligt med, fint sätt att, grattis till förstör*, grattis till att"
        ),
        nb=(
            "takk for den, jaha gøy, kjempemoro at, takk for ingenting, takk for inget, takk for at dere "
            "ødela, takk skal dere ha for at, dere klarte å ødelegge, så gøy å betale, gøy å betale, "
            "skikkelig gjennomtenkt, imponerende, kjempegøy å, flott at dere stenger, takk for ventetiden, "
            "bravo, godt jobba, godt jobbet, fantastisk jobba, takk for julegaven, fint at dere, gøy at "
            "dere, flott at dere, så fint at, elsker å betale, elsker å stå, elsker når, virkelig, visst, "
            "visstnok, jaha, så koselig med, så omtenksomt, presist levert, skal dere ha, betryggende, "
            "strålende, selvfølgelig, herlig med, deilig å vite, greit å vite, godt å vite, alltid noe, gøy "
            "for, takk for omtanken, herlig at, så smart, smart trekk, imponerende at, må være deilig, "
            "vellykka, visst ikke, noen gang har tatt, tydelig at, nei da, hyggelig med, fin måte å, "
            "gratulerer med å ødelegge, gratulerer dere"
        ),
        nl=(
            "bedankt hè, o leuk, lekker dan, bedankt voor niks, bedankt voor niets, bedankt hoor, dank voor "
            "niks, hartelijk dank voor het weggooien, kerst verpest, hebben verpest, verpest, wat leuk om, "
            "leuk om te betalen, echt goed over nagedacht, goed over nagedacht, indrukwekkend, fijn dat "
            "jullie midden, bedankt voor het wachten, slechts veertig, bravo, goed bezig, knap hoor, "
            "chapeau, topwerk, lekker bezig, bedankt voor het kerst, dank voor niets, leuk dat er, fijn dat "
            "er, fijn dat jullie niet, mooi dat, heel attent, heerlijk om, wat attent, geruststellend, "
            "uitstekend, uiteraard, natuurlijk weer, wel weer, nou, hoppa, gezellig hoor, hulde hoor, echt "
            "top, petje af voor de, fijn te weten, goed te weten, altijd wat, leuk voor, bedankt voor de "
            "moeite, wat slim, slimme zet, knap dat, moet heerlijk zijn, geslaagd, natuurlijk niet, "
            "natuurlijk weer niet, ooit met de, duidelijk dat, vooral zo doorgaan, klantvriendelijk hoor, "
            "daar gaan we weer, mooi is dat, lekker is dat, fraai is dat, leuk is dat, fijn is dat, "
            "gefeliciteerd hoor, proficiat hoor, gefeliciteerd jullie"
        ),
        en=(
            "cheers for that, oh great, thanks for that, oh brilliant, just great, thanks for nothing, "
            "thanks a lot for, thanks so much for throwing, thanks so much for ruining, thanks so much for "
            "losing, you managed to ruin, so fun paying, fun paying, really thought through, well thought "
            "through, impressive, only forty, great that you're shutting, cheers for nothing, congrats on, "
            "bravo, great stuff, great job, well done for, nice one, nice work, outstanding work, take a "
            "bow, thanks a lot, funny how, nice of you, ever so thoughtful, how thoughtful, so good of you, "
            "lovely to see you, glad there's money, love paying, love standing, love how, love it when, "
            "truly, really reassuring, very reassuring, brilliant stuff, top work, of course, apparently, "
            "merry christmas to us, good to know, nice to know, glad to see, great to see my, naturally, "
            "clearly, thanks for the, how clever, smart move, impressive how, must be nice, what a success, "
            "wonder if anybody, wonder if anyone on, ever been on, keep up the, wonderful to, ah grand, ah "
            "great, ah brilliant, oh lovely, oh wonderful, oh fantastic, nice way of, congratulations on "
            "ruining, congratulations you"
        ),
    ),
}
"""Signal → language → phrases that show it."""
