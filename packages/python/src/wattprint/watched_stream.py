"""Streams of OpenAI's and Anthropic's SDKs, read along by the protocol of iterators alone."""

from __future__ import annotations

import logging
import weakref
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Hashable
from functools import cache
from typing import Any, cast

from .stream_usage import Answered, StreamUsage

logger = logging.getLogger("wattprint")
WATCH = "wattprint_watch"
"""The attribute of a stream under which its watch stands."""


class Watch:
    """What one stream said of its tokens so far, and what is done with it at its end. It does not hold the stream."""

    def __init__(self, usage: StreamUsage, count: Callable[[Answered], Any]) -> None:
        self.usage = usage
        self.is_over = False
        self._count = count

    def end(self) -> Any:
        """The footprint of the stream, or what will be it; None where the stream did not say its tokens, or has ended before."""
        if self.is_over:
            return None
        self.is_over = True
        call = self.usage.answered()
        if call is None:
            logger.warning("A stream ended without a word on its tokens: it is not counted.")
            return None
        return self._count(call)


def watch(stream: Any, usage: StreamUsage, count: Callable[[Answered], object | Awaitable[object]]) -> None:
    """Has the stream show each event to `usage`, and keep at its end, as `footprint`, what `count` makes of the call.

    It stays an instance of its class, with all that the SDK's helpers ask of it. One that is dropped before its end is
    closed at once, as without this, and the log says that it is not counted.
    """
    seen = Watch(usage, count)
    vars(stream)[WATCH] = seen
    stream.__class__ = watched(cast(Hashable, type(stream)))
    weakref.finalize(stream, warn_if_left, seen)


def is_stream(answer: object) -> bool:
    return hasattr(answer, "response") and any(hasattr(answer, one) for one in ("__next__", "__anext__"))


def warn_if_left(seen: Watch) -> None:
    if not seen.is_over:
        logger.warning("A stream was left before its end, where the provider says its tokens: it is not counted.")


@cache
def watched(kind: Any) -> Any:
    """A kind of stream whose events pass its watch."""
    read: Callable[[Any], Any] | None = getattr(kind, "__next__", None)
    async_read: Callable[[Any], Awaitable[Any]] | None = getattr(kind, "__anext__", None)

    def following(stream: Any) -> Any:
        seen: Watch = vars(stream)[WATCH]
        while True:
            try:
                event = read(stream) if read else None
            except StopIteration:
                if not seen.is_over:
                    stream.footprint = seen.end()
                raise
            except Exception:
                seen.is_over = True
                raise
            if seen.usage.passes_on(event):
                return event

    async def async_following(stream: Any) -> Any:
        seen: Watch = vars(stream)[WATCH]
        while True:
            try:
                event = await async_read(stream) if async_read else None
            except StopAsyncIteration:
                if not seen.is_over:
                    counted = seen.end()
                    stream.footprint = await counted if counted else None
                raise
            except Exception:
                seen.is_over = True
                raise
            if seen.usage.passes_on(event):
                return event

    methods = {"__aiter__": each_awaited, "__anext__": async_following} if async_read else {"__iter__": each, "__next__": following}
    return type(kind.__name__, (kind,), {**methods, "__module__": kind.__module__})


def each(stream: Any) -> Generator[Any, None, None]:
    while True:
        try:
            event = stream.__next__()
        except StopIteration:
            return
        yield event


async def each_awaited(stream: Any) -> AsyncGenerator[Any, None]:
    while True:
        try:
            event = await stream.__anext__()
        except StopAsyncIteration:
            return
        yield event
