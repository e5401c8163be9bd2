"""Begging for reach: likes, shares, tags and token comments, and the needs that are no begging."""

from collections.abc import Mapping
from typing import Final

from stamgast.coach.checks import by_language
from stamgast.coach.sieve import Sieve, words_beginning

_EMOJI: Final = r"[^\w\s.,:;!?\"'()/&#@-]"
_TOKEN: Final = (
    rf"(?:(?:ja|jag|hej|meg|ik|me|yes|info|wow|nu)(?=[ .!,]|$)|\"\w{{1,12}}\"|'\w{{1,12}}'|"
    rf"[«“]\w{{1,12}}[»”]|{_EMOJI}|"
    r"(?:\w+ )?emojis?|et hjerte|ett hjärta|een hartje|hartje|a heart)"
)
_VOTE: Final = r"(?:👍|❤️|❤|😮|😂|🔥|👏|🙌|💙|💚|🧡|😍) ?(?:=|for|för|voor|if|om|hvis|als|team)"

SIGNS: Final = by_language(
    sv="dubbeltryck*, rt, retweet*, räck upp, gilla*, dela*, tagg*, spara, kommenter*, skriv*, släng*, "
    "lämna*, rösta, håller du med, repost*, "
    "story, 👍, ❤",
    nb="dobbelttrykk*, rt, retweet*, rekk opp, lik*, del*, tagg*, lagre, kommenter*, skriv*, sleng*, "
    "legg, stem, enig, repost*, story*, 👍, ❤",
    nl="dubbeltik*, rt, retweet*, hand, hands, hand omhoog, druk, like*, deel*, delen, tag*, bewaar, sla, "
    "reageer*, zet, eens, repost*, story, typ*, gooi, 👍, ❤",
    en="rt, retweet*, hands up, raise, hit, like, like this, share*, tag*, save, comment*, reply, drop, "
    "leave, type, agree, repost*, story, "
    "double tap, react*, 👍, ❤, say",
)
"""Words without which nobody begs; they only decide whether to look closer."""

