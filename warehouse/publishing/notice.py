"""What must travel with numbers that leave: build, licences, citations."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from warehouse.publishing.gate import withheld
from warehouse.publishing.reader import Reader

SOURCES = """
select source_name, source_title, publisher, licence, licence_url, citation, home_url
from sources
where
    is_publishable is not false
    and source_name in (select source_name from row_accounting)
order by source_name
"""

MESSAGE = (
    "If you use these rows, cite this build and each source below in the words that "
    "the source asks for."
)


@dataclass(frozen=True)
class Notice:
    """Build, table, condition, what is withheld, and every source of the build."""

    build_id: str
    built_on: date
    table: str
    where: str | None
    withheld: str | None
    sources: tuple[dict[str, Any], ...]

    @property
    def licences(self) -> list[str]:
        return [f"{one['source_name']}: {one['licence']}" for one in self.sources]

    @property
    def citations(self) -> list[str]:
        return [f"{one['source_name']}: {one['citation']}" for one in self.sources]

    def fields(self) -> dict[str, str]:
        return {
            "build_id": self.build_id,
            "table": self.table,
            "condition": self.where or "",
            "withheld": self.withheld or "",
            "licence": "; ".join(self.licences),
            "citation": "; ".join(self.citations),
        }

    def lines(self) -> list[str]:
        lines = [f"Borderlog, table {self.table}, build {self.build_id}"]
        lines += [f"Rows where {self.where}"] if self.where else []
        lines += [self.withheld] if self.withheld else []
        return [
            *lines,
            "",
            "Licences",
            *self.licences,
            "",
            "Please cite",
            *self.citations,
        ]

    def text(self) -> str:
        return "\n".join(self.lines()) + "\n"

    def citation_file(self) -> str:
        """Citation File Format 1.2.0, with one reference a source."""
        told = [f"Rows where {self.where}."] if self.where else []
        told += [self.withheld] if self.withheld else []
        return _as_yaml(
            {
                "cff-version": "1.2.0",
                "message": MESSAGE,
                "title": f"Borderlog, table {self.table}",
                "type": "dataset",
                "authors": [{"name": "Borderlog"}],
                "version": self.build_id,
                "date-released": self.built_on.isoformat(),
                "abstract": " ".join(told) or None,
                "references": [_reference(one) for one in self.sources],
            }
        )


def _reference(source: dict[str, Any]) -> dict[str, Any]:
    title = source["source_title"] or source["source_name"]
    return {
        "type": "data",
        "title": title,
        "authors": [{"name": source["publisher"] or title}],
        "url": _address(source["home_url"]),
        "license-url": _address(source["licence_url"]),
        "notes": f"{source['citation']} Licence: {source['licence']}.",
    }


def _address(value: str | None) -> str | None:
    is_one = value is not None and value.startswith(("http://", "https://"))
    return value if is_one else None


def _as_yaml(fields: dict[str, Any]) -> str:
    """An empty field is left out: the format knows no null and no empty text."""
    kept: dict[str, Any] = {
        name: [_kept(one) for one in value] if name == "references" else value
        for name, value in _kept(fields).items()
    }
    return str(yaml.safe_dump(kept, sort_keys=False, allow_unicode=True, width=88))


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def notice_for(reader: Reader, table: str, where: str | None) -> Notice:
    """The notice of one export; all sources in the build are named, used or not."""
    kept_back = withheld(reader)
    current = reader.current()
    return Notice(
        build_id=current.build_id,
        built_on=current.built_at.date(),
        table=table,
        where=where,
        withheld=kept_back.sentence() if kept_back else None,
        sources=tuple(reader.query(SOURCES).to_pylist()),
    )
