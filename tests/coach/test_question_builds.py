"""What is built as a question and asks nothing, and what asks without the build of one, in four languages."""

import pytest

from stamgast.coach.questions import asks
from stamgast.coach.text import Text
from stamgast.coach.triage import triage

ON_A_CONDITION = [
    ("sv", "Hade jag vetat att det var så långt hade jag tagit bussen"),
    ("nb", "Hadde jeg visst at det var så langt, hadde jeg tatt bussen"),
    ("nl", "Had ik geweten dat het zo ver was, dan had ik de bus genomen"),
    ("en", "Had I known it was that far I'd have taken the bus"),
    ("sv", "Kommer du förbi så bjuder jag på kaffe"),
    ("nb", "Kommer du forbi, spanderer jeg kaffe"),
    ("nl", "Kom je langs dan trakteer ik op koffie"),
    ("en", "Should you be passing, the coffee's on me"),
    ("sv", "Vill ni ha äpplen är det bara att komma och hämta"),
    ("nb", "Vil dere ha epler er det bare å komme og hente"),
    ("nl", "Willen jullie appels dan kun je ze komen halen"),
    ("en", "Should anyone find a red mitten it's mine"),
    ("sv", "Har ni inte varit där så åk, det är värt varenda mil"),
    ("nb", "Har dere ikke vært der, så dra, det er verdt hver mil"),
    ("nl", "Ben je er nog nooit geweest, ga dan, het is elke kilometer waard"),
    ("sv", "Bor man på landet får man räkna med lite lukt"),
    ("nb", "Bor man på landet, får man regne med litt lukt"),
    ("nl", "Is er iets wat ik geleerd heb, dan is het op tijd naar huis gaan"),
]
NO_CONDITION = [
    ("sv", "Kommer det en kurs även i vår, jag missade den i höst och har ångrat mig"),
    ("nb", "Kommer det et kurs også i vår, jeg gikk glipp av det i høst"),
    ("nl", "Komt er in het voorjaar weer een cursus, ik heb hem gemist"),
    ("en", "Should I bring my own mat, the site says nothing"),
    ("sv", "Har ni plats för oss, vi är fyra"),
    ("nb", "Har dere plass til oss, vi er fire"),
    ("nl", "Hebben jullie plek voor ons, we zijn met zijn vieren"),
    ("sv", "Skulle jag kunna få hämta på söndag"),
    ("sv", "Kan man parkera där och måste man betala"),
    ("nb", "Kan man parkere der og må man betale"),
    ("nb", "Har dere glutenfritt, har dere parkering"),
    ("nb", "Trenger jeg å si fra på forhånd"),
    ("en", "Do I need to tell you in advance"),
    ("sv", "Har ni öppet på lördag så kommer jag förbi"),
    ("sv", "Perfekt, ska vi komma klockan nio?"),
    ("en", "Great, shall we come at nine?"),
    ("en", "Is parking really that difficult on Saturdays?"),
]
TO_A_FRIEND = [
    ("sv", "Anna, ska vi ta med barnen dit på lördag?"),
    ("nb", "Anne, skal vi ta med ungene dit på lørdag?"),
    ("nl", "Anna, zullen we zaterdag met de kinderen gaan?"),
    ("en", "Anna, shall we take the kids there on Saturday?"),
]
OF_SOMEBODY_ELSE = [
    ("sv", "Min man undrade varför jag grät, det var av lycka"),
    ("nb", "Mannen min lurte på hvorfor jeg gråt, det var av lykke"),
    ("nl", "Mijn man vroeg zich af waarom ik huilde, het was van geluk"),
    ("en", "My husband wondered why I was crying, it was joy"),
    ("sv", "Ni som undrar hur det gick: det blev guld"),
    ("nb", "Dere som lurer på hvordan det gikk: det ble gull"),
    ("nl", "Voor wie wil weten hoe het afliep: het werd goud"),
    ("en", "For anyone wondering how it went: we got gold"),
    ("sv", "Man undrar ju var alla pengarna tar vägen"),
    ("nb", "Man lurer jo på hvor alle pengene blir av"),
    ("nl", "Je vraagt je toch af waar al dat geld blijft"),
    ("en", "You do wonder where all the money goes"),
    ("sv", "Ruttna bort, ni är avskum och det vet ni om"),
]
WONDERED_AT = [
    ("sv", "Hur kan något vara så fint?"),
    ("nb", "Hvordan kan noe være så fint?"),
    ("nl", "Hoe kan iets zo mooi zijn?"),
    ("en", "How can anything be that pretty?"),
    ("sv", "Visst är det härligt när snön äntligen kommer?"),
    ("nb", "Er det ikke deilig når snøen endelig kommer?"),
    ("nl", "Is het niet heerlijk als de sneeuw eindelijk komt?"),
    ("en", "Isn't it lovely when the snow finally comes?"),
    ("sv", "Hur många gånger har jag inte gått förbi utan att se det fönstret"),
    ("nb", "Hvor mange ganger har jeg ikke gått forbi uten å se det vinduet"),
    ("nl", "Hoe vaak ben ik er niet langsgelopen zonder dat raam te zien"),
    ("en", "How many times have I walked past without seeing that window"),
    ("sv", "Finns det något bättre än nybakat?"),
    ("nb", "Finnes det noe bedre enn nybakt?"),
    ("nl", "Is er iets beters dan versgebakken?"),
    ("en", "Is there anything better than fresh out of the oven?"),
    ("sv", "Behöver jag säga att barnen var överlyckliga?"),
    ("nb", "Trenger jeg å si at ungene var overlykkelige?"),
    ("nl", "Moet ik nog zeggen dat de kinderen dolgelukkig waren?"),
    ("en", "Do I need to tell you the kids were over the moon?"),
    ("en", "Did I cry? Yes."),
]
REPROACHED = [
    ("sv", "Kallar ni det här för service?"),
    ("nb", "Kaller dere dette service?"),
    ("nl", "Noemen jullie dit service?"),
    ("en", "Call this service?"),
    ("sv", "Vad tänkte ni när ni satte soptunnan framför rampen?"),
    ("nb", "Hva tenkte dere på da dere satte søppelkassa foran rampa?"),
    ("nl", "Waar zaten jullie met je hoofd toen die container daar werd gezet?"),
    ("en", "What were you thinking putting the bin in front of the ramp?"),
    ("sv", "Vem i hela världen orkar läsa fyrtio sidor?"),
    ("nb", "Hvem i all verden orker å lese førti sider?"),
    ("nl", "Wie leest er in vredesnaam veertig bladzijden?"),
    ("en", "Who on earth reads forty pages?"),
    ("sv", "Har ni ens läst vad jag skrev?"),
    ("nb", "Har dere i det hele tatt lest det jeg skrev?"),
    ("nl", "Hebben jullie überhaupt gelezen wat ik schreef?"),
    ("en", "Did you even read what I wrote?"),
    ("sv", "Är det inte märkligt att ingen tänkte på det innan ni byggde?"),
    ("nb", "Er det ikke rart at ingen tenkte på det før dere bygde?"),
    ("nl", "Is het niet vreemd dat niemand daaraan dacht?"),
    ("en", "Isn't it odd nobody thought of that before you built it?"),
]
PROPOSED = [
    ("sv", "Varför inte ställa ut bilderna på biblioteket också?"),
    ("nb", "Hvorfor ikke stille ut bildene på biblioteket også?"),
    ("nl", "Waarom hangen jullie de foto's niet gewoon in de bibliotheek?"),
    ("en", "Why not hang the pictures in the library too?"),
    ("nl", "Wat vinden jullie van een bankje bij de halte?"),
    ("en", "Couldn't there be an evening for those of us who only want to knit?"),
]
ASKED = [
    ("sv", "Måste båda föräldrarna skriva på"),
    ("nb", "Må begge foreldrene skrive under"),
    ("nl", "Moeten beide ouders tekenen"),
    ("en", "Do both parents need to sign"),
    ("sv", "Frågan är om den passar en Volvo från 94"),
    ("nb", "Spørsmålet er om den passer en Volvo fra 94"),
    ("nl", "De vraag is of hij op een Volvo uit 94 past"),
    ("en", "The question is whether it fits a 94 Volvo"),
    ("sv", "Det är väl ingen som vet om färjan går i kväll"),
    ("nb", "Det er vel ingen som vet om ferja går i kveld"),
    ("nl", "Er is vast niemand die weet of het pontje vanavond vaart"),
    ("en", "I don't suppose anybody knows if the ferry's going tonight"),
    ("sv", "en kund undrar om ni säljer presentkort"),
    ("nb", "en kunde lurer på om dere selger gavekort"),
    ("nl", "een klant vraagt of jullie cadeaubonnen verkopen"),
    ("en", "a customer is asking whether you sell gift cards"),
    ("sv", "Ni råkar inte ha en cykelpump att låna ut"),
    ("nb", "Dere har vel ikke en sykkelpumpe å låne bort"),
    ("nl", "Jullie hebben niet toevallig een fietspomp te leen"),
    ("sv", "Jag skulle behöva komma i kontakt med den som har hand om nycklarna"),
    ("nb", "Jeg skulle gjerne kommet i kontakt med den som har nøklene"),
    ("nl", "Ik zou graag in contact komen met degene die over de sleutels gaat"),
    ("en", "I could do with getting hold of whoever looks after the keys"),
    ("sv", "Vill du berätta vad färgen heter"),
    ("nb", "Vil du fortelle hva fargen heter"),
    ("nl", "Wil je vertellen hoe die kleur heet"),
    ("nl", "stel ik heb een gaatje hoe erg wordt dat dan"),
    ("nb", "Ska vi ha med bleier sjøl"),
    ("nl", "hee kunnen we ook met z'n drieën in de pont"),
    ("en", "does a wheelchair fit in the lift"),
    ("en", "Which side of the house is the entrance on"),
]
SPAM = [
    ("sv", "Grattis! Ditt konto har valts ut. Bekräfta här innan midnatt"),
    ("nb", "Gratulerer! Kontoen din er valgt ut. Bekreft her før midnatt"),
    ("nl", "Gefeliciteerd! Je account is geselecteerd. Bevestig hier voor middernacht"),
    ("en", "Congratulations! Your account has been selected. Confirm here before midnight"),
    ("nl", "Verdien €350 p/d met pakketjes ompakken bij jou thuis!! Stuur 'PAK' en begin vandaag"),
    ("en", 'Want 5k real fans by Friday? DM us "GROW" first 100 free'),
]
NO_PROBLEM = [
    ("sv", "Saknar er redan"),
    ("nb", "Savner dere allerede"),
    ("nl", "Mis jullie nu al"),
    ("en", "Missing you already"),
    ("nb", "Noe med en treg begynnelse som vokser og vokser"),
    ("nl", "Iets met een trage start dat groeit en groeit"),
    ("en", "Something with a slow beginning that grows and grows"),
]


@pytest.mark.parametrize(
    ("language", "said"),
    [*ON_A_CONDITION, *TO_A_FRIEND, *OF_SOMEBODY_ELSE, *WONDERED_AT, *REPROACHED, *PROPOSED],
)
def test_what_waits_for_no_answer_of_ours_is_no_question(language, said):
    assert asks(Text(said), language) is None


@pytest.mark.parametrize(("language", "said"), [*NO_CONDITION, *ASKED])
def test_what_waits_for_an_answer_is_a_question(language, said):
    assert asks(Text(said), language) is not None


@pytest.mark.parametrize(("language", "said"), SPAM)
def test_an_account_chosen_and_something_to_confirm_are_spam(language, said):
    assert triage(said, language=language).labels == ("spam",)


@pytest.mark.parametrize(("language", "said"), NO_PROBLEM)
def test_who_is_missed_and_what_begins_slowly_is_no_fault(language, said):
    assert "problem" not in triage(said, language=language).labels


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", "Det saknas papper"),
        ("nb", "Det mangler papir"),
        ("en", "The soap is missing"),
    ],
)
def test_what_is_missing_still_is_a_fault(language, said):
    assert "problem" in triage(said, language=language).labels
