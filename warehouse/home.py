"""Where everything of one warehouse lies on disk."""

import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT = Path("data")
PROJECT = Path(__file__).resolve().parents[1]
DBT_PROJECT = PROJECT / "dbt"


@dataclass(frozen=True)
class Home:
    """One warehouse's folder; the layout is promised to users."""

    root: Path

    @property
    def landing(self) -> Path:
        return self.root / "landing"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse.duckdb"

    @property
    def marts(self) -> Path:
        return self.root / "marts.duckdb"

    @property
    def published(self) -> Path:
        return self.root / "published"

    @property
    def manifest(self) -> Path:
        return self.published / "current.json"

    @property
    def texts(self) -> Path:
        """Articles that the operator lets the dashboard show; never published."""
        return self.root / "texts"

    @property
    def config(self) -> Path:
        return self.root / "borderlog.toml"

    @property
    def decisions(self) -> Path:
        """What people decided of incidents: theirs to edit and to keep under version
        control; no load or build writes it."""
        return self.root / "decisions.csv"

    @property
    def ops(self) -> Path:
        return self.root / "ops.sqlite"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def dbt_target(self) -> Path:
        return self.root / "docs" / "dbt"

    @property
    def demo_marker(self) -> Path:
        return self.root / "demo.json"

    @property
    def is_demo(self) -> bool:
        """A home holds the shipped sample or real files, never both."""
        return self.demo_marker.exists()

    @property
    def lock(self) -> Path:
        return self.root / ".lock"

    def make(self) -> "Home":
        """Create the folder; a file in its place is the user's mistake."""
        self.root.mkdir(parents=True, exist_ok=True)
        return self


def home_at(path: Path | None = None) -> Home:
    """The home given, else `$BORDERLOG_HOME`, else `./data`; always absolute."""
    chosen = path or Path(os.environ.get("BORDERLOG_HOME") or DEFAULT)
    return Home(chosen.expanduser().resolve())
