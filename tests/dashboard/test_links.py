"""Words and addresses of others: text stays text, and few addresses are followed."""

import pytest

from dashboard.links import link, safe_url
from dashboard.words import MARKDOWN, plain

WORD_JOINER = "⁠"


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "//other.example/x",
        "https://",
        "http://[::1",
        "https://a.example:port/",
        "mailto:a@b.example",
        "https://" + "a" * 70 + ".example",
    ],
)
def test_an_address_that_is_not_of_the_web_is_never_followed(
    address: str | None,
) -> None:
    assert safe_url(address) is None
    assert "](" not in link(address)


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://a.example/x?y=1&z=%20", "https://a.example/x?y=1&z=%20"),
        ("HTTP://A.Example:8080/", "http://a.example:8080/"),
        ("https://a.example/b(c)[d] e", "https://a.example/b%28c%29%5Bd%5D%20e"),
        ("https://known.example@other.example/", "https://other.example/"),
        ("https://приклад.укр/", "https://xn--80aikifvh.xn--j1amh/"),
    ],
)
def test_an_address_of_the_web_leads_where_it_says(address: str, followed: str) -> None:
    assert safe_url(address) == followed
    assert link(address).endswith(f"]({followed})")


def test_a_link_cannot_be_left_early() -> None:
    shown = link("https://a.example/) [evil](https://b.example")
    assert shown.count("](") == 1
    assert " " not in shown


@pytest.mark.parametrize(
    "text",
    ["https://a.example", "WWW.a.example", "a@b.example", ":material/home:", "a -> b"],
)
def test_what_markdown_reads_behind_escapes_is_parted(text: str) -> None:
    assert WORD_JOINER in plain(text)
    assert plain(text).replace(WORD_JOINER, "").replace("\\", "") == text


@pytest.mark.parametrize("text", ["at 13:15, 12–14 dead", "Kfar Kila, 2024-06-30"])
def test_common_words_are_not_parted(text: str) -> None:
    assert plain(text).replace("\\", "") == text


def test_entities_stay_as_they_are_written() -> None:
    assert plain("&lt;b&gt;") == "\\&lt;b\\&gt;"
    assert all(MARKDOWN.match(sign) for sign in "\\`*_[]()<>#|$:~&!")
