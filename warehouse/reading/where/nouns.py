"""Names of places that no gazetteer holds, found by the words around them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from warehouse.reading.text.looking import Begun, begun
from warehouse.reading.text.phrases import lowered

NAME = r"(?:(?:al|el|as|ash|at|ar|an|ad|az|de|la|le|Al|El|As|Ash|At)-?)?[A-Z][\w'’-]+[\w'’]"
NAMES = rf"{NAME}(?: {NAME}){{0,2}}"
KIND = (
    r"(?:villages?|towns?|settlements?|hamlets?|communit(?:y|ies)|localit(?:y|ies)"
    r"|sectors?"
    r"|suburbs?|neighbou?rhoods?|outposts?|border posts?|checkpoints?|camps?|crossings?"
    r"|islands?|airbases?|airfields?|airports?|bases?|farms?|quarters?|kibbutz|moshav"
    r"|mountains?|ridges?|heights|peaks?|passes|temples?|commune|municipality|parish)"
)
AREA = (
    r"(?:districts?|sub-?districts?|areas?|count(?:y|ies)|raions?|woredas?|tehsils?"
    r"|locality|upazilas?|payams?|cercles?|arrondissements?|governorates?|provinces?"
    r"|valleys?|territory|chiefdoms?|zones?)"
)
AREA_FIRST = re.compile(AREA)
# How the words for a place begin.
KINDS = (
    "village|town|settlement|hamlet|communit|localit|sector|suburb|neighbo|outpost|border"
    " post|checkpoint|camp|crossing|island|airbase|airfield|airport|base|farm|quarter"
    "|kibbutz|moshav|mountain|ridge|heights|peak|pass|temple|commune|municipality|parish"
    "|district|subdistrict|sub-district|area|count|raion|woreda|tehsil|upazila|payam"
    "|cercle|arrondissement|governorate|province|valley|territory|chiefdom|zone"
)
BEFORE = Begun(
    f"{KINDS}|outskirts|edge|vicinity|direction",
    rf"\b(?:{KIND}|{AREA}|outskirts|edge|vicinity|direction)"
    r" (?:of |called |named |at |in )?(?:the )?"
    rf"(?P<first>{NAMES})(?:,? and (?P<second>{NAMES}))?\b"
    r"(?! (?:[A-Z][\w-]+ )?(?:group|movement|militia|army|forces|fighters|rebels|militants"
    r"|troops|Force|Forces|Army|Corps|Command|Brigade|Guards?|Battalion|Division|Police"
    r"|Mission)\b)"
    r"(?<! Force)(?<! Forces)(?<! Army)(?<! Corps)(?<! Command)(?<! Brigade)"
    r"(?<! Guards)(?<! Guard)(?<! Battalion)(?<! Division)(?<! Police)(?<! Mission)",
)
# The word for a place is looked for first: names are far more frequent.
UNIT = Begun(KINDS, rf"(?<= )(?:{KIND}|{AREA})\b")
LED = re.compile(rf"\b(?:(?P<first>{NAMES}) and )?(?P<second>{NAMES}) $")
LONGEST_LEAD = 100
NEARBY = Begun(
    "nearby|neighbo|at nearby|in nearby",
    rf"\b(?:nearby|neighbou?ring|at nearby|in nearby) (?P<first>{NAMES})",
)
# Words of many languages with which names of places begin.
FIRST = (
    r"(?:Jebel|Jabal|Djebel|Wadi|Oued|Tell?|Tall|Kafr|Kfar|Beit|Deir|Umm|Abu|Ain|Bir"
    r"|Ras|Wad|Mount|Khirbet|Khan|Bab|Ban|Phu|Koh|Ta|Kampong|Novaya|Novy|Nova|Krasny"
    r"|Krasnaya|Staraya|Stary|Velyka|Velyki|Mala|Verin|Nerkin|Mets|Chak|Kot|Dera|Wat"
    r"|Santa?|Puerto|Villa|Los?|Las?|El|Al|Saint|Fort|Camp|Nueva|Cerro|Rio)"
)
TITLE = (
    r"(?:President|Prime|General|Minister|Colonel|Governor|Mayor|King|Prince|Sheikh"
    r"|Operation|Parliament|Congress|Major|Lieutenant|Captain|Brigadier|Islamic"
    r"|United|High|Supreme|General|Foreign|Joint|Allied|Friday|Monday)\b"
)
ONE = rf"(?:{FIRST}[ -])?[A-Z][a-z'’-]{{2,}}[a-z]\b(?!-)"
IN_WORDS = (
    "In in At at Near near on Around around Outside outside Over over hit struck"
).split()
IN = re.compile(
    rf"{begun(IN_WORDS)}"
    rf" (?P<first>{ONE}|(?<=[tnr] )(?!{TITLE}){ONE} {ONE}(?=[,.;]| and | on | in ))"
    rf"(?:, (?P<second>{ONE}))?(?:,? and (?:in )?(?P<third>{ONE}))?"
    r"(?! (?:[A-Z]|(?:al|el|as|ash|ar|at|an|az|de|la)[- ]))(?!'s)"
)
NEXT = re.compile(
    rf"(?:,? and (?:in |at |near )?|, (?:in |at |near )?(?={NAMES}(?:,| and |;|\.)))"
    rf"(?P<name>{NAMES})\b(?!['’]s)"
)
OF_COUNTRY = re.compile(
    rf"(?: {KIND}| {AREA})?,? (?:of|in) (?:the )?(?:[a-z]+(?:-[a-z]+)? )?"
    r"(?P<country>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
)
APPOSED = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}"
    r"(?:village|town|hamlet|settlement|locality|suburb|farming community"
    r"|border post)\b(?! (?:mayor|head|chief|elder|council|official|leader|resident"
    r"|administrator|teacher|farmer|policeman|secretary|crier)\w*)"
)
NAMED_BEFORE = re.compile(rf"\b(?P<first>{NAMES})$")
NO_NAME = re.compile(
    r"(?:The|A|An|In|At|On|Near|This|That|These|Those|One|Two|Three|Several|Some"
    r"|Many|All"
    r"|Both|Other|Another|Its|Their|His|Her|Our|New|Old|Monday|Tuesday|Wednesday"
    r"|Thursday"
    r"|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|Army|Military|Air|Police|Border|State"
    r"|National"
    r"|Security|Peace|Human|Northern|Southern|Eastern|Western|North|South|East|West"
    r"|Central|Twenty|Thirty|Forty|Fifty|Hundreds|Dozens|United|Defen[cs]e|Foreign"
    r"|Today|Yesterday|Tonight|Earlier|Later|Meanwhile|However|Also|Moreover|According"
    r"|Operation|Telegram|Facebook|Twitter|Instagram|WhatsApp|YouTube|TikTok|Christian|Muslim|Jewish)\b"
)


class NamedPlace(NamedTuple):
    """A name at `text[start:end]`; an area is a district or the like."""

    start: int
    end: int
    is_area: bool


def names_with_kind(text: str) -> Iterator[NamedPlace]:
    """Every name beside a word for a place, whatever it is."""
    for match in BEFORE.finditer(text):
        yield from _groups(match, is_area=AREA_FIRST.match(match.group()) is not None)
    for match in NEARBY.finditer(text):
        yield NamedPlace(*match.span("first"), is_area=False)
    for apposed in APPOSED.finditer(text):
        at = apposed.start()
        name = NAMED_BEFORE.search(text, max(0, at - LONGEST_LEAD), at)
        if name:
            yield NamedPlace(*name.span("first"), is_area=False)
    for unit in UNIT.finditer(lowered(text)):
        at, word = unit.start(), unit.group()
        if text[text.rfind(" ", 0, at - 1) + 1 : at].islower():
            continue
        led = LED.search(text, max(0, at - LONGEST_LEAD), at)
        # "Kinigi and Nyange Sectors", but no "Twenty-five airports".
        if led and (led["first"] or not word.endswith("s")):
            is_area = AREA_FIRST.fullmatch(word) is not None
            yield from _groups(led, is_area=is_area)


def _groups(match: re.Match[str], *, is_area: bool) -> Iterator[NamedPlace]:
    for group in ("first", "second"):
        if match[group]:
            start, end = match.span(group)
            # "South Sudan's Kolmat village": whose it is does not name it.
            owner = match[group].rfind("'s ")
            start += owner + len("'s ") if owner >= 0 else 0
            yield NamedPlace(start, end, is_area=is_area)
