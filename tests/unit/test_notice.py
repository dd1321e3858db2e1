"""The notice as text and as a citation file that tools read."""

from datetime import date
from typing import Any

import pytest
import yaml

from warehouse.publishing.notice import Notice

SOURCE: dict[str, Any] = {
    "source_name": "ucdp",
    "source_title": "The UCDP set",
    "publisher": "Uppsala",
    "licence": "CC BY 4.0",
    "licence_url": "https://creativecommons.org/licenses/by/4.0/",
    "citation": "Somebody (2013). A data set.",
    "home_url": "https://ucdp.uu.se/",
}
# Scraped articles have neither one licence nor one home.
BARE = {**SOURCE, "source_name": "articles", "licence_url": "", "home_url": None}


def notice(*sources: dict[str, Any], **more: Any) -> Notice:
    said = {"table": "incidents", "where": None, "withheld": None, **more}
    return Notice("20240701T060000Z-aaaaaa", date(2024, 7, 1), sources=sources, **said)


NOTICE = notice(SOURCE)


def cited(told: Notice) -> dict[str, Any]:
    fields: dict[str, Any] = yaml.safe_load(told.citation_file())
    return fields


def test_the_citation_file_is_of_a_data_set_with_the_build_as_version() -> None:
    fields = cited(NOTICE)
    assert fields.pop("message")
    assert fields.pop("references")
    assert fields == {
        "cff-version": "1.2.0",
        "title": "Borderlog, table incidents",
        "type": "dataset",
        "authors": [{"name": "Borderlog"}],
        "version": "20240701T060000Z-aaaaaa",
        "date-released": "2024-07-01",
    }


def test_each_source_is_a_reference() -> None:
    first, second = cited(notice(SOURCE, {**SOURCE, "source_title": "B"}))["references"]
    assert second["title"] == "B"
    assert first == {
        "type": "data",  # a reference may not be a "dataset" in version 1.2.0
        "title": "The UCDP set",
        "authors": [{"name": "Uppsala"}],
        "url": "https://ucdp.uu.se/",
        "license-url": "https://creativecommons.org/licenses/by/4.0/",
        "notes": "Somebody (2013). A data set. Licence: CC BY 4.0.",
    }


def test_an_address_that_a_source_has_not_is_left_out() -> None:
    (reference,) = cited(notice(BARE))["references"]
    assert set(reference) == {"type", "title", "authors", "notes"}


def test_a_build_without_sources_has_no_references() -> None:
    assert "references" not in cited(notice())


@pytest.mark.parametrize(
    "text",
    ["a: b # c", "'quoted'\n- no list", "yes", "=1+1", "Kyjiw, „Київ“ 🛰", "\x07"],
)
def test_any_words_stay_what_they_are(text: str) -> None:
    (reference,) = cited(notice({**SOURCE, "source_title": text}))["references"]
    assert reference["title"] == text


def test_condition_and_withheld_are_told_in_both() -> None:
    told = notice(SOURCE, where="1 = 1", withheld="2 reports are withheld.")
    assert cited(told)["abstract"] == "Rows where 1 = 1. 2 reports are withheld."
    assert "\nRows where 1 = 1\n2 reports are withheld.\n" in told.text()
