"""What an answer or a stream of an SDK says of its tokens. OpenAI's and Anthropic's SDKs are not imported: attributes tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

ADDRESSES = ("/chat/completions", "/completions", "/responses", "/embeddings", "/messages")
"""Where calls that are billed by tokens are sent; other addresses (files, batches, models) are left alone."""
RAW_RESPONSE = "X-Stainless-Raw-Response"
ENDS_OF_RESPONSES = ("response.completed", "response.incomplete", "response.failed")


@dataclass(frozen=True)
class Answered:
    """A call that was answered, as the ledger takes it."""

    model: str
    usage: dict[str, Any]
    id: str | None
    at: str = field(default_factory=lambda: datetime.now(UTC).isoformat())


def counts_tokens(options: Any) -> bool:
    """Whether a request of an SDK is a call to a model, whose answer is read here: raw bodies that stream are the caller's."""
    headers = options.headers if isinstance(options.headers, Mapping) else {}
    return options.method.lower() == "post" and options.url.partition("?")[0].endswith(ADDRESSES) and headers.get(RAW_RESPONSE) != "stream"


def asks_for_usage(options: Any) -> bool:
    """Makes a stream of OpenAI's chat say its tokens at the end; True where the caller did not, and so expects no such chunk."""
    body = options.json_data
    if not options.url.endswith("/completions") or not isinstance(body, Mapping) or not body.get("stream"):
        return False
    asked = body.get("stream_options") or {}
    if asked.get("include_usage") is not None:
        return False
    options.json_data = {**body, "stream_options": {**asked, "include_usage": True}}
    return True


def answered(answer: Any) -> Answered | None:
    """The call that an answer ends; None where it does not say its model and its tokens."""
    usage, model = fields_of(getattr(answer, "usage", None)), getattr(answer, "model", None)
    return Answered(model, usage, getattr(answer, "id", None)) if usage and isinstance(model, str) else None


class StreamUsage:
    """The tokens of a stream, from events that say some of them."""

    def __init__(self, hides_usage: bool) -> None:
        self._hides_usage = hides_usage
        self._usage: dict[str, Any] = {}
        self._model: str | None = None
        self._id: str | None = None

    def passes_on(self, event: Any) -> bool:
        """Reads an event; False where the caller did not ask for it."""
        kind = getattr(event, "type", None)
        if kind in ENDS_OF_RESPONSES:
            self._read(event.response)
        elif kind == "message_start":
            self._read(event.message)
        elif kind == "message_delta":
            # The counts of a delta are those so far, and stand in the place of the earlier ones.
            self._usage |= {name: count for name, count in fields_of(event.usage).items() if count is not None}
        elif getattr(event, "choices", None) is not None and event.usage is not None:
            self._read(event)
            return not (self._hides_usage and not event.choices)
        return True

    def answered(self) -> Answered | None:
        return Answered(self._model, self._usage, self._id) if self._usage and self._model else None

    def _read(self, answer: Any) -> None:
        self._usage, self._model, self._id = fields_of(answer.usage), answer.model, answer.id


def fields_of(usage: Any) -> dict[str, Any]:
    """The fields that the provider sent, and no defaults of the SDK: a count that is absent is not zero."""
    fields: dict[str, Any] = usage.model_dump(mode="json", exclude_unset=True) if hasattr(usage, "model_dump") else {}
    return fields
