"""A claimant: by name, side and country."""

from dataclasses import dataclass

from warehouse.reading.statement import ClaimantKind


@dataclass(frozen=True)
class Speaker:
    """A claimant; without a name it is nobody in particular."""

    name: str | None
    kind: ClaimantKind
    country_code: str | None = None
    actor: str | None = None
    office: str | None = None


NOBODY = Speaker(None, "unattributed")
