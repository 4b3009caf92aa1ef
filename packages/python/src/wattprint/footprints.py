"""Clients of OpenAI and Anthropic, synchronous and asynchronous, whose answers and streams say what they cost."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from .api_types import EstimateOutline
from .client import AsyncWattprint, Wattprint
from .ledger import Ledger
from .stream_usage import Answered, StreamUsage, answered, asks_for_usage, counts_tokens
from .watched_stream import is_stream, watch

logger = logging.getLogger("wattprint")
Client = TypeVar("Client")
OnFootprint = Callable[[EstimateOutline], object]


def track(
    client: Client,
    wattprint: Wattprint | AsyncWattprint | None = None,
    *,
    ledger: Ledger | None = None,
    tags: Mapping[str, str] | None = None,
    on_footprint: OnFootprint | None = None,
    **words: Any,
) -> Client:
    """The same client of OpenAI or Anthropic, each of whose answers has a `footprint` from now on; a stream has it at its end.

    A footprint is an estimate with its parts and ranges; None where there is none, for which the logger "wattprint" has
    the reason: a call to a model never fails because of its footprint. With `ledger` calls are added to it, with their
    `tags`, and have no footprint unless `wattprint` is given too. `words` go with every request, as in zone="FRA" or
    hardware="nvidia-h100-sxm". Copies by with_options() are tracked as well.
    """
    if not hasattr(client, "request") or not hasattr(client, "copy"):
        raise TypeError(f"{type(client).__name__} is no client of OpenAI's or Anthropic's SDK.")
    kind: type[Wattprint | AsyncWattprint] = AsyncWattprint if is_async(client) else Wattprint
    if wattprint is not None and not isinstance(wattprint, kind):
        raise TypeError(f"This {type(client).__name__} needs the client {kind.__name__}.")
    chosen = wattprint if wattprint or ledger else kind()
    install(client, Tracker(chosen, ledger, dict(tags or {}), on_footprint, words))
    return client


def footprint_of(answer: object) -> EstimateOutline | None:
    """The footprint of an answer, of a stream that has ended, or of a helper around one, such as messages.stream() gives.

    Helpers keep the stream that they read under the private name `_raw_stream`, and those of OpenAI's SDK have no public way
    to it. Where another version keeps it elsewhere, this gives None, and `on_footprint` of track() has the footprint as before.
    """
    for holder in (answer, getattr(answer, "_raw_stream", None)):
        footprint = getattr(holder, "__dict__", {}).get("footprint")
        if footprint is not None:
            return cast(EstimateOutline, footprint)
    return None


@dataclass
class Tracker:
    wattprint: Wattprint | AsyncWattprint | None
    ledger: Ledger | None
    tags: dict[str, str]
    on_footprint: OnFootprint | None
    words: dict[str, Any] = field(default_factory=dict)

    def record(self, call: Answered) -> None:
        if self.ledger:
            identity = {"id": call.id} if call.id else {}
            tags = {"tags": self.tags} if self.tags else {}
            self.ledger.add({**identity, "model": call.model, "usage": call.usage, "at": call.at, **self.words, **tags})

    def footprint(self, call: Answered) -> EstimateOutline | None:
        try:
            self.record(call)
            if not isinstance(self.wattprint, Wattprint):
                return None
            return self.given(self.wattprint.footprint(call.model, call.usage, **self.words))
        except Exception as error:  # noqa: BLE001 - whatever fails here, the caller has paid for an answer.
            logger.warning("A call of %s has no footprint: %s", call.model, error)
            return None

    async def async_footprint(self, call: Answered) -> EstimateOutline | None:
        try:
            self.record(call)
            if not isinstance(self.wattprint, AsyncWattprint):
                return None
            return self.given(await self.wattprint.footprint(call.model, call.usage, **self.words))
        except Exception as error:  # noqa: BLE001 - whatever fails here, the caller has paid for an answer.
            logger.warning("A call of %s has no footprint: %s", call.model, error)
            return None

    def given(self, footprint: EstimateOutline) -> EstimateOutline:
        if self.on_footprint:
            self.on_footprint(footprint)
        return footprint


def is_async(client: object) -> bool:
    return any(kind.__name__ == "AsyncAPIClient" for kind in type(client).__mro__)


def install(client: Any, tracker: Tracker) -> None:
    """Every call of every resource goes through client.request, helpers and copies included."""
    original, copied = client.request, client.copy

    def request(cast_to: Any, options: Any, **given: Any) -> Any:
        if not counts_tokens(options):
            return original(cast_to, options, **given)
        hides_usage = asks_for_usage(options)
        return attached(original(cast_to, options, **given), tracker, hides_usage)

    async def async_request(cast_to: Any, options: Any, **given: Any) -> Any:
        if not counts_tokens(options):
            return await original(cast_to, options, **given)
        hides_usage = asks_for_usage(options)
        return await async_attached(await original(cast_to, options, **given), tracker, hides_usage)

    def copy(*given: Any, **named: Any) -> Any:
        made = copied(*given, **named)
        install(made, tracker)
        return made

    client.request = async_request if is_async(client) else request
    client.copy = client.with_options = copy


def attached(answer: Any, tracker: Tracker, hides_usage: bool) -> Any:
    result = parsed(answer)
    if is_stream(result):
        watch(result, StreamUsage(hides_usage), tracker.footprint)
    elif call := answered(result):
        vars(result)["footprint"] = tracker.footprint(call)
    return answer


async def async_attached(answer: Any, tracker: Tracker, hides_usage: bool) -> Any:
    result = parsed(answer)
    if is_stream(result):
        watch(result, StreamUsage(hides_usage), tracker.async_footprint)
    elif call := answered(result):
        vars(result)["footprint"] = await tracker.async_footprint(call)
    return answer


def parsed(answer: Any) -> Any:
    """The answer itself, also where the caller asked for the raw response: SDKs keep what they parsed of it."""
    return answer.parse() if callable(getattr(answer, "parse", None)) and hasattr(answer, "http_response") else answer
