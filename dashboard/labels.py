"""What codes of the marts are called on a page, and which colour stands for them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    label: str
    color: str


# Okabe and Ito: told apart under the common forms of colour blindness.
FAMILIES = {
    "ground": Family("Ground", "#0072b2"),
    "indirect_fire": Family("Shelling and rockets", "#e69f00"),
    "aerial": Family("Aerial", "#56b4e9"),
    "explosive": Family("Explosives and mines", "#cc79a7"),
    "maritime": Family("Maritime", "#009e73"),
    "other": Family("Other or means not stated", "#87919c"),
}
ACCENT = "#1f5f8b"

ROLES = {"initiator": "Initiator", "target": "Target", "unknown": "Side not stated"}

STATUSES = {
    "established": "Established",
    "claimed": "Claimed by one side",
    "disputed": "Disputed",
    "inferred": "Inferred",
    "undetermined": "Undetermined",
    "no": "No crossing",
}

TYPES = {
    "ground_incursion": Family("Ground incursion", "#0072b2"),
    "infiltration_sabotage": Family("Infiltration and sabotage", "#cc79a7"),
    "border_clash": Family("Border clash", "#6a51a3"),
    "cross_border_shelling": Family("Shelling over the border", "#e69f00"),
    "short_range_drone": Family("Short-range drone", "#56b4e9"),
    "short_range_strike": Family("Short-range strike", "#009e73"),
    "long_range_strike": Family("Long-range strike", "#d55e00"),
    "strike_range_unknown": Family("Strike, range unknown", "#b8860b"),
    "airspace_spillover": Family("Airspace spillover", "#8c564b"),
    "maritime": Family("Maritime", "#004d40"),
    "unknown": Family("Type unknown", "#87919c"),
}

BOUNDARIES = {
    "recognised_border": "Recognised border",
    "line_between_states": "Line between states that is no recognised border",
    "front_line": "Front line within one state: no border",
    "maritime": "Maritime",
    "unknown": "Boundary unknown",
}

# Short names of the rules; crossing_bases holds the sentence on each.
BASES = {
    "stated_launched_here": "Launched within the same state",
    "stated_conceded": "Conceded",
    "stated_independently": "Independent observers",
    "stated_by_both_sides": "Both sides",
    "stated_and_denied": "Said and denied",
    "stated_by_one_side": "One side",
    "bases_on_both_sides": "Bases on both sides",
    "actor_base": "Base of an actor",
    "source_codes": "Codes of a source",
    "foreign_force_operation": "Foreign forces already there",
    "group_hosted_here": "Hosted group",
    "actors_at_home": "Actors at home",
    "foreign_party_named": "Foreign party named",
    "no_evidence": "No evidence",
}

DIRECTIONS = {
    "one_way": "One side crossed",
    "mutual": "Both sides crossed or fired",
    "unknown": "Direction unknown",
}

# How surely something crossed, as the charts of crossings draw it.
STRENGTHS = {
    "asserted": "established or claimed",
    "disputed": "disputed",
    "inferred": "inferred",
    "alleged": "disputed attribution",
}

POLICY_NAMES = {
    "de_jure": "Recognised by the UN",
    "de_facto": "As held on the ground",
}
POLICY_WORDS = {
    "de_jure": "boundaries recognised by the UN",
    "de_facto": "boundaries as held on the ground",
}

REASONS = {
    "region_unknown": "region unknown",
    "day_unknown": "day unknown",
    "span_exceeds_day": "span of more than a day",
    "event_type_unknown": "means of a kind not known here",
    "location_conflict": "places that contradict each other",
}


def family(code: str) -> Family:
    """A family that this page does not know yet is still shown."""
    return FAMILIES.get(code) or Family(readable(code), "#87919c")


def family_label(code: str) -> str:
    return family(code).label


def crossing_type(code: str) -> Family:
    return TYPES.get(code) or Family(readable(code), "#87919c")


def in_order(
    codes: Iterable[str], names: Iterable[str] = tuple(FAMILIES)
) -> tuple[str, ...]:
    """As `names` has them; codes it does not know come last."""
    found = set(codes)
    known = [code for code in names if code in found]
    return (*known, *sorted(found - set(known)))


def readable(code: str) -> str:
    return code.replace("_", " ").capitalize()


def role(code: str) -> str:
    return ROLES.get(code) or readable(code)


def reason(code: str) -> str:
    return REASONS.get(code) or code.replace("_", " ")


def crossing(status: str, origin_name: str | None) -> str:
    """Origin is a place, not a culprit: hence "from the territory of"."""
    label = STATUSES.get(status) or readable(status)
    if origin_name is None or status in ("no", "undetermined"):
        return label
    return f"{label}, from the territory of {origin_name}"
