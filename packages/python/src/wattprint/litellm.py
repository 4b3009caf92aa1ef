"""A callback of LiteLLM that adds each call, streams included, to the ledger.

In code: litellm.callbacks = [LedgerCallback()]. In the configuration of a proxy: callbacks: wattprint.litellm.callback,
which takes its settings from WATTPRINT_URL and WATTPRINT_KEY.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from litellm.integrations.custom_logger import CustomLogger

from .ledger import Ledger


class LedgerCallback(CustomLogger):
    """`words` go with every call, as in zone="FRA"; tags are those of the ledger."""

    def __init__(self, ledger: Ledger | None = None, **words: Any) -> None:
        super().__init__()
        self.ledger = ledger or Ledger()
        self._words = words

    def log_success_event(self, kwargs: dict[str, Any], response_obj: Any, start_time: datetime, end_time: datetime) -> None:
        self._add(kwargs, response_obj, end_time)

    async def async_log_success_event(self, kwargs: dict[str, Any], response_obj: Any, start_time: datetime, end_time: datetime) -> None:
        self._add(kwargs, response_obj, end_time)

    def _add(self, kwargs: dict[str, Any], response_obj: Any, end_time: datetime) -> None:
        usage = getattr(response_obj, "usage", None)
        if usage is None or kwargs.get("cache_hit"):
            return
        call = {
            "id": response_obj.id,
            "model": kwargs.get("model") or response_obj.model,
            "usage": usage.model_dump(mode="json", exclude_none=True),
        }
        self.ledger.add({**call, "at": end_time.astimezone().isoformat(), **self._words})


def __getattr__(name: str) -> Any:
    """The callback of a proxy's configuration is made when it is asked for, once."""
    if name != "callback":
        raise AttributeError(name)
    globals()["callback"] = made = LedgerCallback()
    return made
