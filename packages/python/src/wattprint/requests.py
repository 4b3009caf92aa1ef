"""Requests to the service as data, so that the client that waits and the one that does not send the same."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

DEFAULT_URL = "http://localhost:3000"
BATCH_ITEMS = 1000
"""As many requests as a batch takes that is no stream."""
Rows = Iterable[Mapping[str, Any]]


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    params: Mapping[str, str] = field(default_factory=dict)
    json: object = None


def settings(url: str | None, key: str | None) -> dict[str, Any]:
    """The arguments that a client of httpx takes: address and key, else those of WATTPRINT_URL and WATTPRINT_KEY."""
    key = key or os.environ.get("WATTPRINT_KEY")
    headers = {"accept": "application/json"} | ({"authorization": f"Bearer {key}"} if key else {})
    return {"base_url": url or os.environ.get("WATTPRINT_URL") or DEFAULT_URL, "headers": headers}


def inference(request: Mapping[str, Any] | None, words: Mapping[str, Any]) -> Request:
    return Request("POST", "/v1/estimates/inference", json=body(request, words))


def training(request: Mapping[str, Any] | None, words: Mapping[str, Any]) -> Request:
    return Request("POST", "/v1/estimates/training", json=body(request, words))


def usage(model: str, counts: object, words: Mapping[str, Any], detail: str | None = None) -> Request:
    params = {"detail": detail} if detail else {}
    return Request("POST", "/v1/estimates/usage", params, {"model": model, "usage": plain(counts)} | body(None, words))


def comparison(baseline: Mapping[str, Any], variants: Sequence[Mapping[str, Any]], include: Sequence[str]) -> Request:
    asked = {"baseline": camel_cased(baseline), "variants": [camel_cased(variant) for variant in variants]}
    return Request("POST", "/v1/comparisons", json=asked | ({"include": list(include)} if include else {}))


def batches(requests: Rows, detail: str) -> Iterator[tuple[int, Request]]:
    """Any number of requests in batches, each with the place of its first one."""
    rest, first = iter(requests), 0
    while items := [camel_cased(row) for row in islice(rest, BATCH_ITEMS)]:
        yield first, Request("POST", "/v1/estimates/batch", json={"requests": items, "detail": detail})
        first += len(items)


def placed(answer: Mapping[str, Any], first: int) -> Iterator[dict[str, Any]]:
    """The items of the answer to a batch, with their places among all requests."""
    for item in answer["items"]:
        yield {**item, "index": first + item["index"]}


def page(name: str, filters: Mapping[str, Any], after: str | None) -> Request:
    params = {camel_case(word): text(value) for word, value in filters.items() if value is not None}
    return Request("GET", f"/v1/{name}", params | ({"after": after} if after else {}))


def report(since: str, until: str, group_by: Sequence[str], filters: Mapping[str, Any]) -> Request:
    return page("ledger/report", {"from": since, "to": until, "group_by": list(group_by) or None, **filters}, None)


def bibtex(estimate: Mapping[str, Any]) -> Request:
    """The sources of an estimate as BibTeX, by its own address."""
    address = estimate["links"]["self"]
    if address is None:
        raise ValueError(
            "This estimate has no address of its own, so that its sources cannot be asked for; they are in estimate['citations']."
        )
    path, _, query = address.partition("?")
    return Request("GET", f"{path}?{query}&format=bibtex")


def body(request: Mapping[str, Any] | None, words: Mapping[str, Any]) -> dict[str, Any]:
    return {**(request or {}), **{word: plain(value) for word, value in camel_cased(words).items() if value is not None}}


def camel_cased(words: Mapping[str, Any]) -> dict[str, Any]:
    return {camel_case(word): value for word, value in words.items()}


def camel_case(word: str) -> str:
    """output_tokens as the API writes it: outputTokens. What is written so already stays."""
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), word)


def text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, (list, tuple, set)) else str(value)


def plain(value: Any) -> Any:
    """An object of an SDK as the fields that the provider sent; what is JSON already as it is."""
    if isinstance(value, (Mapping, str, list, int, float)) or value is None:
        return value
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", exclude_unset=True)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is neither JSON nor an object of an SDK that can be written as JSON.")