BAIT: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"dubbeltryck|(?:rt|retweeta|följ|räck upp handen|säg ja|dela|like|liker) om (?:du|ni)|(?:tagga|"
        r"tipsa) (?:din|er) \w+",
        r"gilla(?: och|, följ| inlägget| den här| detta|-markera| om| sidan| bilden)|tryck (?:på "
        r")?(?:gilla|like)",
        r"dela (?:så (?:att )?fler|om du|det här|inlägget|vidare(?! till)|till fem|det i|den i|detta|och|"
        r"med \w+ du)|delar inlägget",
        r"vågar (?:du )?dela|tagga (?:en|den|din|dina|någon|två|tre|alla|er|vem|kompisen)|spara "
        r"(?:inlägget|det här|posten|till)",
        rf"(?:kommentera|svara|skriv)(?: med)?(?: ett| en)? {_TOKEN}|skriv (?:ja|jag|\"\w+\"|'\w+')",
        rf"(?:lämna|släng in|lägg) (?:en|ett|in en) (?:\w+ )?(?:emoji|hjärta|❤️|👍|{_EMOJI})|håller du "
        rf"med\?|rösta med (?:en )?emoji|repost",
        _VOTE,
    ),
    "nb": words_beginning(
        r"dobbelttrykk|(?:rt|retweet|følg|rekk opp hånda|si ja|del|like) (?:hvis|om) (?:du|dere)|tagg "
        r"\w+en (?:din|di)",
        r"lik (?:og|, følg|innlegget|dette|hvis|om|siden|bildet|,)|lik, |trykk (?:på )?(?:liker|like)",
        r"del (?:så (?:at )?flere|hvis du|dette|innlegget|videre(?! til)|med fem|det i|den i|og|gjerne "
        r"så)|deler innlegget",
        r"(?:tør|våger) (?:du )?(?:å )?dele|tagg (?:en|den|din|noen|to|tre|alle|hvem|vennen)|lagre "
        r"(?:innlegget|dette|posten|til)",
        rf"(?:kommenter|svar|skriv)(?: med)?(?: et| en)? {_TOKEN}|skriv (?:ja|meg|\"\w+\"|«\w+»)",
        rf"(?:legg igjen|sleng inn|legg) (?:en|et) (?:\w+ )?(?:emoji|hjerte|❤️|👍|{_EMOJI})|(?:er du "
        rf")?enig\?|stem med (?:en )?emoji|repost",
        _VOTE,
    ),
    "nl": words_beginning(
        r"dubbeltik\w*|(?:rt|retweet|volg|hand omhoog|steek je hand op|deel|repost|like) als (?:je|jij|"
        r"jullie)|druk op (?:de )?like",
        r"like (?:en|dit|deze|als|de pagina|de post|,|én)|like, |liken en",
        r"deel (?:dit|deze|'m|als|het in|met vijf|en|de post)|(?:durf|durven) (?:\w+ )?(?:dit )?(?:te "
        r")?delen|delen = |wie dit (?:bericht )?deelt",
        r"tag (?:een|je|iemand|die|degene|twee|drie|iedereen|de|hier)|(?:bewaar|sla) (?:dit|deze)(?: "
        r"(?:bericht|post))?",
        rf"(?:reageer|antwoord)(?: met)?(?: een)? {_TOKEN}|typ {_TOKEN}",
        rf"(?:zet|gooi|drop|laat) (?:een|eens een)? ?(?:\w+ )?(?:emoji|hart\w*|❤️|👍|{_EMOJI})|(?:mee "
        rf")?eens\?|repost (?:dan|dit|als)",
        _VOTE,
    ),
    "en": words_beginning(
        r"(?:rt|retweet|follow|raise your hand|hands up|say yes|share|repost|like) if (?:you|your)|hit "
        r"(?:that|the) (?:like|heart)",
        r"like this(?= (?:if|post|photo|picture|page|to|and))|like (?:and|&|if|our page|the page)|like, |"
        r"smash (?:that|the) like|hit (?:that |the )?like|double[- ]tap",
        r"share (?:this (?:if|post|with|to|so|and)|if|it to|to your|with five|so (?:that )?\w+|and )|dare "
        r"to share|repost (?:this|so|if|and|to)",
        r"tag (?:a|an|someone|somebody|your|the|two|three|who|everyone|that)|save this (?:post|for)",
        rf"(?:comment|reply|type|say)(?: with)?(?: a| an)? (?!to |with a question){_TOKEN}|comment (?:yes|"
        rf"me|below to|\"\w+\")",
        rf"(?:drop|leave) (?:a|an|your|us a) (?:\w+ )?(?:emoji|heart|❤️|👍|{_EMOJI})|agree\?|react with|"
        rf"who else",
        _VOTE,
    ),
}

NEED: Final[Mapping[str, Sieve]] = {
    "sv": words_beginning(
        r"(?:försvunn|borta (?:sedan|från)|bortsprung|saknas sedan|upphitta|hittad|hittat|tappat|tappad|"
        r"ägare|efterlys|letar efter|söker vittne|vittnen|vem (?:som )?har (?:gjort|sytt|stickat|virkat|"
        r"tagit)|fotograf|larm|varning|akut)"
    ),
    "nb": words_beginning(
        r"(?:savnet|borte (?:siden|fra)|på avveie|funnet|mistet|eier|etterlys|leter etter|leter til|"
        r"søker vitner|vitner|hvem (?:som )?har (?:laget|sydd|strikket|heklet|tatt)|fotograf|varsel|advarsel|"
        r"akutt|meldt drivende)"
    ),
    "nl": words_beginning(
        r"(?:vermist|weggelopen|kwijt|gevonden|verloren|eigenaar|gezocht|zoeken getuigen|getuigen|"
        r"wie (?:heeft )?(?:dit|deze|die) (?:\w+ heeft )?(?:gemaakt|gebreid|gehaakt|genaaid)|fotograaf|"
        r"waarschuwing|spoed)"
    ),
    "en": words_beginning(
        r"(?:missing (?:since|from|near|around)|went missing|lost|found|handed in|owner|"
        r"looking for (?:the|a) (?:owner|witness)|witnesses|"
        r"(?:do you know )?who (?:made|knitted|crocheted|sewed|took)|photographer|warning|urgent|adrift)"
    ),
}
"""Something is lost, found or in danger: then passing it on helps somebody."""
