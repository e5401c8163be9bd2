"""How a let-down is built, by language: what it cost, nobody there, no answer, two that contradict."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import AnyOf

_NO_BARGAIN: Final = r"(?![^.!?]*(?:fynd|kupp|koopje|bargain|billig|goedkoop|cheap|värt|verdt|waard|worth))"
LET_DOWN: Final[Mapping[str, AnyOf]] = {
    "sv": AnyOf(
        r"(?P<waiting>(?:\d+|två|tre|fyra|fem|sex|sju|åtta|flera) (?:timmar|dagar|veckor|månader) (?:nu|"
        r"redan)"
        r"(?=\s{0,3}(?:[.,!?]|$)))",
        r"(?:\w*sidan|sajten|appen|skylten|dörren|affischen|lappen|biljetten|mejlet|kartongen|"
        r"etiketten) (?:säger|sa) "
        r"[\w ,.:]{1,40} (?:\w*sidan|sajten|appen|skylten|dörren|affischen|lappen|\w+svararen|ni|lådan|"
        r"kassan) "
        r"(?:säger|sa)",
        r"kan (?:inte|knappast) (?:säga|påstå) att|(?:ett )?steg bakåt|standard(?:brev|svar|mejl|mail)\w*|"
        r"autosvar\w*",
        rf"\d+ ?(?:kr|kronor|spänn|:-) för (?:en|ett|två|att){_NO_BARGAIN}",
        r"ingen (?:vet|svarar|svarade|hjälper|hjälpte|bryr|brydde|lyfter|tar ansvar|kunde|sa|säger|kom)",
        r"inte ens (?:en|ett|hej|tack|någon|svar|ursäkt|bemöda\w*)",
        r"för (?:det|den|de) (?:priset|pengarna|pengen)|fick (?:höra|beskedet|till svar) att",
        r"ni (?:har |kan |vill )?(?!sviker)\w+ (?:ju |bara )?aldrig|ni (?:bara|alltid) (?!är|var|blir|"
        r"har)\w+r",
    ),
    "nb": AnyOf(
        r"(?P<waiting>(?:\d+|to|tre|fire|fem|seks|sju|åtte|flere) (?:timer|dager|uker|måneder) (?:nå|"
        r"allerede)"
        r"(?=\s{0,3}(?:[.,!?]|$)))",
        r"(?:\w*siden|sida|appen|skiltet|døra|døren|plakaten|lappen|billetten|mailen|esken) (?:sier|sa) "
        r"[\w ,.:]{1,40} (?:\w*siden|appen|skiltet|døra|døren|plakaten|lappen|\w+svareren|dere|esken|kassa) "
        r"(?:sier|sa)",
        r"kan (?:ikke|neppe) (?:si|påstå) at|(?:et )?(?:skritt|steg) (?:tilbake|bakover)|standard(?:brev|"
        r"svar|mail)\w*|autosvar\w*",
        rf"\d+ ?(?:kr|kroner|spenn|,-) for (?:en|ei|et|to|å){_NO_BARGAIN}",
        r"ingen (?:vet|svarer|svarte|hjelper|hjalp|bryr|brydde|tar ansvar|kunne|sa|sier|kom)",
        r"ikke (?:engang|en gang) (?:en|et|hei|takk|noen|svar|unnskyldning)",
        r"(?:for|til) (?:den|det|de) (?:prisen|pengene)|fikk (?:høre|beskjed om|til svar) at",
        r"dere (?:har |kan |vil )?(?!svikter)\w+ (?:jo |bare )?aldri|dere (?:bare|alltid) (?!er|var|blir|"
        r"har)\w+r",
    ),
    "nl": AnyOf(
        r"(?P<waiting>(?:\d+|twee|drie|vier|vijf|zes|zeven|acht|al) (?:uren|dagen|weken|maanden) (?:al|nu)"
        r"(?=\s{0,3}(?:[.,!?]|$)))",
        r"(?:site|website|app|bord|deur|poster|kaartje|mail|doos|plaatje|etiket) (?:zegt|zei) [\w ,.:]{1,40} "
        r"(?:site|website|app|bord|deur|poster|kaartje|mail|doos|etiket|jullie|kassa) (?:zegt|zei|zeggen)",
        r"kan niet zeggen dat|stap (?:terug|achteruit)|standaard(?:brief|antwoord|mail)\w*",
        rf"(?:€ ?\d[\d,.]*|\d[\d,.]* ?(?:euro|eur)) voor (?:een|twee|zo'n){_NO_BARGAIN}",
        r"niemand (?:weet|wist|antwoordt|neemt op|helpt|hielp|die|kon|zei|komt|kwam)",
        r"(?:nog )?niet eens (?:een|hallo|bedankt|iemand|antwoord|excuses)",
        r"voor (?:die|dat|zo'n) (?:prijs|geld|bedrag)|kreeg te horen dat|kregen te horen",
        # Not "jullie", which is everywhere: so "nooit" is what is looked for.
        r"jul\w+ (?!stellen)\w+ (?:dus |ook )?nooit",
        r"(?:doorverbonden|weggezet|afgewimpeld|afgescheept|weggestuurd)|op de dag zelf",
    ),
    "en": AnyOf(
        r"(?P<waiting>(?:\d+|two|three|four|five|six|seven|eight|several) (?:hours|days|weeks|months) (?:now|"
        r"already)(?=\s{0,3}(?:[.,!?]|$)))",
        r"(?:site|website|app|sign|door|poster|ticket|email|box|label|page) (?:says|said) [\w ,.:']{1,40} "
        r"(?:site|website|app|sign|door|poster|ticket|email|box|label|page|staff|desk) (?:says|said|say)",
        r"can't say (?:i|we)(?:'m| am|'re)?|step back(?:wards)?|form letter|standard (?:letter|reply)|"
        r"auto-?reply",
        rf"(?:[£$€] ?\d[\d.,]*|\d+ ?(?:quid|pounds)) for (?:a|an|one|two|that){_NO_BARGAIN}",
        r"(?:nobody|no one|no-one) (?:knows|knew|answers|answered|helps|helped|cares|picks up|could|said|"
        r"came|turned)",
        r"(?:not|n't) even (?:a|an|one|hello|thanks|sorry|say|bother|look|reply)",
        r"for (?:that|this) (?:price|money)|(?:was|were|got) told (?:that )?(?:i|we|it|there|to)|copy and "
        r"paste|copy-paste",
        r"you(?: lot| people| guys)? (?:just |can |could |would )?never (?!disappoint|fail|let)\w+|you(?: "
        r"lot| people)? just (?:don't|won't|want|keep)",
    ),
}
"""Where no hard word is said; what was ordered and what came, and how long it took, told nothing more."""
