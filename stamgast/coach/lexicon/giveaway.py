"""Words of give-aways: what can be won, and the act that buys a place in the draw."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve, whole_words

PRIZE: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|några) (?:\w+ )?(?:läsare|följare|besökare|"
        r"gäster|kunder|medlemmar|personer) (?:\w+ )?(?:får|vinner|bjuds|åker)",
        r"närmast\w*[^.!?]{0,60}? (?:blir|tar|döper|äter|åker|kammar)|"
        r"den som (?:\w+ ){0,5}(?:först|flest|rätt|bäst|snabbast)(?: \w+){0,3} (?:får|vinner|blir|tar)",
        r"(?:finns|har vi|kvar) att vinna|kan bli (?:din|ditt|dina)|i potten",
        r"(?:vill|skulle) (?:du|ni) [^.!?]{0,50}(?:gratis|fri)[^.!?]{0,50}\?[^?]{0,80}(?:följ|dela|gilla|"
        r"tagga)",
        r"allt som (?:krävs|behövs)|det enda som (?:krävs|behövs)|(?:räcker|krävs bara) med en (?:kommentar|"
        r"gillning|delning)",
        r"vinna? tillbaka [^.!?]{0,30}(?:pris\w*|peng\w*|avgift\w*|belopp\w*|kostnad\w*)",
        r"lotta\w* (?:vi )?(?:\w+ ){0,3}(?:ut|bort|fram|bland)|drar (?:vi )?(?:\w+ ){0,4}(?:bland|ur)",
        r"(?:en|ett|två|tre|fyra|fem|tio|\d+) av er (?:\w+ )?(?:får|vinner|bjuds|åker|går)|(?:med i|i) "
        r"(?:lottningen|dragningen|utlottningen|potten)",
        r"(?:bjuder|trakterar|belönar|premierar) (?:vi )?(?:\w+ ){0,2}vinnar\w*",
        r"(?:\w{3,}aste|\w{3,}ste|mest \w+)[^.!?]{0,40}? (?:äter|åker|bor|dricker|badar) gratis|så är "
        r"(?:du|ni) med(?! oss)|för att (?:vara med|delta|tävla)|vinnar\w+ (?:får|döper|väljer)|"
        r"(?:\w{4,}aste|mest \w+)(?: \w+){0,3} vinner|lottas (?:på|i|ut)",
        r"vinn tillbaka (?:din|ditt|hela)|(?:kan (?:du|ni) |chans att )(?:knipa|sno|roffa|kamma|"
        r"få|ta|dra|hämta|vinna) (?:hem |åt dig |med dig )?(?:ett|en|den|två|\d+)",
        r"(?:knip|kamma|roffa|ta|dra) (?:hem|åt dig)|(?:med i|vinst i|vårt) lotteri\w*|ett namn ur|"
        r"(?:allt|det enda) (?:du|ni) behöver göra|\w+ vinnare (?:får|dras|utses)|gratis \w+\?|"
        r"(?:av|åt) en av (?:våra följare|er)|på en av våra följare",
        r"(?:delar|ger|skänker) (?:vi )?(?:ut|bort) [^.!?:]{0,50}[.!?:][^!?]{0,60}(?:följ|gilla|kommentar|"
        r"dela |tagga)",
        r"(?:till|för) de (?:\w+ |\d+ )?(?:första|snabbaste) (?:\w+ )?som|(?:få|kan) (?:åka|gå|ta med "
        r"dig) hem(?: med)?",
        r"vinn(?! tillbaka)|(?:att|kan|du|ni|eller|och|vill|få) vinna(?! (?:tillbaka|förtroende))",
        r"\w*utlottning\w*|lotta\w* (?:vi )?(?:ut|bort|fram)|utlottas|lottas ut",
        r"dragning(?:en)? (?:av|om|bland)|dragningen|(?:så|då|sedan|kvällen|söndag|fredag|kväll) drar vi|"
        r"vi drar",
        r"drar (?:vi )?(?:\w+ ){0,2}(?:vinnare\w*|namn|presentkort|lott)",
        r"(?:utser|väljer|korar) (?:vi )?(?:\w+ ){0,2}vinnare\w*",
        r"vinnar(?:e|en|na) (?:dras|lottas|presenteras|utses|får|meddelas|kontaktas|koras|tillkännages)",
        r"(?:den|blir|som) (?:som )?vinner|lycklig\w* (?:vinnare|följare|läsare|medlem)",
        r"tävlings?(?:dags)?(?=!)|tävla (?:och|om|med)|och tävla|tävlar (?:du|ni) om",
        r"ger (?:vi )?(?:nu )?bort|(?:dagens|veckans) pris|på spel|chans(?:en)? (?:på|att (?:vinna|få|"
        r"knipa))",
        r"dubbla chansen|har (?:du |ni )?chans\w*|ta chansen|i hatten|bjuder (?:vi )?en av er|giveaway",
        r"får varsin|vill du ha en\?|du med i (?:dragningen|utlottningen)|firas med|är (?:din|ditt) om",
        r"(?:fribiljetter|gratis biljetter)\?",
        r"(?:bästa|roligaste|finaste|knäppaste|vackraste|mest \w+|närmast|rätt|snabbaste|första|berör)"
        r"[^.!?]{0,60}? (?:får(?! inte)|vinner|belönas|bjuds|hem)",
        r"de (?:\w+ )?(?:första|bästa|\w+ första|\d+ första)[^.!?]{0,60} får|väntar på den som",
        r"väljer ut (?:\w+ )+(?:och|som) \w+ får|går till den som",
    ),
    "nb": whole_words(
        r"(?:en|ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|\d+|noen) (?:\w+ )?(?:lesere?|følgere?|besøkende|"
        r"gjester?|kunder?|medlemmer|personer) (?:\w+ )?(?:får|vinner|reiser)",
        r"nærmest\w*,?[^.!?]{0,60}? (?:blir|tar|døper|spiser|reiser|stikker)|"
        r"den som (?:\w+ ){0,5}(?:først|flest|riktig|best|raskest),?(?: \w+){0,3} (?:får|vinner|blir|tar)",
        r"(?:finnes|har vi|igjen) å vinne|kan bli (?:din|ditt|dine)|i potten",
        r"(?:vil|kunne) (?:du|dere) [^.!?]{0,50}gratis[^.!?]{0,50}\?[^?]{0,80}(?:følg|del |lik |tagg)",
        r"alt som (?:skal til|trengs|kreves)|det eneste som (?:skal til|trengs|kreves)|(?:holder|nok) med en "
        r"(?:kommentar|deling)",
        r"vinne? tilbake [^.!?]{0,30}(?:pris\w*|peng\w*|avgift\w*|beløp\w*|kostnad\w*)",
        r"lodde\w* (?:vi )?(?:\w+ ){0,3}(?:ut|bort|blant)|trekker (?:vi )?(?:\w+ ){0,4}(?:blant|ut av)",
        r"(?:en|ett|to|tre|fire|fem|ti|\d+) av dere (?:\w+ )?(?:får|vinner|reiser|drar)|(?:med i|i) "
        r"(?:loddtrekningen|trekningen|potten)",
        r"(?:spanderer|belønner|premierer) (?:vi )?(?:\w+ ){0,3}vinner\w*",
        r"(?:\w{3,}este|\w{3,}ste|mest \w+)[^.!?]{0,40}? (?:spiser|reiser|bor|drikker|bader) gratis|så er "
        r"(?:du|dere) med(?! oss)|for å (?:være med|delta)(?! på)|vinner(?:en|ne) (?:får|døper|velger)|"
        r"(?:\w{4,}este|mest \w+)(?: \w+){0,3} vinner|trekkes (?:på|i) \w+",
        r"vinn tilbake (?:startavgift|din|ditt|hele|pengene)\w*|(?:kan (?:du|dere) |sjanse til å "
        r")(?:stikke av|dra i land|ta|sikre deg|få|vinne|hente) (?:hjem |med |med deg )?(?:et|en|den|to|"
        r"\d+)",
        r"(?:dra|ta|hal) (?:i land|hjem)|stikke av med|(?:med i|gevinst i|vårt) lotteri\w*|"
        r"et navn (?:ut av|opp av|fra)|(?:alt|det eneste) (?:du|dere) trenger å gjøre|"
        r"\w+ vinnere (?:får|trekkes|kåres)|gratis \w+\?|(?:av|til|på) en av (?:følgerne våre|dere)",
        r"(?:deler|gir) (?:vi )?(?:ut|bort) [^.!?:]{0,50}[.!?:][^!?]{0,60}(?:følg|lik|kommentar|del |tagg)",
        r"til de (?:\w+ |\d+ )?(?:første|raskeste) (?:\w+ )?som|(?:få|kan) (?:dra|gå|reise|ta med deg) "
        r"hjem(?: med)?",
        r"vinn(?! tilbake)|(?:å|kan|du|dere|eller|og|vil) vinne(?! (?:tilbake|tillit))",
        r"\w*loddtrekning\w*|lodde\w* (?:vi )?ut|loddes ut|gavetrekning\w*",
        r"trekningen? (?:av|om|blant)|trekningen|(?:så|da|kveld|søndag|fredag|torsdag) trekker vi|vi "
        r"trekker",
        r"trekker (?:vi )?(?:\w+ ){0,2}(?:vinnere?\w*|navn|gavekort|lodd)|trekkes ut",
        r"(?:kårer|velger|trekker) (?:vi )?(?:\w+ ){0,2}vinnere?",
        r"vinner(?:en|ne) (?:trekkes|kåres|offentliggjøres|får|annonseres|kontaktes|blir)",
        r"(?:den|blir|som) (?:som )?vinner|heldig\w* (?:vinner|følger|leser|medlem)",
        r"konkurranse(?:tid|n)?(?=!)|bli med i konkurransen|konkurrerer (?:du|dere) om",
        r"(?:gir|deler) (?:vi )?(?:nå )?(?:bort|ut)|(?:dagens|ukas|ukens) premie|på spill",
        r"(?:sjansen?|mulighet(?:en)?) (?:på|til (?:å (?:vinne|få|sikre)|gratis|en|et|to))|doble? sjansen?",
        r"sjansen på|har (?:du |dere )?sjansen|i hatten|spanderer (?:vi )?[^.!?]{0,40}en av dere|giveaway",
        r"får hver sin|vil du ha en\?|du med i trekningen|feires med|er (?:din|ditt) om",
        r"(?:fribilletter|gratis billetter)\?",
        r"(?:beste|morsomste|fineste|gøyeste|villeste|mest \w+|nærmest|nærmeste|riktige?|raskeste|første)"
        r"[^.!?]{0,60}? (?:får(?! ikke)|gir deg|vinner|belønnes|hjem)",
        r"de (?:\w+ )?(?:første|beste|\w+ første|\d+ første)[^.!?]{0,60} får|venter på den som",
        r"velger ut (?:\w+ )+(?:og|som)[^.!?]{0,20} får|går til den som",
    ),
    "nl": whole_words(
        r"(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d+|enkele) (?:\w+ )?(?:lezers?|volgers?|"
        r"bezoekers?|gasten|gast|klanten|leden|personen) (?:\w+ )?(?:krijg\w*|win\w*|mogen|mag|ontvang\w*)",
        r"dichtst\w*[^.!?]{0,60}? (?:wordt|is|doopt|eet)|wie (?:\w+ ){0,5}(?:eerst|eerste|meeste|juiste|"
        r"beste|snelste)(?: \w+){0,3},? (?:krijgt|wint|wordt|mag)",
        r"te vergeven|kan van jou zijn|wordt misschien van jou|in de pot",
        r"(?:wil|zou) (?:je|jij|jullie) [^.!?]{0,50}gratis[^.!?]{0,50}\?[^?]{0,80}(?:volg|deel|like|tag)",
        r"(?:alles|enige) wat (?:nodig is|telt)|(?:een reactie|een like)[^.!?]{0,40} (?:is|"
        r"volstaat)(?: al)? genoeg",
        r"win(?:nen)? (?:\w+ ){0,2}(?:je|jouw|uw|jullie|het|de) (?:\w+ ){1,3}terug",
        r"(?:trekken|loten|verloten) (?:we |wij )?(?:\w+ ){0,4}(?:onder|uit)|"
        r"(?:loot|loten) (?:je |jij |jullie )?(?:\w+ )?mee|meeloten|in de (?:loting|verloting|pot)",
        r"(?:een|één|twee|drie|vier|vijf|tien|\d+) van jullie (?:\w+ )?(?:krijg\w*|win\w*|mag|mogen|gaat|"
        r"gaan)",
        r"trakteren (?:we |wij )?(?:\w+ ){0,2}winnaars?|(?:dichtst\w*|beste|leukste|mooiste)[^.!?]{0,60}? "
        r"(?:neemt|gaat|wordt beloond|worden beloond)",
        r"(?:\w{3,}ste|meest \w+)[^.!?]{0,40}? (?:eet|reist|slaapt|drinkt|zwemt) (?:\w+ ){0,2}gratis|om "
        r"mee te doen|dan doe je mee|winnaar (?:mag|krijgt|kiest)|(?:\w{4,}ste|meest \w+)(?: \w+){0,3} "
        r"(?:wint|winnen)|een week (?:lang )?gratis",
        r"win (?:je|uw|jullie) \w+ terug|in de wacht|sleep (?:\w+ )*(?:binnen|weg)|(?:vissen|trekken|"
        r"halen) (?:we|wij) (?:\w+ )?(?:een naam|namen)|een naam uit|(?:je|jouw) lot|in de (?:trommel|"
        r"hoed|bak)",
        r"het enige wat (?:je|jullie) (?:hoeft te doen|doet|moet)|\w+ winnaars (?:krijgen|worden)|gratis "
        r"\w+\?|voor (?:een|één) van (?:onze volgers|jullie)|(?:onze|mee met de|in de) loterij",
        r"(?:delen|geven) (?:we|wij)? ?[^.!?:]{0,50}(?:uit|weg)[.!?:][^!?]{0,60}(?:volg|like|reactie|deel "
        r"|tag)",
        r"voor de (?:eerste|snelste) (?:\w+ |\d+ )?die|ga(?:at)? (?:je|jij) (?:\w+ )?naar huis met|naar "
        r"huis met een",
        r"win(?! terug)|(?:te|kun je|en|of|wil je|kookboek|kaartjes|kaarten|\w+bon) winnen(?! terug)|te "
        r"winnen",
        r"(?:misschien|weet|wie weet) (?:wel )?win (?:je|jij)|win je",
        r"winactie\w*|prijsvraag|give-?away|(?:we|wij|daarom) verloten|verloten (?:we|wij)|verlot(?:en|ing)",
        r"verloot|geloot|(?:in|met) de (?:trekking|loting)|trekken (?:we|wij)? ?(?:\w+ ){0,2}(?:namen|"
        r"winnaars?)",
        r"(?:we|wij) trekken|(?:kiezen|trekken|maken) (?:we|wij)? ?(?:\w+ ){0,2}winnaars?",
        r"(?:de )?winnaars? (?:wordt|worden|hoor|krijgt|krijgen|maken|bekend|van een|kiezen|is)",
        r"ma(?:ak|akt|ken)(?: je| jullie)?(?: allebei| automatisch| ook)? kans|kans maken|kans op (?:een|"
        r"de|twee|\d)",
        r"dubbele kans|(?:we|wij) geven [^.!?]{0,40}weg(?=[.!?]| )|(?:twee|drie|\w+) [^.!?]{0,20}weggeven",
        r"de prijs van (?:vandaag|de week)|hoge hoed|winnen 🍫|= winnen|gelukkige (?:winnaar|volger|lezer)",
        r"trakteren (?:een|één) van jullie|is (?:van|voor) jou|zijn [^.!?]{0,30}voor jou|vrijkaarten\?",
        r"(?:ding|dingen) (?:mee )?naar|om mee te dingen|mee te dingen|doe(?:t)? je (?:\w+ )*mee|je doet "
        r"mee",
        r"(?:beste|leukste|grappigste|mooiste|origineelste|gekste|dichtst\w*|goede|juiste|snelste|eerste)"
        r"[^.!?]{0,60}? (?:krijgt|krijgen|wint|winnen|levert|vaart|rijdt|mag|verdient)",
        r"de eerste (?:\w+|\d+)[^.!?]{0,60} krijg(?:t|en)|ligt klaar voor wie|gaat naar wie|die krijgen een",
    ),
    "en": whole_words(
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few) (?:\w+ )?(?:readers?|followers?|"
        r"visitors?|guests?|customers?|members?|people) (?:will |can |could )?(?:gets?|wins?|receives?)",
        r"(?:closest|nearest)[^.!?]{0,60}? (?:becomes?|is|names?|eats?|goes)|"
        r"whoever (?:\w+ ){0,5}(?:first|most|right|best|fastest)(?: \w+){0,3} (?:gets|wins|becomes|takes)",
        r"going spare|could be yours|(?:are|is) there to be won",
        r"(?:fancy|want|would you like) [^.!?]{0,50}free[^.!?]{0,50}\?[^?]{0,80}(?:follow|share|like|tag)",
        r"all (?:it takes|that's needed)|only thing (?:you need|needed)|(?:a comment|a like)[^.!?]{0,40} is "
        r"(?:enough|all)",
        r"win back [^.!?]{0,30}(?:price|money|fee|cost|spend)",
        r"(?:draw|pull|pick|choose) (?:\w+ ){1,4}(?:out|from|among|at random)|(?:into|in) (?:the|our) "
        r"(?:ballot|pot)",
        r"(?:one|two|three|four|five|ten|\d+) of you (?:will |could |can )?(?:gets?|wins?|receives?|goes|go)",
        r"(?:treat|reward) (?:\w+ ){0,2}winners?|(?:best|funniest|closest|nearest|first|"
        r"favou?rite)[^.!?]{0,60}? (?:is|are|will be) rewarded",
        r"(?:\w{3,}est|most \w+)[^.!?]{0,40}? (?:eats?|travels?|stays?|drinks?|swims?) (?:for )?free|to "
        r"(?:enter|take part)(?=[.!]|$)|winner (?:names?|gets|chooses|picks|takes)|(?:\w{4,}est|most "
        r"\w+)(?: \w+){0,3} wins|drawn on|and you're in(?! the)",
        r"win back (?:your|the)|(?:might|could|can|will|to|and|you'll) (?:pocket|scoop|bag|land|net|snag|"
        r"nab|grab) (?:a|an|one|the|two|yourself|our|\d+|£)|scoop (?:a|the|up)",
        r"a name (?:out of|from)|names? out of|all you (?:need|have|'ve got) to do|\w+ winners (?:get|"
        r"will|receive)|free [^.!?]{1,20}\?|for one of (?:you|our followers)|(?:our|the|a) (?:raffle|"
        r"lottery|lucky dip)",
        r"(?:handing|giving) out [^.!?:]{0,50}[.!?:][^!?]{0,60}(?:follow|like|comment|share|tag)",
        r"(?:for|to) the first (?:\w+ )?(?:who|people who|of you)|(?:going|go|walk away|come) home with|"
        r"walk away with",
        r"(?:to|and|could|can|might|you|you'll|or|will|may|wanna|be) win(?! (?:back|over|the match|trust))",
        r"win (?:a|an|one|two|three|four|five|ten|our|your|this|these|tickets|free|some|£?\d\w*)",
        r"(?:chance|chances|shot|hope) (?:of|at|to) (?:winning|win)|of winning|be the winner|is waiting "
        r"for whoever",
        r"give-?aways?|giving away|(?:to|we'll|will) give away|giving one|raffl(?:e|ing) off|raffling",
        r"prize draw|(?<!ended )(?<!ends )(?<!finished )(?:in|into|for|enter) (?:the|a|"
        r"our) (?:\w+ )?(?:draw|raffle)|to draw for|today's prize",
        r"draw (?:one|two|three|a|the|our|five|ten) (?:lucky |random )?(?:\w+ )?(?:winners?|names?|gift|"
        r"cards?)",
        r"up for grabs|in the hat|in the running|(?:your )?name goes in|be (?:automatically )?entered|get "
        r"entered",
        r"entered (?:automatically )?(?:into|to win|in)|in with a|lucky (?:winner|follower|reader|fan|"
        r"person|one)",
        r"winners? (?:announced|drawn|will|gets?|chosen|picked|is|are|revealed)(?! \w+ (?:read|play))",
        r"(?:pick|choose|draw|select) (?:a|one|two|three|our|the|five) (?:lucky )?winners?",
        r"competition(?: time)?(?=!| 🎁)|(?:for|with) (?:your|a|the) chance (?:to|of|at)|double the chance",
        r"it's yours|treating one of you|(?:free )?tickets\?|whoever (?:writes|guesses|sends)",
        r"(?:first|closest|nearest|best|funniest|favou?rite|fastest|cleverest|right|correct|winning|"
        r"most \w+)[^.!?]{0,60}? (?:gets?|wins?|receives?|earns?|takes?|scores?|bags?)",
    ),
}

ENTRY: Final[Mapping[str, Sieve]] = {
    "sv": whole_words(
        r"boka|märk|nämn|lämna|gilla\w*|dela\w*|tagga\w*|kommentera\w*|kommentar(?:en|erna)?|skriv|"
        r"följ(?:are)?|retweeta|rt|gissa",
        r"närmast|svara\w*|rösta|prenumerera|anmäl|köp|handla|beställ|ladda (?:upp|ner)|döp|motivera|"
        r"berätta",
        r"skicka|fyller i|fyll i|lämna|visar|tävla\w*|hitta\w*|släng in|kan du|quiz|första|var med|"
        r"repost\w*",
        r"mejla\w*|lös|hör av|vem vill|med i|gå in|registrera|svaret|beskriv|rita|fota|bästa \w+",
    ),
    "nb": whole_words(
        r"nevn|lik|liker|del|deler|tagg\w*|kommenter\w*|kommentar\w*|skriv|følg|følger|retweet|rt|gjett\w*|"
        r"tipper",
        r"nærmest\w*|svar\w*|stem|abonner|meld|kjøp|handle\w*|bestill|last (?:opp|ned)|gi|fortell\w*|"
        r"begrunn",
        r"send|fyll(?:er)? ut|legg|viser|konkurr\w*|finn\w*|sleng inn|kan du|quiz|første|bli med|repost\w*",
        r"mail\w*|løs|ta kontakt|hvem vil|med i|registrer|svaret|beskriv|tegn|ta bilde|historie\w*|"
        r"fortelling\w*|beste \w+",
    ),
    "nl": whole_words(
        r"boek (?:voor|nu|je|een|vandaag)|noem|like|liken|deel|delen|tag|taggen|reageer\w*|reacties?|"
        r"schrijf|schrijft|volg|volger|retweet|rt|repost",
        r"raad\w*|gok|dichtst\w*|antwoord\w*|beantwoord\w*|stem|abonneer|meld|koop|kopen|aankoop|bestel|"
        r"upload",
        r"download|bedenk|verzin|vertel|stuur|invult|vul|laat|laten zien|prijsvraag|zoek|gooi|ken jij|quiz",
        r"mail\w*|los|bel|eerste|doe mee|mee te doen|zet|wie wil|beschrijf|teken|inzending\w*|gevonden|"
        r"vinden|tag je",
    ),
    "en": whole_words(
        r"book (?:before|by|now|your|today)|like|share|shares|leave (?:an?|your|us)|drop (?:your|us)|"
        r"post (?:an?|your)|name (?:the|this|your)|tag|tagging|comment\w*|follow|retweet|rt|repost|guess\w*|"
        r"answers?|reply|vote|nearest",
        r"subscribe|sign(?:s)? up|buy|spend|order|upload|enter|entered|name our|write\w*|caption\w*|tell "
        r"us|send us",
        r"download|fill(?:s)? in|complete|review us|spot|find|drop an?|dm|show|think you know|register|"
        r"closest",
        r"email\w*|solve|get in touch|who wants|with this post|quiz|describe|draw|save|story|stories|"
        r"first (?:\w+ )?(?:people|to)|first \w+ through",
    ),
}
