"""Made-up comments in four languages: short, deterministic; questions, thanks and complaints among them."""

from random import Random

OPENINGS = {
    "en": ("Hello", "Good morning", "Lovely", "Hi there", "Sorry to bother you", "Just saw this"),
    "sv": ("Hej", "God morgon", "Så fint", "Hejsan", "Förlåt att jag stör", "Såg det här nu"),
    "nb": ("Hei", "God morgen", "Så fint", "Hei der", "Beklager at jeg maser", "Så dette nå"),
    "nl": ("Hallo", "Goedemorgen", "Wat mooi", "Hoi", "Sorry dat ik stoor", "Zag dit net"),
}
MIDDLES = {
    "en": (
        "are you open on Sunday?", "do you have the new book by the poet from Bergen?",
        "thank you for last night",
        "my order has not arrived and nobody answers", "the cinnamon buns were the best in town",
        "can I bring my dog to the reading?", "see you there", "what does a table for six cost?",
    ),
    "sv": (
        "har ni öppet på söndag?", "finns den nya boken av poeten från Bergen?", "tack för i går kväll",
        "min beställning har inte kommit och ingen svarar", "kanelbullarna var bäst i stan",
        "får jag ta med hunden på uppläsningen?", "vi ses där", "vad kostar ett bord för sex?",
    ),
    "nb": (
        "har dere åpent på søndag?", "har dere den nye boken av dikteren fra Bergen?", "takk for i går kveld",
        "bestillingen min har ikke kommet og ingen svarer", "kanelbollene var best i byen",
        "kan jeg ta med hunden på opplesningen?", "vi sees der", "hva koster et bord for seks?",
    ),
    "nl": (
        "zijn jullie zondag open?", "hebben jullie het nieuwe boek van de dichter uit Bergen?",
        "bedankt voor gisteravond", "mijn bestelling is niet gekomen en niemand antwoordt",
        "de kaneelbroodjes waren de beste van de stad", "mag mijn hond mee naar de voorlezing?",
        "tot dan", "wat kost een tafel voor zes?",
    ),
}  # fmt: skip


def comment(random: Random, number: int) -> tuple[str, str]:
    """Return a language and a comment that no other number has."""
    language = random.choice(tuple(OPENINGS))
    first, second = random.choice(MIDDLES[language]), random.choice(MIDDLES[language])
    return language, f"{random.choice(OPENINGS[language])}, {first} {second.capitalize()} ({number})"
