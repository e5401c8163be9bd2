"""A reply that puts the fault on the person."""

from stamgast.coach.checks import Patterns
from stamgast.coach.rule import Example, Rule, Severity, Wording
from stamgast.coach.sieve import Sieve


def _at_words(pattern: str) -> Sieve:
    return Sieve(rf"(?<!\w)(?=\w)(?:{pattern})")


_BLAME = {
    "sv": _at_words(
        r"\b(?:det (?:borde|skulle) (?:du|ni|man) (?:ju )?ha \w+|så går det när|"
        r"det är (?:bara )?att (?:läsa|lyfta|titta|kolla|följa|fråga)|"
        r"hade (?:du|ni|man) (?:läst|kollat|frågat|följt|lyssnat|väntat))\b|"
        r"\b(?:(?:du|ni) (?:är|får vara) (?:själv|själva) \w+|(?:du|ni) \w+ (?:uppenbarligen|tydligen|visst)|"
        r"själv ansvar\w*|ditt eget (?:fel|ansvar))\b|\b(?:du|ni|man) (?:(?:borde|får (?:faktiskt|väl|nog)|"
        r"måste (?:faktiskt|själv|läsa|kolla|ju)) (?:ju |väl |nog |faktiskt )*(?!få|ha fått|ha sluppit|"
        r"ha hört)(?:ha )?\w+|(?:skulle|kunde) (?:ju |väl |nog )?ha (?!fått|hört|sluppit)\w+)|"
        r"(?:står|stod|framgår|framgick) (?:faktiskt |ju |tydligt |klart |redan )+\w*|"
        r"det står på (?:lappen|skylten)|det är (?:bara att läsa|ditt (?:eget )?ansvar|patientens ansvar|"
        r"upp till dig|inte vårt fel)|(?:så )?brukar det bli när man|så blir det när man|"
        r"(?:får|har) (?:man|du|ni) skylla sig själv|skyll\w* (?:dig|er) själv|"
        r"alla andra (?:klarar|klarade|lyckas|har)|de flesta (?:klarar|lyckas|förstår)|"
        r"man får (?:kolla|läsa|ta reda)|måste man (?:läsa|kolla|ta reda)\w* själv|"
        r"nästa gång (?:läser|kollar|får) (?:du|ni|man)|om (?:du|ni|man) hade läst|"
        r"(?:du|ni) har (?:nog |väl |säkert |ju )?(?:vattnat ihjäl|glömt|missat|inte läst|läst slarvigt|"
        r"gjort fel|missförstått)|har man (?:för )?bråttom|folk (?:borde|måste|får) (?:lära|läsa|ju|faktiskt)"
    ),
    "nb": _at_words(
        r"\b(?:det (?:burde|skulle) (?:du|dere|man) (?:jo )?ha \w+|(?:slik|sånn) går det når|"
        r"det er (?:bare )?å (?:lese|løfte|se|sjekke|følge|spørre)|"
        r"hadde (?:du|dere|man) (?:lest|sjekket|spurt|fulgt|hørt|ventet))\b|"
        r"\b(?:(?:du|dere) (?:er|får være) (?:selv) \w+|(?:du|dere) \w+ (?:åpenbart|tydeligvis|visst)|"
        r"selv ansvar\w*|din egen (?:feil|skyld)|ditt eget ansvar)\b|"
        r"\b(?:du|dere|man) (?:(?:burde|får (?:faktisk|vel|nok)|må (?:faktisk|selv|lese|sjekke|jo|"
        r"nesten)) (?:jo |vel |nok |faktisk )*(?!få|ha fått|ha sluppet|ha hørt)(?:ha )?\w+|"
        r"(?:skulle|kunne) (?:jo |vel |nok )?ha (?!fått|hørt|sluppet)\w+)|(?:her )?må du nesten \w+|"
        r"(?:står|sto|framgår|fremgår) (?:faktisk |jo |tydelig |klart |allerede )+\w*|"
        r"det står (?:i|på) (?:innkallingen|lappen|skiltet|brevet|billetten)|(?:vi )?sagt utallige ganger|"
        r"det er (?:bare å lese|ditt (?:eget )?ansvar|pasientens ansvar|ikke vår feil)|"
        r"(?:sånn|slik) (?:blir|går) det når (?:man|en)|(?:får|kan) (?:man|du|dere) takke seg selv|"
        r"takke deg selv|(?:alle andre|de fleste) (?:klarer|får|klarte|fikk|skjønner)|"
        r"når man (?:bruker|velger|ikke)|neste gang (?:leser|sjekker|får) (?:du|dere|man)|"
        r"hvis (?:du|dere|man) hadde lest|(?:da )?har du (?:nok |vel |sikkert |jo )?(?:ikke skrudd|ikke lest|"
        r"druknet|glemt|misforstått|gjort feil|oversett)|lese brevet for folk|"
        r"folk (?:burde|må|får) (?:lære|lese|jo|faktisk)"
    ),
    "nl": _at_words(
        r"\b(?:dat had (?:je|u|men) [\w ]{0,30}(?:moeten|kunnen)|"
        r"had (?:je|u) (?:de|het|je|uw|even)[\w ]{0,30}(?:gelezen|bekeken|gevraagd|gevolgd)|"
        r"(?:je|u) hoeft? alleen maar|gewoon even (?:kijken|lezen|vragen))\b|"
        r"\b(?:(?:je|u) hebt? [\w ]{0,25}(?:duidelijk|blijkbaar|kennelijk)|"
        r"(?:zelf|eigen) (?:verantwoordelijk\w*|schuld)|dat krijg je (?:ervan )?als|dat komt ervan)\b|"
        r"\b(?:had|moet|moest|kun) (?:je|u|jullie|men) (?:dan |maar |toch |zelf |ook |gewoon |beter |wel |"
        r"even )+(?!gekregen|gehad)\w+|dan had (?:je|u|men) [\w ]{0,30}moeten|"
        r"(?:staat|stond) (?:toch |gewoon |duidelijk |al |immers |echt )+\w*|"
        r"(?:dat|het) (?:staat|stond) (?:op het (?:kaartje|bord|etiket|ticket)|in de (?:mail|brief|"
        r"uitnodiging))|(?:even|beetje|beter|goed) (?:lezen|opletten)(?: scheelt| dus)?|"
        r"zelf verantwoordelijk|eigen (?:schuld|verantwoordelijkheid)|dat (?:krijg|heb) je (?:ervan )?als|"
        r"zo gaat dat als|wie te lang|iedereen anders (?:lukt|kan)|"
        r"(?:de meesten?|anderen?|de rest) (?:lukt|lukte|kunnen|snappen|begrijpen)|bij iedereen zo|"
        r"als (?:je|u) (?:had gelezen|gelezen had|even gekeken)|volgende keer (?:lees|kijk|moet) (?:je|u)?|"
        r"(?:die )?heb je (?:verzopen|vergeten|niet gelezen|verkeerd)|"
        r"(?:je|u) hebt? (?:het )?(?:verkeerd|niet goed) (?:gelezen|begrepen|gedaan)|"
        r"mensen (?:moeten|zouden) (?:eens|ook|toch|wel)"
    ),
    "en": _at_words(
        r"\b(?:that(?: i|')s what (?:happens|you get) (?:when|if|for)|you (?:just |only |simply )have to|"
        r"you (?:obviously|clearly|evidently|apparently|must have)|all you had to do|"
        r"if you(?:'d| had) (?:read|checked|asked|listened|followed))\b|"
        r"\b(?:you are (?:solely )?responsible|you(?:'re| are) (?:yourself )?to blame|"
        r"your (?:own )?responsibility|should have (?:thought|known) (?:of|about|better))\b|"
        r"\b(?:you|people|one) (?:really |simply )?(?:should(?:'ve| have)|ought to|need to|must|do need to|"
        r"have to) (?!had|got|been (?:told|given|sent)|received|heard|have)(?:really |actually |just )?\w+|"
        r"(?:it|that|which) (?:clearly |actually |plainly |quite clearly )+\w+|"
        r"it (?:says|said) (?:so )?(?:on|in) the \w+|it's on the (?:label|ticket|website|site|sign|letter)|"
        r"(?:it )?has been on (?:the|our) \w+|that's what happens (?:when|if)|"
        r"(?:your|the patient's|patients') own (?:fault|responsibility)|are responsible for \w+|"
        r"everyone else (?:managed?|can|could|seems)|most people (?:manage|can|know|understand)|"
        r"bit of reading|if you (?:dawdle|had read|had bothered|had checked|don't read|can't be bothered)|"
        r"had you (?:read|checked|bothered)|you(?:'ve| have) (?:drowned|clearly|obviously|forgotten|misread|"
        r"misunderstood|not read)|next time,? (?:read|check|try|please read)|not our fault|"
        r"only yourself to blame"
    ),
}


