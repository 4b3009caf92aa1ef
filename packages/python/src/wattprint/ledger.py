"""Calls on their way to the ledger of the service, sent by a thread so that no call to a model waits for it."""

from __future__ import annotations

import atexit
import logging
import threading
import time
from collections import deque
from collections.abc import Mapping
from typing import Any

import httpx

from .client import Wattprint
from .errors import WattprintError

logger = logging.getLogger("wattprint")
CALLS_AT_ONCE = 500
RETRY_SECONDS = 5.0
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500


class Ledger:
    """Sends calls to POST /v1/ledger/calls, with a key of the scope ledger:write.

    They wait for at most `seconds` and are sent together. While the service is away they are kept, at most `most_waiting`
    of them, and sent again: the ledger counts a call once by its id. `lost` counts those that could not be kept or were
    refused; each is logged to the logger "wattprint". close() sends what waits; so does the end of the process.
    """

    def __init__(
        self, wattprint: Wattprint | None = None, *, tags: Mapping[str, str] | None = None, seconds: float = 1.0, most_waiting: int = 10_000
    ) -> None:
        self.taken = 0
        self.repeated = 0
        self.lost = 0
        self._wattprint = wattprint or Wattprint()
        self._tags = dict(tags or {})
        self._seconds = seconds
        self._most_waiting = most_waiting
        self._waiting: deque[dict[str, Any]] = deque()
        self._sending = 0
        self._changed = threading.Condition()
        self._closed = False
        self._urgent = False
        self._thread: threading.Thread | None = None

    def add(self, call: Mapping[str, Any]) -> None:
        """Takes a call as POST /v1/ledger/calls does; its tags are added to those of this ledger. Never waits, never raises."""
        tags = {**self._tags, **call.get("tags", {})}
        with self._changed:
            if self._closed or len(self._waiting) >= self._most_waiting:
                self._lose(1, "the ledger is closed" if self._closed else f"{self._most_waiting} calls wait for the service already")
                return
            self._waiting.append({**call, **({"tags": tags} if tags else {})})
            self._start()
            if len(self._waiting) >= CALLS_AT_ONCE:
                self._changed.notify_all()

    def flush(self, timeout_seconds: float = 10.0) -> bool:
        """Sends what waits; False where the service did not take it in time, and it still waits."""
        with self._changed:
            self._urgent = True
            self._changed.notify_all()
            sent = self._changed.wait_for(lambda: not self._waiting and not self._sending, timeout_seconds)
            self._urgent = False
            return sent

    def close(self, timeout_seconds: float = 10.0) -> None:
        """Sends what waits and ends; what the service does not take in time is lost, and counted so."""
        self.flush(timeout_seconds)
        with self._changed:
            self._closed = True
            if self._waiting:
                self._lose(len(self._waiting), "the service did not take them before the ledger was closed")
                self._waiting.clear()
            self._changed.notify_all()
        atexit.unregister(self.close)

    def _start(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._run, name="wattprint-ledger", daemon=True)
            self._thread.start()
            atexit.register(self.close)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                self._changed.wait_for(lambda: self._urgent or self._closed or len(self._waiting) >= CALLS_AT_ONCE, self._seconds)
                calls = [self._waiting.popleft() for _ in range(min(CALLS_AT_ONCE, len(self._waiting)))]
                self._sending = len(calls)
            again = not self._send(calls)
            with self._changed:
                self._sending = 0
                if again:
                    self._waiting.extendleft(reversed(calls))
                self._changed.notify_all()
            if again:
                time.sleep(RETRY_SECONDS if not self._urgent else self._seconds)

    def _send(self, calls: list[dict[str, Any]]) -> bool:
        """Whether the calls are done with: taken, or refused for good."""
        try:
            answer = self._wattprint.add_calls(calls)
        except httpx.HTTPError as error:
            logger.warning("%d calls could not be sent to the ledger yet: %s", len(calls), error)
            return False
        except WattprintError as error:
            if error.status >= SERVER_ERROR or error.status == TOO_MANY_REQUESTS:
                logger.warning("%d calls were not taken by the ledger yet: %s", len(calls), error)
                return False
            self._lose(len(calls), str(error))
            return True
        self.taken += answer["taken"]
        self.repeated += answer["repeated"]
        for refused in answer["problems"]:
            logger.warning("A call of %s is not counted: %s", calls[refused["index"]].get("model"), refused["problem"]["detail"])
        self.lost += answer["refused"]
        return True

    def _lose(self, calls: int, reason: str) -> None:
        self.lost += calls
        logger.warning("%d calls are not in the ledger: %s.", calls, reason)
