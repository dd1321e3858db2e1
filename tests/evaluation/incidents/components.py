"""Connected components: what hangs together by any chain of links."""

from collections.abc import Iterable

Grouping = dict[str, str]


def components(links: Iterable[tuple[str, str]]) -> Grouping:
    """Each linked id to the first id, in the order of text, of what it hangs with."""
    parents: dict[str, str] = {}
    for left, right in links:
        one, other = _root(parents, left), _root(parents, right)
        if one != other:
            parents[max(one, other)] = min(one, other)
    return {one: _root(parents, one) for one in parents}


def _root(parents: dict[str, str], one: str) -> str:
    parent = parents.setdefault(one, one)
    while parent != one:
        parents[one] = parents[parent]
        one, parent = parent, parents[parent]
    return one
