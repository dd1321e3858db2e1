"""The filters in words, so that a screenshot or a file says what it shows."""

from dashboard.labels import POLICY_WORDS, family_label
from dashboard.shell.scope import Choices, Scope
from dashboard.words import day, plain


def scope_words(scope: Scope, choices: Choices) -> list[str]:
    """Dates, places, means, sources, leads, boundaries, as the reader chose them."""
    places = [choices.regions[code].name for code in scope.regions] or [
        choices.countries[code] for code in scope.countries
    ]
    means = [family_label(code) for code in scope.families]
    sources = [choices.sources[name] for name in scope.sources]
    leads = "with" if scope.has_machine_feeds else "without"
    return [
        f"{day(scope.since)} – {day(scope.until)}",
        ", ".join(places) or "all countries",
        ", ".join(means) or "all means",
        ", ".join(sources) or "all sources",
        f"{leads} machine-coded leads",
        POLICY_WORDS[scope.policy],
    ]


def scope_line(scope: Scope, choices: Choices) -> str:
    """One line of Markdown."""
    dates, *rest = scope_words(scope, choices)
    return f"**{dates}** · " + " · ".join(map(plain, rest))
