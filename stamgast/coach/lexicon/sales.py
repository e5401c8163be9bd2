"""How advertisements speak: offers, hurry, orders to buy, and praise of the seller."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.sieve import Sieve, words_beginning

SALES: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:köp|beställ|shoppa|handla|fynda|bunkra|reservera|uppgradera|hyr|teckna|"
        r"skaffa) (?:\w+ ){0,3}(?:nu|i dag|redan|hos|hem|på nätet|online|i (?:webb|butik|recept|kassan|"
        r"shoppen)\w*|din|ditt|dina|en|ett|minst|senast|innan|via|upp|till|för)|köp nu|beställ nu",
        r"boka (?:nu|i dag|redan|din|ditt|senast|innan|ett möte|via|in)|unna dig|slå till|passa på|missa "
        r"inte|ta del av|gör ett klipp",
        r"\d+ ?%(?: \w+){0,3} (?:rabatt|på|på alla|på hela)|\d+ ?% på|spara (?:\d+|upp till)|rabatt\w*|"
        r"rea(?!\w)|erbjudande\w*|kampanj\w*",
        r"halva priset|till priset av|fri(?:a)? (?:frakt|hemleverans)|fraktfritt|kostnadsfri(?:tt)? "
        r"(?:offert|prov|hembesök)|offert",
        r"(?:nu|finns|äntligen) (?:nu )?i (?:\w+ )?butik\w*|i hyllorna|nyhet(?:er)?!?:|årets \w+ är här|"
        r"nya \w+ är här|säljs? (?:från|på|hos)",
        r"(?:från|för|endast|bara|nu) (?:endast |bara )?\d+ ?(?:kr|kronor|:-|,-)|\d+ ?(?:kr|kronor) "
        r"(?:billigare|rabatt|lägre)|sänks? med",
        r"bara (?:\w+ ){1,2}kvar|sista (?:chansen|platserna|biljetterna)|så långt lagret räcker|först "
        r"till kvarn|innan \w+ (?:tar|är) slut",
        r"presentkort|medlemspris|med koden|provpaket|\d+-pack|bli (?:kund|medlem) (?:nu|i dag|redan)|"
        r"ring för",
    ),
    "nb": words_beginning(
        r"handler? for (?:over|minst)|(?:kjøp|bestill|shop|handle|sikre deg|reserver|oppgrader|lei|tegn|"
        r"skaff deg|fyll opp) (?:\w+ ){0,3}(?:nå|i dag|allerede|hos|hjem|på nett|online|i (?:nett|butikk|"
        r"resepsj|kass)\w*|din|ditt|dine|en|et|minst|innen|før|via|til|for)|kjøp nå|bestill nå",
        r"book (?:nå|i dag|allerede|din|ditt|innen|før|et møte|via)|unn deg|slå til|grip sjansen|gå ikke "
        r"glipp|dra nytte|gjør et kupp|avtal et møte",
        r"\d+ ?%(?: \w+){0,3} (?:rabatt|på|på alle|på hele)|\d+ ?% på|spar (?:\d+|opptil)|rabatt\w*|"
        r"salg(?! av)|tilbud(?:et|ene)?|kampanje\w*",
        r"halv pris|til prisen av|fri (?:frakt|levering)|fraktfritt|gratis (?:tilbud|befaring|prøve)|"
        r"pristilbud|sikre deg",
        r"(?:nå|finnes|endelig|er nå) (?:nå )?i (?:\w+ )?(?:butikk\w*|hyllene)|i hyllene|nyhet(?:er)?!?:|"
        r"årets \w+ er her|nye \w+ er her",
        r"(?:fra|for|kun|bare|nå|til) (?:kun |bare )?(?:kr )?\d+ ?(?:kr|kroner|,-|:-)|\d+ ?(?:kr|kroner) "
        r"(?:billigere|rabatt|lavere)",
        r"bare (?:\w+ ){1,2}igjen|siste (?:sjanse|plassene|billettene)|så langt lageret rekker|førstemann "
        r"til|før (?:\w+ ){1,2}(?:borte|slutt)",
        r"gavekort|medlemspris|med koden|prøvepakke|\d+-pack|\d+-pakning|bli (?:kunde|medlem) (?:nå|i dag|"
        r"allerede)|ring for|billigere",
    ),
    "nl": words_beginning(
        r"(?:koop|bestel|shop|haal|huur|reserveer|sla) (?:\w+ ){0,3}(?:nu|vandaag|snel|online|in (?:huis|"
        r"de|onze)|je|jouw|uw|een|voor|via|bij|op)",
        r"boek (?:nu|vandaag|snel|je|uw|voor|via|direct)|stap over|verwen (?:jezelf|je)|sla je slag|grijp "
        r"je kans|mis (?:het|'m|hem) niet|scoor je",
        r"\d+ ?%(?: \w+){0,2} (?:korting|op)|bespaar|korting\w*|uitverkoop|opruiming\w*|aanbieding\w*|"
        r"actie(?:prijs|s)?(?!f)|weekendactie\w*",
        r"halve prijs|voor de prijs van|gratis (?:bezorgd|bezorging|verzending|offerte|proefles)|"
        r"vrijblijvend\w*|offerte|op ?= ?op",
        r"(?:nu|ligt|liggen|vanaf nu|eindelijk) (?:nu )?in (?:\w+ )?(?:winkels?|schappen)|in de schappen|"
        r"nieuw!?:|nieuw binnen|zijn er weer",
        r"(?:vanaf|voor|slechts|maar|nu) (?:slechts |maar )?(?:€|euro) ?\d+|€ ?\d+[\d,.]* (?:korting|"
        r"goedkoper)|\d+ euro (?:goedkoper|korting)",
        r"(?:nog )?(?:maar|slechts) (?:\w+ ){1,2}(?:vrij|over|beschikbaar)|laatste (?:kans|plekken|"
        r"kaarten)|zolang de voorraad|voor(?:dat)? (?:ze|hij|het) (?:weg|op)",
        r"cadeaubon\w*|ledenprijs|met de code|proefpakket|\d+-pack|halen \d betalen|word (?:nu|vandaag) "
        r"(?:klant|lid)|bel voor|bij iedere aankoop",
    ),
    "en": words_beginning(
        # "in order to", "out of order for", "the shop by the river" order nothing.
        r"(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bour )(?<!\bevery )(?:buy|order|shop|"
        r"reserve|upgrade|rent|hire|stock up|treat yourself|snap up|grab|spend) (?:\w+ ){0,3}(?:now|today|"
        r"online|in store|in our|your|yours|one|a|at|by|before|via|from|to|for|quick|£?\d+)|buy now|"
        r"order now|book (?:now|today|your|yours|online|by|before|direct|early)|treat yourself",
        r"\d+ ?%(?: \w+){0,2} off|\d+ ?% (?:off|discount)|save (?:\d+|£|up to)|discount\w*|clearance|"
        r"special offer|offers?(?= (?:end|on|this))|deal(?:s)?(?!\w)",
        r"half price|for the price of|free (?:delivery|shipping|quote|trial|consultation)|no[- "
        r"]obligation|(?:your|a|free) quote|£\d+ off",
        r"(?:now|available|out now) (?:now )?in (?:all )?(?:stores?|shops?)|in shops now|on the shelves|"
        r"new in|now available|brand new range|new range",
        r"(?:from|for|only|just|now) (?:only |just )?[£€$] ?\d+|[£€$]\d+[\d.,]* (?:off|cheaper|discount)|"
        r"sale(?! of)(?!\w)|on sale",
        r"only (?:\w+ ){1,2}left|last (?:chance|few places|tickets|remaining)|while stocks last|before "
        r"(?:they're|it's|they are) gone|don't miss out|hurry",
        r"gift (?:card|voucher)s?|members' price|with (?:the )?code|tasting box|\d+-pack|\d for \d|become "
        r"a (?:customer|member) (?:now|today)|call for|limited time",
    ),
}
"""Offers, prices in sales language, hurry and orders to buy."""

PRAISE: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:utsedd|utsedda|utsetts|utnämnd\w*|korad\w*|framröstad\w*) (?:till|som)|prisbelönt\w* (?:\w+ "
        r")?(?:företag|restaurang|kafé|team)|vunnit pris\w*|årets \w+ företag",
        r"(?:otroligt |så |mycket |oerhört |extra )?stolta? (?:över|att)|(?:vår|vårt|våra) (?:\w+ "
        r")?(?:fantastisk|enaståend|unik|oslagbar|suverän|duktig|underbar)\w*",
        r"vi är (?:helt |verkligen )?(?:bäst|de bästa|den bästa|det bästa|störst|ledande|unika|världens)|"
        r"(?:marknads|bransch|världs)ledande|ledande (?:inom|aktör)|(?:i|av) världsklass|toppklass",
        r"\d+ års erfarenhet|(?:experterna|experter|specialister) (?:på|inom)|(?:strålande|lysande|fina|"
        r"bra) (?:omdöme|recension|betyg|kritik)\w*|(?:fem|fyra) (?:av fem|stjärnor)|(?:tio|fem|5|10) av "
        r"(?:tio|fem|5|10)",
        r"nöjda? (?:kund|gäst|besökar|patient)\w*|ingen (?:gör|slår|annan)|bättre än (?:alla|andra|"
        r"konkurrent)\w*|bästa (?:\w+ )?(?:arbetsgivare|kafé|restaurang|butik|valet)|(?:marknadens|"
        r"landets|stans|länets|regionens|sveriges|nordens) (?:bästa|tryggaste|främsta|modernaste|"
        r"roligaste|finaste)",
        r"våra (?:kunder|gäster) älskar|få \w+ kan som vi|nummer ett|sagt det bättre själva|succé\w*|"
        r"stående ovation\w*|utsålt (?:igen|ännu)|\w+ år i rad|experter på",
    ),
    "nb": words_beginning(
        r"(?:kåret|utnevnt|stemt fram|valgt) til|prisvinnende (?:\w+ )?(?:bedrift|restaurant|kafé|team)|"
        r"vunnet pris\w*|årets \w+ bedrift",
        r"(?:utrolig |så |veldig |svært |ekstra )?stolte? (?:av|over)|(?:vår|vårt|våre|det|den|de) (?:\w+ "
        r")?(?:fantastisk|enestående|unik|uslåelig|suveren|dyktig|nydelig)\w* (?:\w+ )?(?:teamet|"
        r"kvaliteten|service\w*|ansatte|gjengen|vår|våre|vårt)?",
        r"vi er (?:helt |virkelig )?(?:best|de beste|den beste|det beste|størst|ledende|unike|verdens)|"
        r"(?:markeds|bransje|verdens)ledende|ledende (?:innen|aktør)|(?:i|av) verdensklasse|toppklasse",
        r"\d+ års erfaring|(?:ekspertene|eksperter|spesialister) (?:på|innen)|(?:strålende|lysende|fine|"
        r"gode) (?:omtale|anmeldelse|tilbakemelding|kritikk)\w*|(?:fem|fire) (?:av fem|stjerner)|"
        r"terningkast|(?:ti|fem|5|10) av (?:ti|fem|5|10)",
        r"fornøyde? (?:kunde|gjest|besøk|pasient)\w*|ingen (?:gjør|slår|andre)|bedre enn (?:alle|andre|"
        r"konkurrent)\w*|beste (?:\w+ )?(?:arbeidsplass|kafé|restaurant|butikk|valget)|(?:markedets|"
        r"landets|byens|fylkets|regionens|norges|nordens) (?:beste|tryggeste|fremste|mest moderne|"
        r"morsomste|smarteste)",
        r"våre (?:kunder|gjester) elsker|som oss|nummer én|nummer en|konkurrentene ikke|kvalitet lønner "
        r"seg|si seg enig|suksess\w*|stående applaus|utsolgt (?:igjen|enda)|gang på rad|år på rad",
    ),
    "nl": words_beginning(
        r"(?:uitgeroepen|verkozen|gekozen|bekroond) tot|bekroonde?|prijswinnend\w*|(?:in|op) de top \d|"
        r"award\w*|keurmerk",
        r"(?:ontzettend |zo |heel |enorm |gepaste |apetrots )?trots (?:op (?:onze?|dat)|dat (?:wij|we|"
        r"ons)|delen)|gepaste trots|(?:ons|onze) (?:\w+ )?(?:fantastisch|geweldig|uniek|uitmuntend|"
        r"onovertroffen|deskundig|topteam)\w*",
        r"(?:wij|we) zijn (?:echt |gewoon )?(?:de beste|het beste|de grootste|toonaangevend|uniek|dé)|"
        r"marktleider\w*|toonaangevende?|(?:wereld|top)klasse|(?:dé|de) (?:experts?|specialist\w*) (?:in|"
        r"op|voor)",
        r"\d+ jaar ervaring|(?:lovende|mooie|geweldige|prachtige) (?:recensie|review|beoordeling|"
        r"reactie)\w*|(?:vijf|5) sterren|een (?:tien|negen|9|10) van|(?:vijf|5|tien|10) uit (?:vijf|5|"
        r"tien|10)",
        r"tevreden (?:klant|gast|bezoeker|patiënt)\w*|niemand (?:doet|kan) |beter dan (?:wie|alle|de "
        r"concurr)\w*|beste (?:\w+ )?(?:werkgever|café|restaurant|winkel|keuze)\w*|(?:van de provincie|"
        r"van nederland|van de stad|van de regio)(?= ?[!.])",
        r"(?:onze|de) klanten houden van|nergens anders vindt|als bij ons|nummer (?:1|één)|beter wordt "
        r"het niet|topzaak|daar doen we het voor|vriendelijkste|jaar op rij|staande ovatie|uitverkochte|"
        r"keer op keer",
    ),
    "en": words_beginning(
        r"(?:voted|named|awarded|crowned|ranked|recognised as) (?:\w+ ){0,3}(?:best|top|number|favourite|"
        r"winner|among|one of|as)|award[- ]winning|won (?:an|the|another) award|our \w+ award",
        r"(?:incredibly |so |very |extremely |hugely )?(?:proud|thrilled|honoured|delighted) (?:of (?:our|"
        r"what)|to (?:be|have|announce|share))|our (?:\w+ )?(?:amazing|incredible|fantastic|outstanding|"
        r"unique|unrivalled|unbeatable|brilliant|dedicated|wonderful) \w+",
        r"we(?:'re| are) (?:simply |quite simply |truly )?(?:the best|the biggest|the leading|leading|"
        r"unique|number one|the only|better than)|market[- ]leading|industry[- ]leading|world[- ]class|"
        r"leading (?:experts|provider|specialist)\w*|\w+'s leading",
        r"\d+ years(?: of|') experience|the experts in|(?:glowing|rave|five[- ]star|fantastic|stunning) "
        r"reviews?|five stars|(?:ten|five|10|5) out of (?:ten|five|10|5)|(?:a )?testament to",
        r"(?:happy|delighted|satisfied) (?:customer|guest|visitor|client|patient)s?|nobody does it|second "
        r"to none|simply the (?:best|finest)|unrivalled|unbeatable|(?:best|favourite) (?:\w+ "
        r")?(?:employer|café|restaurant|shop|choice)s?",
        r"our customers love|no wonder people|won't find anywhere else|number one choice|friendliest|"
        r"years running|in a row|for the \w+ (?:time|year)!|standing ovation|sold[- ]out hall",
    ),
}
"""How good, popular or prized we are."""