RULE = Rule(
    id="reply.blames_person",
    kind="reply",
    check=Patterns(_BLAME),
    severity=Severity.TIP,
    rationale="Who is told it was their own fault leaves, and so do those who read along.",
    source="The method, E8 “In real life?”.",
    evidence="practice",
    wording={
        "sv": Wording(
            "Svaret lägger felet på personen.",
            "Säg vad som gäller och vad du kan göra nu. Vid disken skulle du aldrig läsa lagen för en gäst.",
            "Vad synd att du fick åka i onödan! Vi sätter upp en lapp på dörren också.",
        ),
        "nb": Wording(
            "Svaret legger skylden på personen.",
            "Si hva som gjelder, og hva du kan gjøre nå. Ved disken ville du aldri skjent på en gjest.",
            "Så leit at du kom forgjeves! Vi henger en lapp på døra også.",
        ),
        "nl": Wording(
            "Dit antwoord legt de schuld bij de ander.",
            "Zeg hoe het zit en wat je nu kunt doen. Aan de balie zou je een gast ook niet de les lezen.",
            "Wat naar dat je voor niks kwam! We hangen ook een briefje op de deur.",
        ),
        "en": Wording(
            "This reply puts the fault on the person.",
            "Say how things stand and what you can do now. At the counter you would never tell a guest off.",
            "What a pity you came for nothing! We'll put a note on the door as well.",
        ),
    },
    bad={
        "sv": (
            Example("[[Du borde ha läst]] skylten.", parent="Kom fram till en stängd dörr"),
            Example("[[Så blir det när man]] kommer sent.", parent="Allt var slut när jag kom"),
        ),
        "nb": (
            Example("[[Du burde ha lest]] skiltet.", parent="Kom fram til en stengt dør"),
            Example("[[Sånn blir det når man]] kommer seint.", parent="Alt var utsolgt da jeg kom"),
        ),
        "nl": (
            Example("[[Had je maar even moeten]] bellen.", parent="Stond voor een dichte deur"),
            Example("[[Dat krijg je als]] je laat komt.", parent="Alles was op toen ik kwam"),
        ),
        "en": (
            Example("[[You should have read]] the sign.", parent="Turned up to a closed door"),
            Example("[[That's what happens when]] you come late.", parent="Everything was gone when I came"),
        ),
    },
    good={
        "sv": (
            Example(
                "Det kunde du inte veta, skylten hade blåst ner. Vill du ha en kopp kaffe nästa gång?",
                parent="Kom fram till en stängd dörr",
            ),
        ),
        "nb": (
            Example(
                "Det kunne du ikke vite, skiltet hadde blåst ned. Vil du ha en kopp kaffe neste gang?",
                parent="Kom fram til en stengt dør",
            ),
        ),
        "nl": (
            Example(
                "Dat kon je niet weten, het bord was weggewaaid. Wil je volgende keer een kop koffie?",
                parent="Stond voor een dichte deur",
            ),
        ),
        "en": (
            Example(
                "You couldn't have known, the sign had blown away. Would you like a coffee next time?",
                parent="Turned up to a closed door",
            ),
        ),
    },
)
