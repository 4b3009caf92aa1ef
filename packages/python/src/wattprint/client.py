"""Clients of the service: Wattprint waits for answers, AsyncWattprint is awaited. They ask the same."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Any, Literal, Self, Unpack

import httpx

from . import requests as ask
from .api_types import Comparison, Estimate, EstimateOutline, InferenceWords, LedgerAnswer, TrainingWords
from .errors import raise_for_problem
from .requests import Request, Rows

TIMEOUT_SECONDS = 30.0


class Wattprint:
    """A client of the service at `url`, else at WATTPRINT_URL, else at http://localhost:3000.

    `key` (else WATTPRINT_KEY) is an API key, which writing and the ledger need. `http` takes a client of httpx that is
    set up already; its address and headers are used then. All methods raise WattprintError with the problem that the
    service answered, and httpx's own errors where there was no answer.
    """

    def __init__(
        self, url: str | None = None, *, key: str | None = None, timeout_seconds: float = TIMEOUT_SECONDS, http: httpx.Client | None = None
    ) -> None:
        self._http = http or httpx.Client(timeout=timeout_seconds, **ask.settings(url, key))

    def request(self, method: str, path: str, *, params: Mapping[str, str] | None = None, json: object = None) -> Any:
        """What an address of the API answers, for what has no method here: JSON, or text where the address gives text."""
        return self._answer(Request(method, path, params or {}, json))

    def estimate(self, request: Mapping[str, Any] | None = None, /, **words: Unpack[InferenceWords]) -> Estimate:
        """What requests to a model cost: estimate(model="gpt-4o", output_tokens=250, zone="FRA"). The fields are those of
        POST /v1/estimates/inference, in its own spelling in `request`, in snake_case as keyword arguments."""
        estimate: Estimate = self._answer(ask.inference(request, words))
        return estimate

    def training(self, request: Mapping[str, Any] | None = None, /, **words: Unpack[TrainingWords]) -> Estimate:
        """What a training cost or would cost, by the fields of POST /v1/estimates/training."""
        estimate: Estimate = self._answer(ask.training(request, words))
        return estimate

    def usage(self, model: str, usage: object, **words: Any) -> Estimate:
        """What an answer cost, by the usage object that came with it: of an SDK or as JSON, of any provider."""
        estimate: Estimate = self._answer(ask.usage(model, usage, words))
        return estimate

    def footprint(self, model: str, usage: object, **words: Any) -> EstimateOutline:
        """As `usage`, without the steps and sources: energy, carbon and water with their parts and ranges."""
        outline: EstimateOutline = self._answer(ask.usage(model, usage, words, detail="summary"))
        return outline

    def compare(
        self, baseline: Mapping[str, Any], variants: Sequence[Mapping[str, Any]], *, include: Sequence[Literal["estimates"]] = ()
    ) -> Comparison:
        """What other ways to do the same would cost: variants are {"name", "change"} or {"technique"}, as POST /v1/comparisons takes them."""
        comparison: Comparison = self._answer(ask.comparison(baseline, variants, include))
        return comparison

    def batch(self, requests: Rows, *, detail: Literal["full", "summary", "numbers"] = "numbers") -> Iterator[dict[str, Any]]:
        """An answer to each of any number of requests, in order, by its `index`: an estimate, a "problem" or "skipped".
        A thousand are sent and held at a time."""
        for first, request in ask.batches(requests, detail):
            yield from ask.placed(self._answer(request), first)

    def items(self, name: str, **filters: Any) -> Iterator[dict[str, Any]]:
        """All records of a list, page by page: items("models", access="open_weights", fields=["name"]). `name` is what
        stands after /v1/ in its address, `filters` are its parameters."""
        after: str | None = None
        while True:
            page = self._answer(ask.page(name, filters, after))
            yield from page["items"]
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]

    def bibtex(self, estimate: Mapping[str, Any]) -> str:
        """The sources of an estimate as BibTeX. Raises ValueError where the estimate has no address of its own."""
        entries: str = self._answer(ask.bibtex(estimate))
        return entries

    def add_calls(self, calls: Iterable[Mapping[str, Any]]) -> LedgerAnswer:
        """Adds calls to the ledger, which counts each once by its id: {"id", "model", "usage", "at", "tags"}."""
        answer: LedgerAnswer = self._answer(Request("POST", "/v1/ledger/calls", json=list(calls)))
        return answer

    def report(self, since: str, until: str, *, group_by: Sequence[str] = (), **filters: Any) -> dict[str, Any]:
        """What the calls of the ledger from `since` until before `until` (days or ISO times) used and cost."""
        report: dict[str, Any] = self._answer(ask.report(since, until, group_by, filters))
        return report

    def close(self) -> None:
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _answer(self, request: Request) -> Any:
        return read(self._http.request(request.method, request.path, **sent(request)))


class AsyncWattprint:
    """As Wattprint, with methods that are awaited and lists that are iterated by `async for`."""

    def __init__(
        self,
        url: str | None = None,
        *,
        key: str | None = None,
        timeout_seconds: float = TIMEOUT_SECONDS,
        http: httpx.AsyncClient | None = None,
    ) -> None:
        self._http = http or httpx.AsyncClient(timeout=timeout_seconds, **ask.settings(url, key))

    async def request(self, method: str, path: str, *, params: Mapping[str, str] | None = None, json: object = None) -> Any:
        """As Wattprint.request."""
        return await self._answer(Request(method, path, params or {}, json))

    async def estimate(self, request: Mapping[str, Any] | None = None, /, **words: Unpack[InferenceWords]) -> Estimate:
        """As Wattprint.estimate."""
        estimate: Estimate = await self._answer(ask.inference(request, words))
        return estimate

    async def training(self, request: Mapping[str, Any] | None = None, /, **words: Unpack[TrainingWords]) -> Estimate:
        """As Wattprint.training."""
        estimate: Estimate = await self._answer(ask.training(request, words))
        return estimate

    async def usage(self, model: str, usage: object, **words: Any) -> Estimate:
        """As Wattprint.usage."""
        estimate: Estimate = await self._answer(ask.usage(model, usage, words))
        return estimate

    async def footprint(self, model: str, usage: object, **words: Any) -> EstimateOutline:
        """As Wattprint.footprint."""
        outline: EstimateOutline = await self._answer(ask.usage(model, usage, words, detail="summary"))
        return outline

    async def compare(
        self, baseline: Mapping[str, Any], variants: Sequence[Mapping[str, Any]], *, include: Sequence[Literal["estimates"]] = ()
    ) -> Comparison:
        """As Wattprint.compare."""
        comparison: Comparison = await self._answer(ask.comparison(baseline, variants, include))
        return comparison

    async def batch(self, requests: Rows, *, detail: Literal["full", "summary", "numbers"] = "numbers") -> AsyncIterator[dict[str, Any]]:
        """As Wattprint.batch."""
        for first, request in ask.batches(requests, detail):
            for item in ask.placed(await self._answer(request), first):
                yield item

    async def items(self, name: str, **filters: Any) -> AsyncIterator[dict[str, Any]]:
        """As Wattprint.items."""
        after: str | None = None
        while True:
            page = await self._answer(ask.page(name, filters, after))
            for item in page["items"]:
                yield item
            if not page["pageInfo"]["hasNextPage"]:
                return
            after = page["pageInfo"]["endCursor"]

    async def bibtex(self, estimate: Mapping[str, Any]) -> str:
        """As Wattprint.bibtex."""
        entries: str = await self._answer(ask.bibtex(estimate))
        return entries

    async def add_calls(self, calls: Iterable[Mapping[str, Any]]) -> LedgerAnswer:
        """As Wattprint.add_calls."""
        answer: LedgerAnswer = await self._answer(Request("POST", "/v1/ledger/calls", json=list(calls)))
        return answer

    async def report(self, since: str, until: str, *, group_by: Sequence[str] = (), **filters: Any) -> dict[str, Any]:
        """As Wattprint.report."""
        report: dict[str, Any] = await self._answer(ask.report(since, until, group_by, filters))
        return report

    async def aclose(self) -> None:
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.aclose()

    async def _answer(self, request: Request) -> Any:
        return read(await self._http.request(request.method, request.path, **sent(request)))


def sent(request: Request) -> dict[str, Any]:
    """What httpx takes beside the method and the path; no parameters, rather than none, would remove those of the path."""
    accept = {"headers": {"accept": "*/*"}} if "format=" in request.path or "format" in request.params else {}
    return {
        **accept,
        **({"params": dict(request.params)} if request.params else {}),
        **({"json": request.json} if request.json is not None else {}),
    }


def read(response: httpx.Response) -> Any:
    raise_for_problem(response)
    return response.json() if "json" in response.headers.get("content-type", "") else response.text
