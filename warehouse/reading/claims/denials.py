"""What a denial denies."""

import re

from warehouse.reading.claims.asides import governed_by
from warehouse.reading.claims.kind_words import KindWords
from warehouse.reading.claims.voices import Voice
from warehouse.reading.statement import ClaimKind
from warehouse.reading.text.story import Story

# In this order: the first that fits is what is denied. Who "had no part in shelling
# across the border" denies the deed, whatever else is told of it.
DENIED: tuple[str, ...] = (
    "sponsor",
    "involvement",
    "crossing",
    "perpetrator",
    "control",
    "target",
    "casualties",
    "outcome",
)
NAMED: dict[str, ClaimKind] = {"involvement": "perpetrator"}
HELPING = ("sponsor", "involvement")
CAME_OVER = re.compile(
    r"\b(?:came|come|gone|went|moved|strayed|pushed|advanced|passed|slipped)\b"
    r"[^,;]{0,40}\b(?:over|across) the (?:border|frontier|line)\b"
    r"|\b(?:on|onto|in|into|inside) (?:the |its |our |their )?\w+(?:n|i|sh|se|q|er)"
    r"(?: own)? (?:soil|territory|territories|airspace|land|side)\b"
)
JOINED = re.compile(r",? (?:and|or|nor) |, ")
# Words for what somebody else has said.
MEANT = re.compile(
    r"\b(?:accusations?|allegations?|charges?|claims?|reports?|it|this|that|these|those"
    r"|them|both|assertions?|account|version|information|statements?|suggestions?)\b"
)
# "Rejected the claim that it did not fire" is no denial of the fire.
UNDENIED = re.compile(
    r"\b(?:claims?|assertions?|statements?|reports?|denials?) (?:that|by|of|from)\b.*"
    r"\b(?:not|never|nothing|no)\b|\bdenials?\b"
)
# What was heard just now: "officials deny the reports".
NEWS = re.compile(r"\b(?:reports?|information|news)\b")
# What somebody says whenever asked.
STANDING = re.compile(
    r"\b(?:den(?:y|ies)|rejects?|dismisses|disputes"
    r"|(?:repeatedly|always|consistently|long|regularly|routinely|previously) "
    r"(?:denied|rejected|dismissed))$"
)
# Code points of the longest word before a verb.
WIDEST = 14
CHARGED = re.compile(
    r"\b(?:accus\w+|alleg\w+|blam\w+|charg\w+|responsib\w+|behind|suspect\w*"
    r"|attributed|point\w* (?:the )?finger)\b"
)


def what_is_denied(story: Story, number: int, voice: Voice) -> list[ClaimKind]:
    """By the words that the denial governs; if these only point to what another said,
    by the words of that other."""
    words = story.dictionaries.kind_words
    governed = governed_by(story.folded[slice(*voice.span)])
    found = kinds_denied(words, governed)
    is_news = found or NEWS.search(governed)
    is_standing = _is_aside(story, voice) or (
        not is_news and _is_standing(story, voice)
    )
    if is_standing or UNDENIED.search(governed):
        return []
    start = story.sentences[number][0]
    before = story.folded[start : max(start, voice.span[0])]
    is_vague = found in ([], ["perpetrator"]) and words.denied.has("vague", governed)
    if is_vague and words.asserted.has("sponsor", before):
        return ["sponsor"]
    if found:
        return found
    if voice.saying and voice.saying.goes_on and not _is_denial(story, voice):
        return []
    return [_meant(words, governed, before, _sentence(story, number - 1))]


def _is_denial(story: Story, voice: Voice) -> bool:
    """Whether a verb of denial tells it, and not words of untruth alone."""
    verb = story.folded[slice(*voice.saying.verb)] if voice.saying else ""
    roles = story.dictionaries.crossing_words.roles.get(verb, {})
    return roles.get("speech") == "deny"


def _is_standing(story: Story, voice: Voice) -> bool:
    """ "Kigali denies it", "which it has always denied": no answer to this event."""
    if voice.saying is None:
        return False
    first, last = voice.saying.verb
    return STANDING.search(story.folded, max(0, first - WIDEST), last) is not None


def _is_aside(story: Story, voice: Voice) -> bool:
    """ "Kigali, which denies arming the rebels, condemned the attack"."""
    if voice.saying is None:
        return False
    first, _ = voice.saying.verb
    before = story.folded[max(0, first - WIDEST) : first]
    return before.endswith((" which ", " who ")) and _is_standing(story, voice)


def kinds_denied(words: KindWords, governed: str) -> list[ClaimKind]:
    """The kinds that the words of a denial, in lower case, speak against; each of its
    parts ("and", "or") has one, and what names none says nothing."""
    parts = (_kind_denied(words, part) for part in JOINED.split(governed))
    return list(dict.fromkeys(kind for kind in parts if kind))


def _kind_denied(words: KindWords, part: str) -> ClaimKind | None:
    kind = next((one for one in DENIED if words.denied.has(one, part)), None)
    if kind not in HELPING and CAME_OVER.search(part):
        return "crossing"
    return NAMED.get(kind, kind) if kind else None  # type: ignore[arg-type]


def _meant(words: KindWords, governed: str, *said_before: str) -> ClaimKind:
    """ "Rejected the accusation": of arming, of crossing, else of the deed."""
    if MEANT.search(governed) is None:
        return "occurred"
    is_charge = CHARGED.search(governed) is not None
    for said in said_before:
        if words.asserted.has("sponsor", said):
            return "sponsor"
        if CHARGED.search(said):
            return "perpetrator"
    return "perpetrator" if is_charge else "occurred"


def _sentence(story: Story, number: int) -> str:
    return story.folded[slice(*story.sentences[number])] if number >= 0 else ""
