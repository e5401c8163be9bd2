"""Signals of goodwill by language: thanks, delight, praise of somebody, greetings, memories that are told."""

from typing import Final

from stamgast.coach.checks import Phrasebook, by_language

GOODWILL: Final[Phrasebook] = {
    "thanks": by_language(
        sv=(
            "vill bara säga tack, vill säga tack, säga tack, stort tack till, tack till alla, tack, "
            "tackar, tusen tack, stort tack, tack snälla, tack för, tack till, tack vare, tacksam*, "
            "bockar, bravo, hurra, all heder, hatten av"
        ),
        nb=(
            "vil bare si takk, vil si takk, si takk, stor takk, takk til alle, takk, takker, tusen "
            "takk, mange takk, takk for, takk til, takket være, takknemlig*, bukker, bravo, hurra, all "
            "ære, hatten av"
        ),
        nl=(
            "wil bedanken, willen bedanken, bedanken, gewoon bedanken, heel erg bedankt, veel dank, "
            "dank, dankjewel, dank je wel, dank u, bedankt, hartelijk dank, dankzij, dankbaar, merci, "
            "dank jullie, bravo, hoera, hulde, hoedje af"
        ),
        en=(
            "want to thank, just want to say thank, say thank you, say thanks, thanks a million, thank "
            "you to all, thank you, thanks, thank, cheers, ta, many thanks, thanks to, grateful, much "
            "appreciated, appreciated, appreciate it, bravo, hooray, hurrah, well done"
        ),
    ),
    "delight": by_language(
        sv=(
            "så gulligt, så rart, så snällt, shit vad bra, vad bra ni är, sprang efter mig, underbara "
            "människor, gulligt, sjukt bra, galet bra, galet bra*, galet gott, vansinnigt bra, vanvettigt "
            "bra, helt sjukt bra, ni äger, ni är guld, är guld, vad fint, så vackert, helt magisk*, jäkla "
            "bra, jädrans bra, otroligt fin*, så proffsig*, en klippa, inte skrattat så, vågade prata, inte "
            "om något annat, vilka hjältar, så fin*, så god*, vad gott, vad gott det var, klockren*, så "
            "himla, riktigt trevlig*, så omtänksam*, grym konsert, ni rockar, 100 poäng, topp, "
            "rekommenderas, underbar*, fantastisk*, bäst, bästa, bättre än, härlig*, mysig*, fin, fint, "
            "fina, vacker*, toppen*, super, superbra*, grym, grymt, jättebra*, jättefin*, kanon*, magisk*, "
            "makalös*, strålande*, älskar*, heja, duktig*, glad*, nöjd*, så bra, bra jobbat, guld värd*, "
            "änglar*, ängel, hjältar*, favorit*, stjärnor*, kram*, imponer*, proffsig*, trevlig*, snäll*, "
            "rörd, sån service, vilken service, vilken kväll, vilken konsert, ljuvlig*, så jävla bra, "
            "riktigt bra, otroligt bra, rekommendera*, skön*, hela familjen älskade, perfekt*, wow, bravo, "
            "briljant*, första gången jag förstår, högre lön, eloge, så skönt, så kul, gott, godast*, "
            "pärlor*, pärla, klippor*, klippa*, eldsjäl*, guldstjärna*, finaste*, vackraste*, roligast*, "
            "glömmer jag inte, glömmer det aldrig, värmde*, värmer*, mitt hjärta, lyckad*, lyckat*, "
            "tipptopp*, smaskigt*, mumsigt*, mums, helt otroligt, wow vilken, vilken dag, vilken grej, så "
            "snyggt, snyggt*, häftigt*, coolt, stolt, stolta*, längtar*, njöt, njuter*, underhållande*, "
            "tårögd*, gåshud*, världens*, tack vare er, vågade äntligen, gör ett, blir glad, så glad, "
            "tålmodig*, vägrade ta betalt, bjöd på, ta betalt, snyggt jobbat, guld värda, grymt bra, vilken "
            "hjälte, hjältar, fin dag, underbar dag, härlig dag, pratat om er, i sitt esse, längtar redan, "
            "prima, gött, gött mos, najs, grymma, asbra, skitbra, svinbra, kanon, toppen, klockrent, "
            "mäktigt, mumsigt, så sött, stolt över er, gjorde min dag, så fint de, blev så fint, ser fint "
            "ut, ser gott ut, läckert, härligt, underbart, magiskt, rysningar, mer sånt, va fint, va kul, va "
            "roligt, så roligt, hatten av, ren klass, toppklass, världsklass, högsta betyg, fem av fem, tio "
            "av tio, suverän*, lysande, enastående*, oförglömlig*, gudomlig*, himmelsk*, livräddare*, "
            "räddade dagen, mållös, varenda krona, över förväntan, mästerlig*, gör en glad, gör mig glad, "
            "ler fortfarande, stolt över, hur bra som helst, hur fint som helst, hur gott som helst, ni är "
            "bäst, fenomenal*, fröjd, skitsnygg*, asgrym*, taggad, peppad"
        ),
        nb=(
            "så søtt, så snilt, shit så bra, så bra dere er, løp etter meg, nydelige mennesker, prima, sykt "
            "bra, sykt gode, sykt god*, helt sykt gode, vanvittig bra, vanvittig god*, dere eier, dere er "
            "gull, er gull, er rå, dere er rå, å så fint, så fint, så vakkert, helt magisk*, jækla bra, "
            "utrolig fin*, så proff*, en perle, ikke ledd sånn, turte å snakke, ikke om annet, så godt det "
            "var, så god*, midt i blinken, så himla, så omtenksom*, rå konsert, dere rocker, 100 poeng, "
            "anbefales, for en konsert, byens beste, nydelig*, fantastisk*, best, beste, herlig*, koselig*, "
            "fin, fint, fine, fineste*, vakker*, topp, toppers*, super, superbra*, rå, rått, kjempebra*, "
            "kjempefin*, magisk*, strålende*, elsker*, heia, flink*, flott, glad*, fornøyd*, så bra, bra "
            "jobba, gull verdt, engler*, engel, helter*, favoritt*, terningkast*, klem*, imponer*, proff*, "
            "hyggelig*, snill*, rørt, for en service, for en kveld, deilig*, så jævla bra, skikkelig bra, "
            "utrolig bra, anbefale*, perfekt*, wow, bravo, briljant*, for første gang forsto, ser man "
            "sjelden, ros, så gøy, morsomste*, godt, reddet*, redder dagen, verdens*, perler*, perle, "
            "klipper*, ildsjel*, gullstjerne*, vakreste*, glemmer jeg ikke, glemmer det aldri, varmet*, "
            "varmer*, hjertet mitt, vellykket*, tipp topp, nam, nammenam*, helt utrolig, for en dag, så "
            "stilig, stilig*, kult, stolt, gleder meg, nøt, nyter, underholdende*, tårer i, gåsehud*, for "
            "noen, for et, takket være dere, turte endelig, gjør en, blir glad, så glad, tålmodig*, nektet å "
            "ta betalt, spanderte*, ta betalt, bra jobbet, sterkt jobba, for en helt, for noen helter, "
            "helter, fin dag, herlig dag, nydelig dag, snakket om dere, gleder oss allerede, digg, dritbra, "
            "sjukt bra, kanon, knallbra, nydelig, namnam, nusselig, stolt av dere, gjorde dagen, blei så "
            "fint, ble så fint, ser fint ut, ser godt ut, herlig, magisk, gåsehud, mer av dette, for en "
            "gjeng, bra gjort, heia dere, makalaust, makeløst, kjempegøy, ren klasse, toppklasse, "
            "verdensklasse, seks av seks, ti av ti, suveren*, enestående*, uforglemmelig*, guddommelig*, "
            "himmelsk*, livredder*, redda oss, målløs, verdt hver krone, over all forventning, mesterlig*, "
            "gjør meg glad, gjør en glad, smiler ennå, smiler fortsatt, stolt av, stjerner, dere er best, "
            "fenomenal*, en fryd, konge, elsker det, lekkert, dritfett, gira på"
        ),
        nl=(
            "zo lief, shit wat, wat zijn jullie goed, rende me achterna, prachtmensen, stuk voor stuk, wat "
            "aardig, ziek goed, echt ziek goed, waanzinnig mooi*, waanzinnig*, waanzinnig goed, jullie zijn "
            "de bom, de bom, goud waard, zijn goud, o wat hebben, zo mooi, wat prachtig, magisch*, verdomde "
            "goed, verdomd goed, ongelooflijk mooi*, zo professioneel, een schat, niet zo gelachen, durfde "
            "te praten, nergens anders meer over, wat was dat lekker, zo lekker, super gedaan, zo attent, "
            "hou van jullie, houden van jullie, wat een toppers, 100 punten, lekkerste, vriendelijk "
            "geholpen, goed geholpen, heerlijk*, geweldig*, beste, mooi*, prachtig*, leuk*, fijn*, "
            "gezellig*, super, superleuk*, top, topper*, schitterend*, fantastisch*, kanjer*, klasse*, knap, "
            "knappe*, blij, tevreden*, zo goed, goed gedaan, engelen*, engel, helden*, held, favoriet*, "
            "sterren*, knuffel*, lief, lieve, ontroerd*, onder de indruk, vakkundig*, vriendelijk*, aardig*, "
            "wat een service, wat een avond, wat een concert, verrukkelijk*, vet, fucking vet, echt goed, "
            "ontzettend goed, aanrader*, aanraden*, perfect*, bravo, briljant*, compliment*, chapeau*, petje "
            "af, hoera, lekker*, genoten*, gek op, vergeet ik nooit, mijn dag, respect voor, parels*, "
            "pareltje*, rotsen*, gouden*, liefste*, grappigste*, blijft me bij, vergeet ik niet, nooit "
            "vergeten, hartverwarmend*, warm hart, geslaagd*, smullen*, mmm, ongelofelijk mooi, wat een dag, "
            "wat een parel, wat een, stoer, gaaf, cool, trots op, kijk uit naar, genieten*, genoot*, "
            "kippenvel*, tranen van, ter wereld, dankzij jullie, durfde eindelijk, doen fantastisch, blij "
            "van, zo blij, geduldig*, niks voor hebben, trakteerde*, knap gedaan, mooi werk, wat een held, "
            "wat een helden, helden, mooie dag, fijne dag gehad, heerlijke dag, heeft het over jullie, "
            "kijken nu al uit, wow, hulde, vette, tof, toffe, lekker bezig, goed bezig, dikke prima, kei "
            "goed, keigoed, keimooi, echt top, smullen, mjam, schattig, trots op jullie, maakt mijn dag, "
            "mooi geworden, prachtig geworden, ziet er goed uit, ziet er mooi uit, ziet er lekker uit, "
            "kippenvel, meer van dit, geniaal, zo leuk, wat leuk, zijt geweldig, superleuk, eerste klas, "
            "topklasse, wereldklasse, tien met een griffel, een dikke tien, pluim*, bloemetje, niks op aan "
            "te merken, niets dan lof, subliem*, fenomenaal*, uitmuntend*, voortreffelijk*, goddelijk*, "
            "hemels*, onvergetelijk*, levensredder*, sprakeloos, elke cent waard, boven verwachting, "
            "overtroffen, dol op, verliefd op, zalig*, puik*, wat een plaatje, een plaatje, beeldig*, "
            "schatten, lieverds, door een ringetje, word ik vrolijk, word ik blij, vrolijk van, nog na te "
            "genieten, meesterlijk*, toppie, kijk ik naar uit, kijk ik echt naar uit, kijken we naar uit"
        ),
        en=(
            "good concert, good show, good night out, good fun, good stuff, good times, such a good, so "
            "sweet, so kind, shit you're good, you're good, ran after me, wonderful people, every one of "
            "you, what a gem of, ridiculously good, ridiculously tasty, insanely good, insane good, sick "
            "good, unreal, you're unreal, you rock, you guys rock, you're golden, golden, how pretty, how "
            "beautiful, so beautiful, absolutely magical, damn good, damn well done, damn tasty, so "
            "professional, a treasure, laughed like that, dared speak, nothing but you, what a concert, so "
            "thoughtful, love you guys, love you lot, what heroes you are, 100 points, highly recommended, "
            "friendly service, such friendly, best bread, end of story, wonderful*, fantastic*, best, "
            "lovely*, gorgeous*, beautiful*, stunning*, brilliant*, amazing*, awesome*, great, superb*, "
            "magic, magical*, excellent*, smashing*, cracking*, love, love this, love you, loved, adore, "
            "pretty*, clever*, delighted*, happy, so good, well done, good on you, worth their weight, "
            "angel*, star, hero*, favourite*, five stars, hug, impressed*, kind, kindness*, friendly*, "
            "patient*, helpful*, touched*, what a service, what a night, delicious*, perfect*, wow, bravo, "
            "compliment*, hats off, big up, kudos, shout out, thumbs up, enjoyed*, made my day, saved my "
            "day, won't forget, couldn't recommend, recommend*, bloody brilliant, bloody lovely, proud of "
            "you, first class, top notch, legend*, a credit to, gems, gem, rocks, gold star, cosiest*, "
            "prettiest*, funniest*, stays with me, never forget, heartwarming*, warmed my, success*, yum, "
            "yummy, incredible*, what a day, what a gem, so cool, cool, proud, can't wait, looking forward, "
            "entertaining*, goosebumps*, tears of joy, chuffed*, over the moon, buzzing*, spot on, 10/10, "
            "ten out of ten, in the world, thanks to your, finally dared, great job you, cheers you, so "
            "happy, wouldn't take a penny, on the house, nice work, good work, nice job, good job, lovely "
            "job, solid gold, what a hero, what heroes, heroes, grand day, lovely day, great day, brilliant "
            "day, talked about you, can't wait to come back, stars, tasty, lush, ace, epic, fab, brill, "
            "belter, cracking, chuffed, buzzing, pure magic, bang on, well played, goosebumps, so cute, "
            "adorable, delish, made my week, legends, you're ace, you lot are, turned out beautiful, looks "
            "amazing, looks great, looking good, looks lovely, aww, yes please, more of this, pure class, "
            "sheer class, top class, world class, class act, class as ever, class as always, first rate, "
            "chef's kiss, cheered me, made me smile, put a smile, still smiling, so proud, proud of our, "
            "proud of this, second to none, couldn't fault, can't fault, a joy, a delight, a treat, a "
            "pleasure, blown away, speechless, in awe, lifesaver*, life saver*, worth every penny, "
            "exceptional*, outstanding, phenomenal*, sublime, divine, charming*, beaut, beauty, a stunner, "
            "banger, obsessed with, heavenly, unforgettable*, so much fun, keep it up, bless you, bless "
            "them, bless her, bless him, top marks, masterful*, masterclass"
        ),
    ),
    "person_praised": by_language(
        sv=(
            "tack till han, tack till hon, tack till honom, tack till henne, tack till killen, tack till "
            "tjejen, tack till mannen, tack till kvinnan, tjejen i, killen i, hon i kassan, han i kassan, "
            "damen i, mannen i, personalen, föraren, chauffören, busschauffören, sköterskan, läkaren, "
            "läraren, hjälpte mig, hjälpte oss, tog sig tid, räddade, stannade kvar, väntade in, log, kom "
            "ihåg, lyssnade, fick min, lärde mig, lärde oss, la ut, tålmodig*, var det ni som, måste bara "
            "säga, vill skicka, den som skrev, måste få berömma, beröm, receptionisten, "
            "guiden, er guide, badvakten, bibliotekarien, expediten, kom ut med, såg att jag, hann med, "
            "stannade, fick mig att, fick min tonåring, brydde sig, brydde er, ställde upp, gick en extra, "
            "höll min hand, tröstade, förklarade, visade oss, visade mig, kämpade, ordnade, löste det, "
            "fixade, bar min, bar ner, killen, ung kille, er tränare, tränaren, hjälp med, fick hjälp, "
            "grävde fram, letade upp, tog fram, efter passet, efter sitt pass, glömmer vi inte, hittade "
            "läckan, stannade en halvtimme"
        ),
        nb=(
            "takk til han, takk til hun, takk til henne, takk til ham, takk til gutten, takk til jenta, takk "
            "til mannen, takk til kvinnen, hun i, han i, hun på, han på, dama i, damen i, mannen i, de "
            "ansatte, betjeningen, sjåføren, bussjåføren, føreren, sykepleieren, legen, læreren, hjalp meg, "
            "hjalp oss, tok seg tid, reddet, ble på, ventet på meg, smilte, husket, lyttet, fikk min, fikk "
            "liv i, lærte meg, la ut, tålmodig*, var det dere som, må bare si, vil bare si, vil gjerne gi, "
            "fant en, forklarte, resepsjonisten, guiden, guiden deres, badevakta, bibliotekaren, "
            "ekspeditøren, kom ut med, så at jeg, rakk å, fikk meg til, fikk tenåringen, brydde seg, stilte "
            "opp, gikk en ekstra, holdt hånda, trøstet, viste oss, viste meg, ordnet, løste det, fikset, bar "
            "vogna, bar ned, mannen på, fyren, ung fyr, treneren deres, treneren, hjelp med, fikk hjelp, "
            "gravde fram, lette opp, fant fram, etter vakta, etter vakten, glemmer vi ikke, fant lekkasjen, "
            "ble en halvtime"
        ),
        nl=(
            "dank aan de, dank aan die, bedankt aan, dank aan de man, dank aan de vrouw, met dank aan, de "
            "dame van, dame van, de man van, meneer van, mevrouw van, medewerker, de chauffeur, chauffeur, "
            "de verpleegster, de verpleegkundige, de dokter, de juf, de monteur, de vrijwilliger, de "
            "machinist, hielp mij, hielp me, hielp ons, nam de tijd, gered, bleef tot, wachtte op, lachte, "
            "herkende, onthield, luisterde, leerde mij, geduldig*, kreeg mijn, weer aan de praat, moet even "
            "zeggen, wil even zeggen, even een compliment, jullie brief, zonder woordenboek, receptioniste, "
            "receptionist, gids, jullie gids, badmeester, bibliothecaresse, bibliothecaris, verkoper, "
            "verkoopster, kwam met, zag dat ik, nam de moeite, kreeg mij, kreeg mijn puber, was er voor, "
            "stond klaar, hield mijn hand, troostte, legde uit, liet ons zien, regelde, loste het op, droeg, "
            "tilde, man van het, knul, jonge knul, jullie trainer, trainer, hielp me met, hielp, diepte een, "
            "zocht op, haalde, na haar dienst, na zijn dienst, vergeten we niet, geduld met, vond het lek, "
            "bleef een half uur"
        ),
        en=(
            "thanks to the chap, thanks to the lad, thanks to the lady, thanks to the guy, thanks to the "
            "man, thanks to the woman, thanks to the bloke, thank you to the, the lady on, the lady in, lady "
            "on the, the man on, the chap, the fella, the girl on, the lad on, the staff, your staff, the "
            "driver, driver on, the nurse, the doctor, the teacher, the volunteer, helped me, helped us, "
            "took the time, saved, stayed on, waited for me, smiled, remembered, recognised, listened, "
            "taught me, patience, got my, gran's clock, must say, just wanted to say, whoever, the one who, "
            "went out of their way, above and beyond, fished, receptionist, the guide, your guide, "
            "lifeguard, librarian, shop assistant, came out with, saw i was, took the trouble, got me to, "
            "got my teenager, cared, went the extra, held my hand, comforted, explained, showed us, showed "
            "me, sorted it, sorted us, fixed it for, carried my, carried our, man in the, young lad, lad "
            "helped, your coach, coach, helped me with, helped, dug out, tracked down, looked after, after "
            "her shift, after his shift, won't forget it, of nothing but, nothing else since, found the leak"
        ),
    ),
    "greeting": by_language(
        sv=(
            "hälsningar från, hälsar från, god morgon, godmorgon, god jul, gott nytt år, god fortsättning, "
            "trevlig helg, glad påsk, glad midsommar, hälsningar, fredagsmys, samma här, måndag, kaffe "
            "först, haha, hahaha, hihi, lol, typiskt, jag sa ju, mamma:, ingen:, åh nej, ja precis, precis, "
            "så sant, hej på er, kämpa på, bara att, trevlig kväll, hoppsan, oj då, nu är det jul, snart "
            "helg, snart fredag, äntligen fredag, hurra för, ha en fin, ha en bra, ha det, sov gott, god "
            "natt, trevlig fredag, trevlig helg på, god helg, i ett nötskal, nu soffan, skål, och här satt "
            "jag, skön helg, samma, jag när jag, jag på måndagar, min hund när, min katt när, min man när, "
            "mina barn när, igenkänning*, känner igen mig, vi ses, ses på lördag, ses där, snabbt överstyr, "
            "sitter här och gråter, precis som pappa, precis som mamma, första!, grattis, gratulerar"
        ),
        nb=(
            "hilsen fra, hilser fra, god morgen, god jul, godt nytt år, god helg, god påske, god sommer, "
            "hilsen, samme her, samme, same, mandag, kaffe først, haha, hahaha, hihi, lol, typisk, hva sa "
            "jeg, ingen:, å nei, ikke sant, nettopp, så sant, stå på, bare å, ha en fin, absolutt ingen, oi "
            "sann, nå er det jul, snart helg, snart fredag, endelig fredag, hipp hurra, ha en god, ha det, "
            "sov godt, god natt, god fredag, god helg til, i et nøtteskall, nå sofaen, skål, og her satt "
            "jeg, meg når jeg, meg på mandager, meg på en, hunden min når, katten min når, mannen min når, "
            "ungene når, kjenner meg igjen, vi sees, vi ses, sees lørdag, sees der, sitter her og griner, "
            "akkurat som pappa, akkurat som mamma, første!, der tok av, gratulerer"
        ),
        nl=(
            "groeten van, groetjes uit, groeten uit, goedemorgen, fijne dag, fijne avond, fijn weekend, "
            "fijne kerst, gelukkig nieuwjaar, vrolijk kerst*, prettig weekend, groetjes, idem, same, "
            "maandag, eerst koffie, haha, hahaha, hihi, lol, typisch, zei ik toch, niemand:, o nee, ja "
            "precies, precies, klopt ja, volhouden, echt niemand, oei, hoppakee, weer kerst, bijna weekend, "
            "eindelijk vrijdag, hoera voor, fijne dag nog, prettige dag, fijne feestdagen, vrolijk pasen, "
            "welterusten, slaap lekker, fijn weekend daar, in een notendop, nu de bank, proost, fijne "
            "vrijdag, en ik maar denken, ik als ik, ik op maandag, mijn hond als, mijn kat als, mijn man "
            "als, mijn kinderen als, herkenbaar*, aangesproken, tot zaterdag, tot morgen, tot vanavond, tot "
            "dan, ben onderweg, uit de hand, verhaal van mijn leven, eerste!, lekker vroeg, net mijn vader, "
            "net mijn moeder, stille wateren, janken om, gefeliciteerd, proficiat"
        ),
        en=(
            "greetings from, hello from, good morning, morning all, morning, happy new year, merry "
            "christmas, happy easter, happy friday, same here, same, ditto, mondays, monday, coffee first, "
            "haha, hahaha, lol, lmao, typical, told you so, nobody:, oh no, yes exactly, exactly, so true, "
            "hang in there, mood, this is me, me too, oops, whoops, blimey, it's christmas, nearly weekend, "
            "friday at last, hurrah for, tgif, have a nice, have a good, have a great, have a lovely, sleep "
            "well, good night, night all, happy weekend, in a nutshell, sofa time, cheers all, there was me "
            "thinking, there i was thinking, here i was thinking, good weekend, nice weekend, me every, me "
            "when, me on a, me trying, literally me, is so me, my dog when, my cat when, my kids when, not "
            "me crying, can relate, relatable, felt this, omw, on my way, see you all, see you there, see "
            "you saturday, who else came, they say romance, escalated quickly, story of my life, plot twist, "
            "the quiet ones, big mood, early!, first!, that's dad, that's my dad, happy birthday, "
            "congratulations, congrats, my kind of"
        ),
    ),
    "memory": by_language(
        sv=(
            "på femtiotalet, på sextiotalet, på sjuttiotalet, på åttiotalet, min faster, min farbror, där "
            "stod, farfar, morfar, farmor, mormor, morbror, moster, min pappa, min mamma, pappa, mamma, min "
            "fru, min man, min son, min dotter, när jag var, som barn, som liten, på den tiden, förr i "
            "tiden, gick i den, vi gifte, gifte oss, träffades, sist jag, i går, igår, provade receptet, "
            "byggde, mitt första, min första, vi var på, jag minns, minns, svärmor, bodde, växte upp, hade "
            "blivit stolt, första film*, första gången jag, som ung, i min ungdom, på vår tid, farsan, "
            "morsan, brorsan, syrran, min syster, min bror, min granne, jobbade där, arbetade där, lekte vi, "
            "lekte jag, körde mjölk*, somnade, stannade alltid, brukade, brukade vi, när vi var, i många år, "
            "i alla år, förra sommaren, i somras, den sommaren, 50-talet, 60-talet, 70-talet, 80-talet, "
            "90-talet, på rasterna, när vi pluggade, var med när, invigde, invigdes, gick hela vägen, "
            "missade sista, såg jag, sydde, satt vi, min mamma sydde, eller så, en gång, den gången, "
            "tappade, skolfoto, vi brukade, jag brukade, när vi var tolv, när vi var små, när jag var liten, "
            "smög, lärde jag mig, lärde mig simma, första jobb, hatade varenda minut, från fjorton"
        ),
        nb=(
            "på femtitallet, på sekstitallet, på syttitallet, på åttitallet, tanta mi, onkelen min, der sto, "
            "farfar, morfar, bestefar, farmor, mormor, bestemor, onkel*, tante, faren min, mora mi, moren "
            "min, pappa, mamma, kona mi, min kone, mannen min, sønnen min, datteren min, da jeg var, som "
            "barn, som liten, på den tida, før i tida, gikk på den, gifta oss, giftet oss, møttes, sist jeg, "
            "i går, prøvde oppskrifta, bygde, mitt første, min første, jeg husker, husker, svigermor, bodde, "
            "vokste opp, hadde likt, første film*, første gang jeg, som ung, i min ungdom, på vår tid, "
            "fattern, muttern, broren min, søstera mi, søsteren min, naboen min, jobba der, jobbet der, "
            "arbeidet der, lekte vi, lekte jeg, kjørte melk*, sovna, stoppa alltid, pleide, pleide vi, da vi "
            "var, i mange år, i alle år, i fjor sommer, den sommeren, 50-tallet, 60-tallet, 70-tallet, "
            "80-tallet, 90-tallet, i friminuttene, da vi studerte, var med da, åpnet den, ble åpnet, gikk "
            "hele veien, mista siste, så jeg, sydde, satt vi, eller så, en gang, den gangen, mista, "
            "skolebilde, vi pleide, jeg pleide, da vi var tolv, da vi var små, da jeg var liten, snek, lærte "
            "jeg, lærte å svømme, lærte eg, mormor jobba, hatet hvert minutt, hun var fjorten"
        ),
        nl=(
            "in de jaren vijftig, in de jaren zestig, in de jaren zeventig, in de jaren tachtig, mijn tante, "
            "mijn oom, daar stond, opa, oma, mijn vader, mijn moeder, papa, mama, mijn vrouw, mijn man, mijn "
            "zoon, mijn dochter, toen ik, als kind, klein was, in die tijd, vroeger, zat daar op, getrouwd, "
            "leerden elkaar kennen, ontmoet, de laatste keer op, gisteren, gemaakt, gebouwd, jaren vijftig, "
            "jaren zestig, jaren zeventig, mijn eerste, ik herinner, weet nog, schoonmoeder, woonde, "
            "opgegroeid, had dit prachtig, eerste film*, eerste keer dat ik, in mijn jeugd, in onze tijd, "
            "ons pa, ons ma, mijn broer, mijn zus, mijn buurman, mijn buurvrouw, werkte daar, speelden we, "
            "speelde ik, melkwagen, viel in slaap, stopte altijd, altijd bij, toen we, jarenlang, vorige "
            "zomer, die zomer, jaren 50, jaren 60, jaren 70, jaren 80, jaren 90, zag ik mijn, tussen de "
            "colleges, toen wij, stond erbij, openging, geopend werd, liepen het hele, misten ooit, zag ik, "
            "naaide, zaten we, dronken we, ooit, die keer, liet vallen, schoolfoto, wij slopen, toen we "
            "twaalf, toen wij klein, toen ik klein, wij speelden daar, kwamen daar altijd, heb ik leren, "
            "leren zwemmen, mijn oma werkte, haar veertiende, elke minuut"
        ),
        en=(
            "in the fifties, in the sixties, in the seventies, in the eighties, my auntie, my uncle, stood "
            "there, grandad, granddad, grandpa, gran, grandma, nan, my aunt, my dad, my father, my mum, my "
            "mother, my wife, my husband, my son, my daughter, when i was, as a kid, as a child, back in the "
            "day, back then, went to that school, got married, met my, last time i was, yesterday, made the "
            "recipe, built, my first, i remember, remember when, mother in law, grew up, used to, lived, "
            "would have loved, he'd have, she'd have, got stuck, first film, first time i, when i was young, "
            "in my youth, in our day, my old man, my brother, my sister, my neighbour, worked there, we "
            "played, i played, milk van, dozed off, always stopped, we used to, when we were, for years, "
            "last summer, that summer, the 50s, the 60s, the 70s, the 80s, the 90s, fifty years ago, years "
            "ago, between lectures, when we studied, i was there when, opened that, walked all the way, "
            "missed the last, i saw, sewed, we sat, used to sit, must have been, once, that time, dropped "
            "the, school photo, sat on my, i used to, when we were twelve, when we were kids, when i was "
            "little, sneaked in, snuck, learnt to swim, learned to swim, learnt to, learned to, my nan "
            "worked, first job, hated every minute, from fourteen"
        ),
    ),
    "kin": by_language(
        sv=(
            "min son, sonen, min dotter, dottern, mamma, pappa, min mamma, min pappa, mormor, farmor, "
            "morfar, farfar, min man, min fru, sambo*, barnen, barnbarn*, min syster, min bror, vår "
            "son, vår dotter, ungarna, min mor, min far, min morbror"
        ),
        nb=(
            "sønnen min, sønnen, dattera mi, datteren min, dattera, mamma, pappa, moren min, faren min, "
            "mora mi, mormor, farmor, morfar, farfar, bestemor, bestefar, mannen min, kona mi, "
            "samboer*, barna, barnebarn*, søsteren min, broren min, ungene, min mor, min far"
        ),
        nl=(
            "mijn zoon, m'n zoon, mijn dochter, m'n dochter, mama, papa, mijn moeder, mijn vader, m'n "
            "moeder, oma, opa, mijn man, mijn vrouw, vriendin, vriend, de kinderen, kleinkind*, mijn "
            "zus, mijn broer, onze zoon, onze dochter, mijn oom, mijn tante"
        ),
        en=(
            "my son, my daughter, my mum, my dad, mum, dad, my gran, gran, grandad, my husband, my "
            "wife, my partner, the kids, grandchild*, my sister, my brother, our son, our daughter, my "
            "lad, my lass, my uncle, my aunt, my boy, my girl"
        ),
    ),
    "when": by_language(
        sv=(
            "i går, igår, i dag, idag, i morse, i kväll, i lördags, i söndags, i fredags, i helgen, i "
            "veckan, förra veckan, i somras, när jag var, som liten, på den tiden, första gången, för "
            "länge sedan"
        ),
        nb=(
            "i går, i dag, i morges, i kveld, på lørdag, siden lørdag, i helga, i helgen, forrige uke, "
            "i sommer, da jeg var, som liten, på den tida, første gang, for lenge siden"
        ),
        nl=(
            "gisteren, gister, vandaag, vanochtend, vanmorgen, vanavond, zaterdag, afgelopen, dit "
            "weekend, vorige week, van de zomer, toen ik, als kind, in die tijd, voor het eerst, lang "
            "geleden"
        ),
        en=(
            "yesterday, today, this morning, tonight, last night, on saturday, since saturday, at the "
            "weekend, last week, last summer, when i was, as a child, as a kid, back in the day, first "
            "time, years ago"
        ),
    ),
}
