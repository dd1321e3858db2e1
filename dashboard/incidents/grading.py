"""How well an incident is known and whether it is disputed, with why; no I/O."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.incidents.claim_words import KINDS, speaker, value_words
from dashboard.incidents.evidence import leads_apart
from dashboard.incidents.origins import origin_names
from dashboard.terms import DISPUTES, GRADES, term
from dashboard.words import counted, plain

Row = dict[str, Any]
SAYING = ("assert", "concede")
# Of what is said, that on which the dispute over an incident is judged.
JUDGED = ("occurred", "crossing", "perpetrator")
NAMED = 5


@dataclass(frozen=True)
class Told:
    """All that the grade of one incident follows from; propositions by kind."""

    incident: Row
    reports: list[Row]
    claims: list[Row]
    propositions: dict[str, Row]

    def speakers(self, kind: str, stances: Iterable[str], *sides: str) -> list[str]:
        """Each once, of any side where none is asked for; the text itself is nobody."""
        found = [
            speaker(one)
            for one in self.claims
            if one["kind"] == kind
            and one["stance"] in stances
            and (not sides or one["claimant_side"] in sides)
            and (one["claimant_name"] or one["claimant_country_name"])
        ]
        return list(dict.fromkeys(found))

    def state(self, kind: str) -> str | None:
        state: str | None = self.propositions.get(kind, {}).get("state")
        return state

    def origins(self) -> list[str]:
        """Of reports that are no leads."""
        return origin_names(leads_apart(self.reports)[0])


def evidence_words(told: Told) -> str:
    """“Fair: 2 origins …”; Markdown-safe."""
    grade = told.incident["evidence_grade"]
    if grade is None:
        return "Not judged in this build."
    reasons = {
        "confirmed": _confirmed,
        "fair": _fair,
        "weak": _weak,
        "machine_only": _machine_only,
        "discounted": _discounted,
    }
    why = reasons[grade](told) if grade in reasons else ""
    return f"{term(GRADES, grade)}{f': {why}' if why else ''}."


def _confirmed(told: Told) -> str:
    conceding = told.speakers("occurred", ("concede",))
    independent = told.speakers("occurred", SAYING, "independent")
    one, other = (
        told.speakers("occurred", SAYING, side) for side in ("initiator", "target")
    )
    reasons = {
        f"conceded by {_names(conceding)}": conceding,
        f"{_names(independent)}, of neither side, says so": independent,
        f"both sides say so ({_names(one)}; {_names(other)})": one and other,
    }
    why = "; ".join(words for words, holds in reasons.items() if holds)
    origin_count = len(told.origins())
    return f"{why}. Carried by {counted(origin_count, 'origin')} of information"


def _fair(told: Told) -> str:
    origins = told.origins()
    return (
        f"{counted(len(origins), 'origin')} of information that do not copy one another "
        f"tell of it ({_names(origins)}), in more than one party's words"
    )


def _weak(told: Told) -> str:
    occurred = told.propositions.get("occurred", {})
    if not occurred.get("assertion_count") and not occurred.get("concession_count"):
        return "nobody was found to say that it happened"
    origins = told.origins()
    if len(origins) == 1:
        return f"one origin of information alone ({plain(origins[0])})"
    return (
        "no two parties, each with an origin of information of its own, were found to "
        "say that it happened"
    )


def _machine_only(told: Told) -> str:
    return "a lead, never a fact"


def _discounted(told: Told) -> str:
    names = _names(told.speakers("occurred", ("deny",), "independent"))
    return f"denied by {names or 'an independent voice'}, and nothing outweighs that"


def dispute_words(told: Told) -> str:
    """Markdown-safe; with the flags on outcome and casualties."""
    state = told.incident["dispute_state"]
    if state is None:
        return "Not judged in this build."
    told_of = {
        "contested": _in_dispute(told),
        "conceded": _points(told, "conceded", ("concede",), "conceded by"),
        "single_party": "one party alone was found to speak of it",
        "uncontested": "no party was found to deny what another asserts of whether it "
        "happened, crossed or who did it; silence is not agreement",
    }
    why = told_of.get(state, "")
    flags = {
        " What came of it is disputed.": told.incident["is_outcome_disputed"],
        " Figures of dead or wounded are disputed.": told.incident[
            "is_casualties_disputed"
        ],
    }
    also = "".join(words for words, holds in flags.items() if holds)
    return f"{term(DISPUTES, state)}{f': {why}' if why else ''}.{also}"


def _in_dispute(told: Told) -> str:
    points = _points(told, "contested", ("deny",), "denied by")
    return points or "whether something crossed is said and denied"


def _points(told: Told, state: str, stances: tuple[str, ...], verb: str) -> str:
    """“that it happened, denied by …; crossing: sides say …”."""
    parts = []
    for kind in (kind for kind in JUDGED if told.state(kind) == state):
        names = _names(told.speakers(kind, stances))
        why = f"{verb} {names}" if names else _rival_values(told, kind)
        parts.append(f"{KINDS[kind].lower()} ({why})")
    return "; ".join(parts)


def _rival_values(told: Told, kind: str) -> str:
    """“A, by one; against: B, by another”."""
    speakers: dict[str, list[str]] = {}
    for one in told.claims:
        if one["kind"] == kind and one["stance"] in SAYING and one["value_name"]:
            names = speakers.setdefault(value_words(one), [])
            names += [speaker(one)] * (speaker(one) not in names)
    values = [f"{value}, by {_names(names)}" for value, names in speakers.items()]
    if len(values) == 1:
        return "what is said of it cannot all be so"
    return "; against: ".join(values) or "what is said of it cannot all be so"


def _names(names: list[str]) -> str:
    shown = [plain(name) for name in names[:NAMED]]
    more = len(names) - len(shown)
    if more:
        return f"{', '.join(shown)} and {more:,} more"
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)
