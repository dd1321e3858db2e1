"""What codes of the marts are called on a page, and which colour stands for them."""

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

REASONS = {
    "region_unknown": "region unknown",
    "day_unknown": "day unknown",
    "span_exceeds_day": "span of more than a day",
}


def family(code: str) -> Family:
    """A family that this page does not know yet is still shown."""
    return FAMILIES.get(code) or Family(readable(code), "#87919c")


def family_label(code: str) -> str:
    return family(code).label


def in_order(codes: list[str]) -> tuple[str, ...]:
    known = [code for code in FAMILIES if code in codes]
    return (*known, *sorted(set(codes) - set(known)))


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
