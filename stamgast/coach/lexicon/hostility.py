"""Signals of hostility and of spam: insults, threats, easy money, profiles to visit, by language."""

from typing import Final

from stamgast.coach.checks import ANY, Phrasebook, by_language, listed

HOSTILITY: Final[Phrasebook] = {
    "insult": by_language(
        sv=(
            "idiot*, jävla idiot*, jävla parasit*, jävla svin, jävla kräk, jävla as, jävla kossa, din "
            "äckliga, dina äckliga, dumma i huvudet, dum i huvudet, parasit*, svin, kärring*, kräk, as, "
            "pack, avskum*, hora, hjärndöd*, efterbliv*, cp, fitta, rövhål*, ful kossa, kossa, fetto, "
            "tjockis*, mongo, missfoster*, lat idiot, era jävla, din jävla, ditt jävla, miffo*, slödder*, "
            "gubbjävel*, lallare*, as hela bunten, ynkrygg*, clowner*, banta, nollor*, korkad*, snobb*, "
            "inskränkt*, fega, fegisar*, lögnare*, lögnhalsar*, tjuvar*, banditer*, skurkar*, blåst*, "
            "obegåvad*, dumskallar*, fjant*, nötter*, gäng amatörer, odugliga*, inkompetenta as, snikna*, "
            "era jävla nollor, håll käften, jävla clowner, äckliga*, fläskberg*, ditt äckliga, pucko*, "
            "cpskadad*, äckel, äcklen, vidriga*, vidrig människa, kräken, din råtta, råttan, din gris, ditt "
            "svin, ditt as"
        ),
        nb=(
            "idiot*, avskum*, tilbakestående*, feite, feite kjerring, kjerring*, svin, jævla idiot*, jævla "
            "kryp, kryp, pakk, hore, hjernedød*, fitte, rasshøl*, rævhøl*, stygg ku, stygge ku, feita, "
            "mongo, misfoster*, late idiot, jævla ku, din jævla, ditt jævla, deres jævla, dumme i hodet, "
            "dust*, tosk*, taper*, ynkelig*, ekle gubbe, klovner*, slank deg, gammel gris, ubrukelige folk, "
            "soper, dumme snobber, snobb*, feiginger*, feige, løgnere*, løgnhalser*, tyver, banditter*, "
            "skurker*, dumskaller*, gjeng amatører, udugelige*, teite, tullinger*, griske*, fettberg*, "
            "nuller*, hold kjeft, jævla klovner, ekle, ditt ekle, pappskalle*, vidrige*, ekkel type, "
            "drittsekk*, svina, din rotte, din gris, ditt svin"
        ),
        nl=(
            "idioot*, idioten*, achterlijk*, minderwaardig*, vieze dikke, vieze vuile, heks, tuig, "
            "gespuis*, prutsers*, schorem*, uitschot*, hoer, hersendood*, debiel*, mongool*, mongolen*, "
            "klootzak*, eikel*, trut, kutwijf*, dikke koe, lelijke koe, lelijke heks, varken*, zwijn*, "
            "ratten*, tyfushond*, kankerlijers*, tyfuslijers*, lui varken, luie idioot, stelletje*, "
            "mislukkeling*, loser*, parasiet*, ga lijnen, lapzwans*, randdebiel*, onderkruipsel*, vuile, "
            "domme snobs, snobs, laffe, lafaards*, leugenaars*, dieven*, boeven*, schurken*, sukkel*, "
            "domkop*, stel amateurs, onbekwame*, hebberige*, kwallen*, kwal, stel domme, vetzak*, nullen*, "
            "bek houden, hou je bek, klotige*, stel clowns, viezerik*, vieze, engerd*, smeerlap*, "
            "walgelijk*, schoft*, hufter*, tyfus*, kanker*, vuile rat, vuile hond, jij rat, gore"
        ),
        en=(
            "idiot*, moron*, scum, ugly old, ugly cow, fat cow, witch, pathetic scum, pathetic losers, "
            "vermin*, filth, braindead*, brain dead, retard*, bitch*, bastard*, arsehole*, asshole*, "
            "wanker*, twat*, swine, parasite*, loser*, trash, lazy idiot, thick as, cretin*, imbecile*, go "
            "on a diet, fat slag, slag, dickhead*, prick*, clowns*, lowlife*, creep, vile woman, vile man, "
            "absolute morons, dimwit*, halfwit*, snobs, stuck up, cowards*, liars, liar, thieves*, crooks*, "
            "bunch of clowns, thickos*, nitwits*, bunch of amateurs, useless lot, greedy lot, weasels*, "
            "bunch of stuck, lardarse*, nobodies*, shut your mouth, shut your mouths, shut up you, bloody "
            "clowns, bunch of bloody, disgusting lard*, fatso, filthy*, dirty old, disgusting lot, "
            "disgusting people, disgusting pig, pigs, jerks, scumbag*, vile lot, you rat, you pig, you "
            "swine, dirty rat, you scum, you animal"
        ),
    ),
    "threat": by_language(
        sv=(
            "hoppas det brinner, hoppas ni dör, hoppas du dör, hoppas ni brinner, borde skjutas, slå ihjäl, "
            "slår ihjäl, ska få se, vänta bara, passa dig, passa er, vet var du bor, hoppas ni går under, "
            "åk hem, åk tillbaka, hängas, spöa, smäll på käften, hoppas ni får, hoppas du får, hoppas ni "
            "förlorar, hamnar på gatan, gå och dö, dö din, få sparken, hoppas ni får sparken, stick och "
            "brinn, dra åt helvete, far åt helvete, dra åt skogen, bryter nacken, bryter benen, bryter "
            "benet, blir påkörd, halkar och, ramlar och slår, nacken av dig"
        ),
        nb=(
            "håper dere går, håper noen tar, håper du dør, håper dere dør, burde vært skutt, slå i hjel, "
            "bare vent, pass deg, pass dere, vet hvor du bor, dra hjem dit, reis hjem, henges, juling, "
            "håper dere får, håper du får, ender på gata, tar deg, gå og dø, få sparken, håper dere får "
            "sparken, dra til helvete, dra dit pepper*, ryk og reis, brekker nakken, brekker beinet, blir "
            "påkjørt, sklir og, faller og slår"
        ),
        nl=(
            "wacht maar tot, hoop dat jullie je baan, hoop dat je, hoop dat jullie, moeten jullie "
            "afschieten, afschieten, doodvallen, val dood, kapotmaken, pas maar op, weet waar je woont, rot "
            "op, rot op naar, ga terug naar, ophangen, op je bek, klap voor je, krijg de, krijg kanker, op "
            "straat belanden, buiten tegenkom, ga dood, ontslagen worden, hoop dat jullie ontslagen, "
            "flikker op, sodemieter op, krijg de tering, krijg de pest, rot toch op, je nek breekt, je "
            "benen breekt, wordt aangereden, uitglijdt en, van de trap valt"
        ),
        en=(
            "just wait till, just you wait, hope you all, hope you lose, hope you die, hope it burns, "
            "deserve to be shot, be shot, drop dead, watch your back, know where you live, go back where, "
            "go back to, hanged, smack you, punch, burn in hell, rot in hell, end up on the street, see you "
            "outside, hope you get, go and die, go die, get the sack, get lost, go to hell, piss off, fuck "
            "you, fuck off, sod off, break your neck, break your leg, break a leg you, get hit by, slip "
            "and, fall down the stairs"
        ),
    ),
    "easy_money": {
        ANY: listed(
            "whatsapp, telegram, krypto*, crypto*, bitcoin*, forex, investera*, investerte, onlyfans, "
            "casino*, 💰, 💸, 🤑, dropshipping, passive income, lån utan, snabba lån, låna pengar, låna "
            "snabbt, lån 1*, utan uc, uten spørsmål, utan frågor, lån på dagen, låne penger, smålån, zonder "
            "bkr*, geld lenen, snel geld, no credit check, payday loan, easy loan, quick loan, quick cash, "
            "need cash, alla godkänns, alle blir godkjent, iedereen goedgekeurd, everyone approved, instant "
            "approval, ränta 2, rente 2, interest rate, tjäna pengar, tjäna extra, tjena penger, tjen "
            "penger, geld verdienen, verdien geld, verdien thuis, verdien nu, earn money, earn from home, "
            "make money, work from home and, extra income, bijverdienen, hemifrån, hjemmefra, vanuit huis, "
            "thuiswerk, from home, from my own sofa, per vecka hemifrån, per maand vanuit, kr om dagen, kr "
            "dagen, kroner dagen, i måneden, om dagen, per dag, a day, a month, par jour, jobbe for andre, "
            "jobba för andra, kredit, schuldenvrij, debt free, gewonnen, won an iphone, iphone, gift card, "
            "cadeaukaart, presentkort på, vunnit en, lucky winner, inheritance, geld pro, tjäna pengar på "
            "nätet, tjene penger på nett, online geld verdienen, earn money online, hjälper folk att tjäna, "
            "hjelper folk å tjene, help mensen online, help people earn, fri ekonomi, økonomisk fri, "
            "financieel vrij, financial freedom, investering, investment, trading, handla aktier, "
            "garanterad vinst, guaranteed, lån direkt, lån rett, lening, loan straight, innan löning, före "
            "löning, før lønning, before payday, voor je salaris, behöver du pengar, trenger du penger, "
            "geld nodig, need money"
        )
    },
    "profile_bait": {
        ANY: listed(
            "ambassadör*, ambassadeur*, ambassador*, collab, collaboration, promo, kolla in min, sjekk min, "
            "sjekk ut min, check de mijne, check mine, check my, check out my, visit my, besök min, bezoek "
            "mijn, se min profil, kika in hos mig, follow me, follow back, följ mig, följer tillbaka, følg "
            "meg, følger deg, volg mij, volg me, volg ik jou, köp följare, 1000 följare, 1000 følgere, 1000 "
            "volgers, followers for, buy followers, gratis följare, volgers kopen, flere følgere, fler "
            "följare, länk i bio, länk i profilen, lenke i bio, lenke i profil, lenken i bio, i profilen, "
            "link in bio, in bio, i bio, in mijn bio, min bio, gratis armband, gratis klokke, gratis "
            "ketting, free bracelet, kristallkurs, krystallkurs, kristallencursus, crystal course, skriv "
            "pengar, skriv till mig, skriv till @*, skriv til @*, skriv til meg, kontakta @*, kontakt @*, "
            "stuur @*, message @*, dm @*, dm me, i dm, på dm, mijn dm, send «info»*, stuur ja, comment yes, "
            "stuur geld naar, skriv penger, ask me how, fråga mig hur, spør meg hvordan, vraag me hoe, "
            "dr*spell, spell caster, ex tillbaka, eksen tilbake, mijn ex kwam, ex came back, healer, tarot, "
            "spådom, astrolog*, horoskop gratis, 👉, dm for, inbox me, gratis e-bok, free ebook, webinar, "
            "seo, rank higher, boost your, betting tips, hot singles, nudes, sexy, 18+, replica, rolex, ray "
            "ban, adult content, formuläret i min, skjemaet i bioen, formulier in mijn bio, form in my bio, "
            "gratis mobil, gratis mobiel, free phone, till de 100 första, til de 100 første, voor de eerste "
            "100, for the first 100, bioen min, mijn bio, my bio, klicka här, klikk her, klik hier, click "
            "here, klicka på länken, klikk på lenken, klik op de link, click the link, erbjudande bara "
            "idag, limited offer, tilbud bare i dag, meer volgers, more followers, skriv till mig för, "
            "skriv til meg for, stuur me een berichtje, stuur me een bericht, message me for, drop me a "
            "line and, i min profil, i profilen min, in mijn profiel, in my profile, vinn en, vinn en ny, "
            "win een nieuwe, win a new, klicka på länken i, klikk på lenken i, fixar jag 5*, fikser jeg 5*, "
            "regel er 5*, get you 5*, gratis følgere, gratis volgers, free followers, trykk på profilen, "
            "klicka på min, klikk på min, klik op mijn, click my, click on my, skriv ja, typ ja, type yes, "
            "comment info, länken i profilen, länken i bion, lenken i profilen, link in profiel, link in "
            "profile, link in my profile"
        )
    },
}
