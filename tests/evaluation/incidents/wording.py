"""How the articles and headlines of a made-up world are worded."""

from collections.abc import Sequence
from dataclasses import dataclass

DEEDS = {
    "air_strike": (
        "Warplanes bombed {place}",
        "An air raid struck {place}",
        "Jets dropped guided bombs on {place}",
        "{place} was hit from the air",
    ),
    "armed_clash": (
        "Gunmen and soldiers exchanged fire near {place}",
        "A firefight broke out at {place}",
        "Fighting was reported in {place}",
        "Clashes erupted around {place}",
    ),
    "drone_strike": (
        "A drone struck {place}",
        "Attack drones hit {place}",
        "An FPV drone exploded in {place}",
        "{place} was attacked by unmanned aircraft",
    ),
    "ground_assault": (
        "Armed men stormed {place}",
        "An assault group attacked {place}",
        "Fighters raided positions at {place}",
        "Troops pushed into {place}",
    ),
    "infiltration": (
        "A small armed party slipped towards {place}",
        "A reconnaissance group was spotted at {place}",
        "Infiltrators were intercepted near {place}",
        "Several armed men crossed by night at {place}",
    ),
    "landmine_ied": (
        "A roadside bomb went off near {place}",
        "A mine blew up a vehicle at {place}",
        "An improvised device exploded on the road to {place}",
    ),
    "missile_strike": (
        "A missile hit {place}",
        "Missiles were fired at {place}",
        "{place} came under a missile attack",
    ),
    "rocket_strike": (
        "Rockets landed in {place}",
        "A salvo of rockets was fired at {place}",
        "Multiple rocket launchers shelled {place}",
    ),
    "shelling": (
        "{place} came under artillery fire",
        "Mortar bombs fell on {place}",
        "Gunners shelled the outskirts of {place}",
        "Shells exploded in {place}",
    ),
    "unspecified_armed_force": (
        "{place} was attacked",
        "An attack was reported in {place}",
        "Violence hit {place}",
    ),
    "explosion": ("A blast shook {place}", "Explosions were heard in {place}"),
    "sabotage": (
        "Saboteurs blew up a line near {place}",
        "A charge damaged the railway at {place}",
    ),
}
DETAILS = (
    "a school roof was torn open",
    "a grain store burned down",
    "a power line was cut",
    "two cars caught fire",
    "windows of a clinic were shattered",
    "a farm shed collapsed",
    "a bakery was damaged",
    "the bus station was closed",
    "a petrol station burned",
    "a water tower was holed",
    "a mosque wall fell in",
    "a checkpoint was hit",
    "livestock were killed at a dairy",
    "a bridge railing was bent",
    "the market square was cratered",
    "a minibus was struck by splinters",
    "a customs post lost its roof",
    "three houses were damaged",
    "an apartment block lost its balconies",
    "a tractor was destroyed",
    "a church fence was broken",
    "a warehouse of fertiliser smouldered",
    "a gas pipe leaked",
    "a radio mast came down",
    "a workshop was gutted",
    "a kindergarten yard was littered with fragments",
    "an ambulance was damaged",
    "a timber yard burned for hours",
)
DEATHS = (
    "{count} were killed",
    "{count} dead were counted",
    "the death toll stood at {count}",
    "{count} lost their lives",
)
SAYERS = (
    "the regional governor said",
    "the defence ministry said",
    "local officials said",
    "residents told reporters",
    "a security source said",
    "the army's spokesman said",
    "according to a statement",
    "emergency services reported",
)
BY = ("by {who}", "for which {who} was blamed", "carried out by {who}")
AGENCIES = ("Northwire", "Interland News Agency", "Press Union", "Eastern Cable")
PUBLISHERS = (
    "Border Herald",
    "Morning Ledger",
    "The Provincial",
    "Capital Today",
    "Frontier Post",
    "Evening Courier",
    "Valley Times",
    "National Broadcaster",
    "Daily Horizon",
    "The Crossing",
    "Highland Star",
    "Union Gazette",
)
DIGEST = "What happened in the region over the past day"


@dataclass(frozen=True)
class Wording:
    """What an account puts into words; the numbers choose among the phrasings."""

    type: str
    place: str
    initiator: str | None
    detail: int | None
    death_count: int | None
    choice: int


def sentence(one: Wording) -> str:
    """One sentence that could stand first in an article."""
    deed = _chosen(DEEDS[one.type], one.choice).format(place=one.place)
    parts = [deed]
    if one.initiator:
        parts[0] += " " + _chosen(BY, one.choice // 4).format(who=one.initiator)
    if one.detail is not None:
        parts.append(_chosen(DETAILS, one.detail))
    if one.death_count is not None:
        deaths = _chosen(DEATHS, one.choice // 12)
        parts.append(deaths.format(count=one.death_count))
    return ", ".join((*parts, _chosen(SAYERS, one.choice // 48))) + "."


def headline(one: Wording) -> str:
    deed = _chosen(DEEDS[one.type], one.choice // 7).format(place=one.place)
    if one.death_count:
        return f"{deed}, {one.death_count} killed"
    return deed


def copied(text: str, choice: int) -> str:
    """A wire's sentence as another outlet prints it: word for word or nearly so."""
    agency = _chosen(AGENCIES, choice // 4)
    printed = (
        text,
        f"({agency}) {text}",
        text.rsplit(", ", 1)[0] + f", {agency} reported.",
        text.replace(" was ", " has been ").replace("reported", "said"),
    )
    return _chosen(printed, choice)


def _chosen(phrasings: Sequence[str], choice: int) -> str:
    return phrasings[choice % len(phrasings)]
