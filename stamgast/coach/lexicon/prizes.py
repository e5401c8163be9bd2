"""Signals of give-aways: what may be won, how somebody is chosen, and what is asked for it, by language."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.checks import Phrasebook, by_language
from stamgast.coach.lexicon import word_sets
from stamgast.coach.lexicon.taking_part import TAKING_PART

PRIZES: Final[Phrasebook] = {
    "win": by_language(
        sv=(
            "vinn, vinna, vinner, vinnare*, vinnar*, vinst*, vinnande, tävla, tävlar, tävling*, tävlings*, "
            "knip*, kamma*, vinnare, vinster, ta hem segern, tävlingsbidrag*, vinstlott*"
        ),
        nb=(
            "vinn, vinne, vinner, vinnere, vinner*, gevinst*, konkurr*, konkurranse*, stikk av, stikker av, "
            "dra i land, vinn deg, ta hjem seieren, vinnerlodd*"
        ),
        nl=(
            "sleep een, sleep je, binnenslepen, win, winnen, wint, winnaar*, winnend*, winactie*, "
            "prijsvraag*, prijzen, in de prijzen, ding mee, dingen, valt in de, in de wacht, mee naar de "
            "finale, winkans*, winnaars, win jij, dingen mee, meedingen"
        ),
        en=(
            "win, wins, winning, winner*, competition*, compete, contest*, winners, bag a, bag the, scoop*, "
            "snag, nab, winner, prizewinner*, win yourself"
        ),
    ),
    "prize": by_language(
        sv=(
            "pris, priset, priser, *presentkort*, årskort*, *biljett*, present, presenter, presentpaket*, "
            "paket, *paket, *korg, *korgen, *bukett*, *box, *lott, *lotter, *lotten, *exemplar, *set, "
            "middag, fika, *weekend, helg i, prenumeration*, goodie*, goodiebag*, mugg, *kasse, *låda, "
            "*ask, signera*, *plats hos, vip*, *kväll för, trisslott*, *platta, *hjälm, friplats*, "
            "förstapris, andrapris, hyllning, signerat, signerade, bokpaket, tårta, hederspris, reskassa, "
            "provkit, startkit, merch, tröja, ryggsäck, medlemskap, provmånad, fribiljett*"
        ),
        nb=(
            "premie*, *gavekort*, årskort*, *billett*, gave, gaver, gavepakke*, pakke, *pakke, *kurv, "
            "*kurven, *bukett*, *boks, *lodd, *loddet, *eksemplar, *sett, middag, kaffe og, *weekend, helg "
            "i, abonnement*, goodie*, kopp, *kasse, *eske, signert, vip*, flakslodd*, *brett, *hjelm, "
            "gratisplass*, førstepremie, andrepremie, signerte, bokpakke, kake, hederspris, reisekonto, "
            "startpakke, merch, ryggsekk, medlemskap, prøvemåned, fribillett*"
        ),
        nl=(
            "prijs, prijsje*, *bon, *bonnen, jaarkaart*, *kaart, *kaarten, *kaartje*, cadeau*, *pakket, "
            "*pakketje, mand, *smand, *tmand, *kmand, *umand, *box, *lot, *loten, *exemplaar, *set, etentje, "
            "koffie met, *weekend, weekend "
            "in, abonnement, goodie*, mok, *krat, *doos, *doosje, gesigneerd, vip*, kraslot*, tablet, "
            "*helm, gratis plek, hoofdprijs, troostprijs, gesigneerde, boekenpakket, taart, reistegoed, "
            "startpakket, merch, rugzak, lidmaatschap, proefmaand, vrijkaart*, tegoed"
        ),
        en=(
            "prize*, voucher*, gift*, goodie*, hamper*, bundle*, pass, passes, ticket, tickets, basket, "
            "bouquet, box, scratchcard*, copy of, signed, set, dinner, coffee and, weekend, subscription, "
            "mug, crate, case, vip, tablet, helmet, freebie*, jar, free place, first prize, runner-up, "
            "runners-up, bookmark set, cake, travel credit, starter kit, merch, rucksack, membership, month "
            "free, keyring, paperbacks, credit"
        ),
    ),
    "pair": by_language(
        sv=(
            "för två, två biljetter, två platser, ett par, varsin, varsitt, var sin, ni två, för fyra, och "
            "en vän, två par, parvis, dig och en, du och en, du och din"
        ),
        nb=(
            "for to, to billetter, to plasser, et par, hver sin, hvert sitt, dere to, for fire, og en venn, "
            "to par, deg og en, du og en, du og din"
        ),
        nl=(
            "voor twee, twee kaarten, twee kaartjes, twee plaatsen, een stel, allebei, jullie twee, voor "
            "vier, en een vriend, twee duo's, duo, jou en een, jij en een, jij en je, jou en je"
        ),
        en=(
            "for two, two tickets, pair of, two seats, each, a pair, the two of you, the pair of you, for "
            "four, plus one, two pairs, you and a, you and your, a mate, a plus one"
        ),
    ),
    "draw": by_language(
        sv=(
            "plockar en, plockar ett, namn ur, namn i skålen, i skålen, i lådan, delas bland, lott*, "
            "lottar, utlott*, dragning*, drag ett, drar vi, vi drar, drar en, drar tre, drar fem, dras, "
            "slump*, ur hatten, i hatten, tombola*, snurra*, tar vi upp ett, fiskar, ur lådan, plocka* ut, "
            "väljs ut, väljer ut, juryn, premieras, prisas, utses, koras, i potten, rätta svaren, bland "
            "svaren, bland kommentarerna, bland alla, bland de som, bland dem som, plockar vi, fiskar vi, "
            "turens gudinna, lottdrag*"
        ),
        nb=(
            "plukker en, plukker et, et navn, navn ut av, i bollen, i boksen, deles blant, lodd*, utlodd*, "
            "trekk*, trekning*, tilfeldig*, i hatten, tombola*, snurrer, plukker ut, plukker vi ut, fisker, "
            "ut av boksen, velger ut, velges ut, juryen, premieres, kåres, utropes, i potten, trekkes, "
            "riktige svarene, rette svarene, blant svarene, blant kommentarene, blant alle, blant de som, "
            "blant dem som, plukker vi, fisker vi, loddtrekning*"
        ),
        nl=(
            "pikt er, plukt er, een naam uit, naam uit, in de kom, in de doos, verdelen we, onder iedereen, "
            "je lot, jouw lot, in de trommel, loot*, geloot, loting*, loten, verlot*, trekking*, trekken "
            "we, we trekken, willekeur*, hoge hoed, in de hoed, tombola*, draaien we, vissen we, prikken "
            "we, kiezen we, kiest er, jury, beloond, wordt gekozen, in de pot, uit de pot, goede "
            "antwoorden, juiste antwoorden, onder de reacties, uit de reacties, uit alle, onder alle, "
            "tussen de reacties, verlotten, geluksvogel*, lottrekking, husselen, wijzen we, iemand aan"
        ),
        en=(
            "picks a, picks one, a name, name out, in the bowl, in the box, split among, pulled out, draw, "
            "drawn, draws, raffl*, ballot, random*, at random, hat, lottery, tombola*, spin for, fish one, "
            "pull one, pick one, pick a, pick five, pick three, pick two, we'll pick, picks, our jury, "
            "judges, rewarded, in the pot, right answers, correct answers, from the comments, from all the, "
            "from everyone, from among, out of the, luck of the"
        ),
    ),
    "few": by_language(
        sv=(
            "två av er, tre av er, fyra av er, fem av er, tio av er, blir en av er, bland er, ett par av "
            "er, en av er, några av er, någon av er, den av er, en läsare, läsare, följare, de första, "
            "först, första, snabbast, den första, först till kvarn, fem personer, tre personer, var tionde, "
            "någon som, den person, fem som, tre som, en lycklig*, en av dem, två av dem, tre av dem, fem "
            "av dem, en av dom, några av dem, först att, först ut, en utvald, slumpvis utvald*, tio "
            "slumpvis, tre lyckliga, två lyckliga, en slumpvis"
        ),
        nb=(
            "to av dere, tre av dere, fire av dere, fem av dere, ti av dere, blir en av dere, blant dere, "
            "et par av dere, en av dere, noen av dere, den av dere, en leser, lesere, følgere, de første, "
            "først, første, raskest, førstemann, fem personer, tre personer, hver tiende, en som, den "
            "personen, fem som, tre som, en heldig*, en av dem, én av dem, to av dem, tre av dem, fem av "
            "dem, noen av dem, først til å, førstemann til, en utvalgt, tilfeldig utvalgt*, ti tilfeldige, "
            "tre heldige, to heldige, en tilfeldig, én av dere"
        ),
        nl=(
            "twee van jullie, drie van jullie, vier van jullie, vijf van jullie, tien van jullie, onder "
            "jullie, een paar van jullie, een van jullie, iemand van jullie, één van jullie, degene van "
            "jullie, lezer*, volger*, de eerste, eerste, snelste, wie het eerst, vijf mensen, drie mensen, "
            "elke tiende, iemand die, die klant, degene, een gelukkige, een van hen, één van hen, een van "
            "deze, twee van hen, drie van hen, als eerste, een van de inzenders, geluksvogel, geluksvogels, "
            "drie gelukkigen, tien gelukkigen, willekeurige"
        ),
        en=(
            "two of you, three of you, four of you, five of you, ten of you, among those, among you, a few "
            "of you, one of you, some of you, somebody here, reader*, follower*, the first, first, "
            "quickest, first come, five people, three people, every tenth, somebody who, someone who, that "
            "customer, one lucky, lucky, one of them, two of them, three of them, five of them, first to, "
            "first correct, first right, first person, one of these, three lucky, two lucky, five lucky, "
            "one randomly"
        ),
    ),
    "best": by_language(
        sv=(
            "bästa, roligaste, finaste, närmast*, rätt, rätta, flest, snyggaste, mest, *aste, bäst, "
            "vackrast*, knäppast*, prickar, alla rätt, snabbare än, före alla andra"
        ),
        nb=(
            "beste, morsomste, fineste, nærmest*, riktig*, rett, flest, mest, best, vakrest*, rareste, "
            "treffer, alt riktig, raskere enn, før alle andre"
        ),
        nl=(
            "beste, leukste, mooiste, dichtst*, juiste, goede, meeste, origineelste, grappigste, best, "
            "gekste, goed geraden, goed voorspeld, alles goed, fantasierijkste, lekkerste, sneller dan, "
            "iedereen voor"
        ),
        en=(
            "best, funniest, closest, nearest, right, correct, most, favourite, loveliest, cleverest, "
            "silliest, guess right, get it right, all correct, quicker than, faster than, before anyone"
        ),
    ),
    "whoever": by_language(
        sv=(
            "till den som, åt den som, till den med, den som, de som, vem som, du som, alla som, er "
            "som, personen bakom, barnen bakom, upphovs*, vinnaren"
        ),
        nb=(
            "til den som, til den med, åt den som, den som, de som, hvem som, du som, alle som, dere "
            "som, personen bak, barna bak, vinneren"
        ),
        nl=(
            "wie van jullie, voor wie, aan wie, voor degene, wie er, wie het, wie de, degene die, wie dat, "
            "iedereen "
            "die, alle stemmers, onder alle, de bedenker, de schrijver*, de kinderen achter, de winnaar"
        ),
        en=(
            "whichever of, for whoever, to whoever, goes to the, for the person, whoever, anyone who, "
            "everyone who, "
            "everybody who, who comes up, the person who, its inventor, its owner, behind the, the "
            "winner, people who wrote"
        ),
    ),
    "gets": by_language(
        sv=(
            "bjuds på, bjuds till, blir en av er, i brevlådan, på posten, får en, får ett, får vår*, får "
            "den, får de, får fem, får två, får tre, får varsin, får varsitt, får ta, får åka, får gå, får "
            "med, får följa, får dem, får paraply*, får hela, får döpa, får du, får ni, får*, belönas, "
            "bjuds, tar ta hem, kammar, knep, knep*, blir din, blir er, är din, är er, ger dig burken, ger "
            "en, ger dig, ger ett, hämtar ut, hämta ut, hem till dörren, hemkörd, slipper betala, pengar "
            "tillbaka, pengarna tillbaka, blir fadder, går till den, hem, åker, ägare till, bli ägare, "
            "ligger i potten, fira med, bli din, bli ditt, bli dina, bli er, bli ert, behålla den, behålla "
            "dem, får behålla, på köpet, kan det bli ni, blir det ni, sitter ni, till någon av er, till en "
            "av er, firas med, hyllas, kan bli ni, ger förslagsställaren, hem burken, kan hämta ut, "
            "kvitteras ut, går hem med, får ta hem"
        ),
        nb=(
            "inviteres på, inviteres til, blir en av dere, i posten, i postkassa, får en, får et, får vår*, "
            "får den, får de, får fem, får to, får tre, får hver sin, får ta, får reise, får gå, får med, "
            "får være, får dem, får paraply*, får hele, får døpe, får du, får dere, får*, belønnes, "
            "inviteres, tar ta hjem, ta det med hjem, stakk av, blir din, blir deres, er din, er deres, gir "
            "deg, gir en, gir et, hent, henter, på døra, levert hjem, slipper å betale, pengene igjen, "
            "pengene tilbake, blir fadder, blir, går til den, hjem, drar, eier av, bli eier, i potten, bli "
            "din, bli ditt, bli dine, bli deres, beholde den, beholde dem, får beholde, på kjøpet, kan det "
            "bli dere, blir det dere, med seg hjem, med deg hjem, til en av dere, til noen av dere, feires "
            "med, hedres, gir forslagsstilleren, hent en, hent din, går hjem med, får ta hjem, hent kanskje"
        ),
        nl=(
            "mogen naar, uitgenodigd, in de bus, per post, krijgt een, krijgen een, krijg je, krijgt de, "
            "krijgt het, krijgt vijf, krijgt, krijgen, mag mee, mag hem, mag naar, mogen mee, mag haar, mag, "
            "mogen, wordt beloond, beloond, neemt mee, mee naar huis, gaat naar, gaan met, gaat naar huis, "
            "is van jou, is voor jou, van jou, goed voor, levert, haal een, op de stoep, thuisbezorgd, "
            "thuisgestuurd, ligt er, ligt klaar, niet te betalen, betaal je niks, geld terug, rijdt, vaart, "
            "ontvangt, ontvangen, eigenaar van, ermee vandoor, er met een, van jou zijn, kan van jou, mag "
            "houden, mag je houden, op de koop toe, naar huis met, zitten jullie, mag de, gratis bij, cadeau "
            "bij, aan een van jullie, aan één van jullie, voor een van jullie, in het zonnetje, haal je, "
            "ophalen bij, gaan naar huis"
        ),
        en=(
            "are invited, is invited, in the post, sorted, be skipper, gets a, gets the, gets to, gets, get "
            "a, get the, get an, gets their, get their, receives, receive, takes it, take it home, takes "
            "home, takes, walks off, walked off, goes home, go home, is yours, yours, rewarded, earns, "
            "becomes, wins, will find it, on the doorstep, delivered, sent a, collect a, collect your, won't "
            "pay, money back, worth a, owner of, gets its, can come, on us, from us, could be yours, can be "
            "yours, keeps the, keep the lot, keep it, keeps it, bags a, thrown in, could be you, could be "
            "wearing, on your way, to one of you, for one of you, heads home, pick up your, is yours to "
            "keep, lands a, leaves with, leave with, be riding, be driving"
        ),
    ),
    "who_gets": by_language(
        sv="vem får, vem vill ha, vem vill följa, vem ska få, vem tar hem, vilka får",
        nb="hvem får, hvem vil ha, hvem vil bli, hvem skal få, hvem tar hjem, hvilke får",
        nl="wie krijgt, wie wil hem, wie wil ze, wie mag, wie gaat, wie neemt",
        en="who gets, who wants, who'd like our, who should get, who takes, who deserves our",
    ),
    "get": by_language(
        sv="få, kan få, kunna få, hem, ger, bjud*, äter, ditt, för att få, hämta, ägare, gå hem",
        nb="få, kan få, kunne få, hjem, gir, spander*, tar med, reiser, for å få, hent, eier",
        nl="krijg*, mee, levert, trakt*, naar huis, ontvang*, kunt, eigenaar, haal",
        en="get, receive, home, earn, treat*, owner, for a, pick up",
    ),
    "free": by_language(
        sv=(
            "gratis klippning, kostnadsfri*, gratis, utan kostnad, fritt, bjuder, på vår bekostnad, vi "
            "bjuder, står för, kostnadsfritt, på oss, fri entré, gratis inträde, fritt inträde, gå in "
            "gratis, gratis in, på huset"
        ),
        nb=(
            "gratis klipp, kostnadsfri*, gratis, uten å betale, fritt, spanderer, på vår regning, vi "
            "spanderer, vi påspanderer, kostnadsfritt, på oss, gratis inn, gratis inngang, fri entré, gå "
            "inn gratis, på huset, kommer du gratis"
        ),
        nl=(
            "gratis knipbeurt, kosteloos, gratis, voor niks, vrij reizen, trakteren, op onze kosten, wij "
            "trakteren, cadeau van ons, betaal je niks, gratis binnen, gratis toegang, vrij entree, gratis "
            "naar binnen, van het huis, gratis entree, reis je, reis jij"
        ),
        en=(
            "on the house, free, for nothing, on us, our treat, travel free, free entry, get in free, in "
            "for free, for free, you get in, free of charge"
        ),
    ),
    "chance": by_language(
        sv=(
            "chans*, på spel, i potten, vara med, är med, är med i, med i, delta, deltar, har du tur, kan "
            "bli, kan du, kanske, möjlighet att, har du möjlighet, automatiskt, är du med i, är ni med i, ha "
            "chansen, med om, tur, turen, med på, slåss om, med och tävlar, med och slåss, i utlottning*"
        ),
        nb=(
            "sjans*, på spill, i potten, være med, er med, med i, delta, deltar, kan bli, kan du, er du med, "
            "kanskje, mulighet til, har du mulighet, automatisk, er du med i, er dere med i, ha sjansen, med "
            "om, heldig, flaks, med på, i bøtta, med i potten, slåss om"
        ),
        nl=(
            "kans, kansen, meedoen, mee te doen, doe mee, doe je mee, misschien, wie weet, maak kans, op het "
            "spel, speel je, kun jij, automatisch, speel, speel je mee, kans op, geluk, mag je meedoen, mee "
            "in de, maakt kans, maken kans, dingt mee, mee voor"
        ),
        en=(
            "chance*, up for grabs, enter*, take part, in with, might, may be, may well, could be, could "
            "have, you're in, running, a shot at, possibility of, automatically, be in with, part of our, "
            "chance to, chance of, chance at, fancy your chances, luck, lucky enough, go into the, goes into "
            "the, goes in the, name goes in"
        ),
    ),
    **TAKING_PART,
    "sale": by_language(
        sv="%, procent, rabatt*, erbjud*, halva priset, rea, ordinarie, kostar, per styck",
        nb="%, prosent, rabatt*, tilbud*, halv pris, salg, ordinær*, koster, per stykk",
        nl="%, procent, korting*, aanbieding*, halve prijs, uitverkoop, opruiming, kost, per stuk",
        en=("%, percent, off, discount*, deal, deals, half price, sale, clearance, costs, are ten pounds"),
    ),
    "past": by_language(
        sv=(
            "vann, grattis, gratulerar, fick pris, kom tvåa, kom trea, dansade, delades ut, tack för, "
            "tack till, förra veckans, *talet, i går, blev, hölls"
        ),
        nb=(
            "vant, gratulerer, fikk pris, ble nummer, danset, ble delt ut, takk for, takk til, forrige "
            "ukes, *tallet, i går, ble, fjorårets"
        ),
        nl=(
            "won, wonnen, gefeliciteerd, werd tweede, verkozen, gedanst, uitgereikt, dank voor, dank "
            "aan, vorige, *ste eeuw, gisteren, werd, kreeg"
        ),
        en=(
            "won, congratulations, came second, were named, danced, was awarded, is awarded, thank you "
            "for, thank you to, last week's, last year's, yesterday, was, were"
        ),
    ),
    "everyone": by_language(
        sv=(
            "alla är välkomna, välkomna, kostar ingenting, alla barn, ta så många, så många du, utan "
            "priser, för skojs skull, vem som helst, bjuder vi alla, kan hämta, medlemmar, står på "
            "gården, ett album, en karta, låna, alla kan"
        ),
        nb=(
            "alle er velkomne, velkommen, koster ingenting, alle barn, ta så mange, så mange du, uten "
            "premier, for moro, hvem som helst, på alle, kan hente, medlemmer, står i, et album, et "
            "kart, låne, alle kan"
        ),
        nl=(
            "iedereen is welkom, welkom, kost niks, alle kinderen, neem er zoveel, zoveel je, zonder "
            "prijzen, voor de lol, voor iedereen, komt halen, leden, iedereen kan, een album, een kaart "
            "van, lenen, leent"
        ),
        en=(
            "everyone's welcome, welcome, costs nothing, every child, take as many, as many as, no "
            "prizes, just for a laugh, for everyone, anyone who can fetch, members, an album, into a "
            "map, borrow, help yourself, anyone can"
        ),
    ),
    "decides": by_language(
        sv=(
            "flest röster, får flest röster, flest röster vinner, det blir så, ni bestämmer, ni avgör, "
            "röstar ni fram, blir det, flest likes, flest gillningar, det namnet som, namnet som får, "
            "röstar fram"
        ),
        nb=(
            "flest stemmer, får flest stemmer, flest stemmer vinner, dere bestemmer, dere avgjør, blir det, "
            "flest likes, det navnet som, navnet som får, stemmer fram"
        ),
        nl=(
            "meeste stemmen, jullie bepalen, jullie beslissen, jullie kiezen, wordt het, meeste likes, de "
            "naam die, wordt er gekozen door"
        ),
        en=(
            "most votes, you decide, you choose, your call, wins the vote, most likes, whichever name, "
            "whichever gets, residents pick, put it to the vote"
        ),
    ),
    "wonders": by_language(
        sv=(
            "vem tror, vad tror, vilken bok, vad var, vem minns, vet någon, har du sett, vem är, vad "
            "är, tycker ni, diskutera, dela med dig, jag behöver råd"
        ),
        nb=(
            "hvem tror, hva tror, hvilken bok, hva var, hvem husker, vet noen, har du sett, hvem er, "
            "hva er, synes dere, diskuter, jeg trenger råd"
        ),
        nl=(
            "wie denk*, wat denk*, welk boek, wat was, wie kent, weet iemand, heb jij, wie is, wat is, "
            "vinden jullie, discussieer, raad gebruiken"
        ),
        en=(
            "who do you, what do you, which book, what was, who remembers, does anyone, have you ever, "
            "who is, what's the, discuss, i need advice"
        ),
    ),
}
"""Signal → language → phrases that show it; what a signal weighs is fitted to labelled texts."""

FIRST: Final[Mapping[str, frozenset[str]]] = {
    "sv": frozenset(["första", "snabbaste"]),
    "nb": frozenset(["første", "raskeste"]),
    "nl": frozenset(["eerste", "snelste"]),
    "en": frozenset(["first", "quickest", "fastest"]),
}
"""Words for those who come before others."""

SOME: Final[Mapping[str, frozenset[str]]] = word_sets(
    {
        "sv": "två tre fyra fem sex sju åtta nio tio elva tolv femton tjugo tjugofem trettio fyrtio femtio "
        "hundra",
        "nb": "to tre fire fem seks sju åtte ni ti elleve tolv femten tjue tjuefem tretti førti femti hundre",
        "nl": "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig "
        "vijftig honderd",
        "en": "two three four five six seven eight nine ten eleven twelve dozen fifteen twenty thirty "
        "forty fifty hundred",
    }
)
"""Numbers in words."""
