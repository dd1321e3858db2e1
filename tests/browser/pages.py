"""What a person does on every page."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

OURS = {"localhost", "127.0.0.1"}


def opened(page: Page, address: str, charts: Iterable[str] = ()) -> Page:
    """The page, once it has been written to its end and its charts are drawn."""
    page.goto(address)
    expect(page.get_by_role("heading", name="Sources, licences")).to_be_visible()
    for key in charts:
        expect(page.locator(f".st-key-{key} .js-plotly-plot")).to_be_visible()
    return page


def figure(page: Page, label: str) -> Locator:
    found = page.get_by_test_id("stMetric").filter(has_text=label)
    return found.get_by_test_id("stMetricValue")


def strangers(asked: Iterable[str]) -> set[str]:
    """The hosts of these addresses but our own; what a page carries in itself has none."""
    hosts = {urlsplit(url).hostname for url in asked}
    return {host for host in hosts if host} - OURS
