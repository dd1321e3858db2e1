"""What must travel with numbers that leave: build, licences, citations."""

from dataclasses import dataclass

from warehouse.publishing.reader import Reader


@dataclass(frozen=True)
class Notice:
    """Build, table, condition, and one line of licence and citation a source."""

    build_id: str
    table: str
    where: str | None
    licences: tuple[str, ...]
    citations: tuple[str, ...]

    def fields(self) -> dict[str, str]:
        return {
            "build_id": self.build_id,
            "table": self.table,
            "condition": self.where or "",
            "licence": "; ".join(self.licences),
            "citation": "; ".join(self.citations),
        }

    def text(self) -> str:
        lines = [f"Borderlog, table {self.table}, build {self.build_id}"]
        lines += [f"Rows where {self.where}"] if self.where else []
        lines += ["", "Licences", *self.licences, "", "Please cite", *self.citations]
        return "\n".join(lines) + "\n"


def notice_for(reader: Reader, table: str, where: str | None) -> Notice:
    """The notice of one export; all sources of the build are named, used or not."""
    rows = reader.query(
        "select source_name, licence, citation from sources order by source_name"
    ).to_pylist()
    return Notice(
        build_id=reader.current().build_id,
        table=table,
        where=where,
        licences=tuple(f"{row['source_name']}: {row['licence']}" for row in rows),
        citations=tuple(f"{row['source_name']}: {row['citation']}" for row in rows),
    )
