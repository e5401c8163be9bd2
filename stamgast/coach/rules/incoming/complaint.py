"""Somebody is dissatisfied with us and says so in strong words."""

from stamgast.coach.checks import Phrases, listed
from stamgast.coach.rule import Example, Rule, Severity, Wording

_PHRASES = {
    "sv": listed(
        "stängde ni, trött jag blir, inställt igen, fantastiskt jobbat, skärpning, skäms, dålig service, "
        "usel service, uselt, besviken, besvikna, missnöjd, aldrig mer, helt oacceptabelt, oacceptabelt, "
        "katastrof, vad fan håller ni, svarar aldrig, glömt mig, i kö, förväntade mig mer, under all "
        "kritik, så dåligt, vill reklamera, tredje gången, igen och igen, älskar att betala, anställa fler"
    ),
    "nb": listed(
        "innstilt igjen, skjerpe dere, skam dere, dårlig service, elendig, skuffet, skuffende, "
        "misfornøyd, aldri mer, uakseptabelt, katastrofe, hva faen driver, svarer aldri, ingen som "
        "svarer, glemt meg, sto i kø, i kø i, under enhver kritikk, så dårlig, vil klage, tredje gang, "
        "gang på gang, elsker å betale, ikke ærlig, for sent hver, fy faen for, uker på svar"
    ),
    "nl": listed(
        "doe er wat aan, doe er iets aan, schandalig, slechte service, belachelijk, teleurgesteld, "
        "teleurstellend, ontevreden, kom nooit meer, hier nooit meer, onacceptabel, ramp, waardeloos, "
        "weken geen antwoord, geen antwoord, mij vergeten, me vergeten, mij gewoon vergeten, uur gewacht, "
        "beneden alle peil, zo slecht, klacht indienen, voor de derde keer, keer op keer, chapeau hoor, "
        "zo ga je niet, heeft bedacht"
    ),
    "en": listed(
        "sort it out, disgraceful, shambles, terrible service, poor service, ridiculous, disappointed, "
        "disappointing, never again, unacceptable, disaster, useless, not a word back, no reply, "
        "forgotten me, queued an hour, hour and a half, appalling, so bad, complaint, third time, time "
        "and again, outstanding work, take a bow, love paying, who decided, for once"
    ),
}

RULE = Rule(
    id="incoming.complaint",
    kind="incoming",
    check=Phrases(_PHRASES),
    severity=Severity.TIP,
    rationale="A complaint answered soon and openly often ends well; one that is missed is told to others.",
    source="The method, E7 “Purpose of the talk” and E9 “Let go of control, openly”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Ett klagomål.",
            "Svara öppet, säg vad du gör och när. Du skulle inte låtsas att du inte hörde.",
            "Det var för länge. Jag öppnar en lucka till nu på lördag.",
        ),
        "nb": Wording(
            "En klage.",
            "Svar åpent, si hva du gjør og når. Du ville ikke latt som om du ikke hørte.",
            "Det var for lenge. Jeg åpner en luke til nå på lørdag.",
        ),
        "nl": Wording(
            "Een klacht.",
            "Antwoord openlijk, zeg wat je doet en wanneer. Je zou ook niet doen alsof je niets hoorde.",
            "Dat was te lang. Zaterdag open ik een tweede loket.",
        ),
        "en": Wording(
            "A complaint.",
            "Answer openly, say what you will do and when. You would not pretend you had not heard.",
            "That was too long. I'll open a second counter on Saturday.",
        ),
    },
    bad={
        "sv": (Example("Jag är [[besviken]] på bemötandet."), Example("Jaha, [[inställt igen]].")),
        "nb": (
            Example("Jeg er [[skuffet]] over måten jeg ble møtt på."),
            Example("Jaha, [[innstilt igjen]]."),
        ),
        "nl": (
            Example("Ik ben [[teleurgesteld]] over de ontvangst."),
            Example("Zes [[weken geen antwoord]]."),
        ),
        "en": (
            Example("I am [[disappointed]] with how I was treated."),
            Example("Changing rooms are filthy, [[sort it out]]."),
        ),
    },
    good={
        "sv": (Example("Det ligger krossat glas vid barnpoolens kortsida"), Example("Så mysig kväll!")),
        "nb": (Example("En planke på brygga har løsnet"), Example("For en nydelig kveld!")),
        "nl": (Example("Er steekt een schroef uit de loopplank"), Example("Wat een heerlijke avond!")),
        "en": (Example("There's a screw sticking up out of the boards"), Example("What a lovely evening!")),
    },
)
