"""In which country a text itself puts a place: "the Lebanese villages of Jarmach and
Qanafez", "South Sudan's Boma state", "Qasr in Lebanon"."""

import re
from collections.abc import Mapping

from warehouse.reading.text.looking import Guarded

ADJECTIVE = (
    r"(?:border|frontier|northern|southern|eastern|western|central|(?:north|south)-?(?:east"
    r"|west)(?:ern)?|coastal|mountainous?|remote|small|nearby|neighbou?ring|port|capital"
    r"|frontline|[a-z]+-(?:held|controlled|occupied|populated|majority))"
)
KIND = (
    r"(?:villages?|towns?|cit(?:y|ies)|ports?|settlements?|hamlets?|communit(?:y|ies)"
    r"|localit(?:y|ies)|regions?|provinces?|districts?|islands?|areas?|governorates?"
    r"|capital|crossing|camps?|sectors?|side of)"
)
NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
BEFORE = Guarded(
    "'|village|town|cit|port|settlement|hamlet|communit|localit|region|province|district"
    "|island|area|governorate|capital|crossing|camp|sector|side of",
    rf"\b(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
    rf"(?:(?P<owner>'s?) (?:{ADJECTIVE},? )*(?:{KIND} (?:of |called )?)?"
    rf"| (?:{ADJECTIVE},? )*{KIND} (?:of |called )?)"
    rf"(?:the )?(?:{NAME}(?:,| and|, and) )*$",
)
COUNTRY = r"(?P<{0}>[A-Z][\w-]+(?: [A-Z][\w-]+)?)"
AFTER = re.compile(
    rf"(?: {KIND})?,? (?:an? (?:{ADJECTIVE} )*{KIND} )?(?:located )?(?:in|inside) (?:the )?"
    rf"(?:(?:{ADJECTIVE}|far|very) )*{COUNTRY.format('name')}\b"
    rf"|(?: {KIND})?, {COUNTRY.format('listed')}"
    r"(?=[.,;:)\n]| (?:on|near|when|where|after|killing|late|early|overnight|at|by|was"
    r"|were|as)\b)"
)
WIDTH = 90


def country_told(
    text: str, start: int, end: int, countries: Mapping[str, str]
) -> str | None:
    """The code of the country named with the place at `text[start:end]`, if one is."""
    before = BEFORE.search(text, max(0, start - WIDTH), start)
    if before:
        return _code(before["name"], countries)
    after = AFTER.match(text, end)
    return _code(after["name"] or after["listed"], countries) if after else None


def _code(name: str, countries: Mapping[str, str]) -> str | None:
    """ "South Sudan", but of "In Lebanon" the second word."""
    return countries.get(name) or countries.get(name.rsplit(" ", maxsplit=1)[-1])
