"""A service that runs at WATTPRINT_URL, with a key of its ledger in WATTPRINT_KEY, and stand-ins of OpenAI and Anthropic."""

import itertools
import json
import threading
import uuid
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from wattprint import Wattprint

ASKED: list[dict] = []
"""The bodies that the stand-in was sent."""
CHAT_USAGE = {
    "prompt_tokens": 2006,
    "completion_tokens": 300,
    "total_tokens": 2306,
    "prompt_tokens_details": {"cached_tokens": 1920},
    "completion_tokens_details": {"reasoning_tokens": 0},
}
RESPONSES_USAGE = {
    "input_tokens": 700,
    "input_tokens_details": {"cached_tokens": 512},
    "output_tokens": 90,
    "output_tokens_details": {"reasoning_tokens": 64},
    "total_tokens": 790,
}
MESSAGE_USAGE = {"input_tokens": 18, "cache_creation_input_tokens": 0, "cache_read_input_tokens": 2284, "output_tokens": 141}
RUN = uuid.uuid4().hex[:8]
count = (f"{RUN}-{place}" for place in itertools.count())


def chat(body: dict) -> dict:
    message = {"role": "assistant", "content": "Little."}
    choices = [{"index": 0, "finish_reason": "stop", "message": message}]
    return {
        "id": f"chatcmpl-{next(count)}",
        "object": "chat.completion",
        "created": 1,
        "model": "gpt-4o-2024-08-06",
        "choices": choices,
        "usage": CHAT_USAGE,
    }


def chat_chunks(body: dict) -> Iterator[tuple[str | None, object]]:
    head = {"id": f"chatcmpl-{next(count)}", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4o-2024-08-06"}
    asks_usage = (body.get("stream_options") or {}).get("include_usage")
    none = {"usage": None} if asks_usage else {}
    for word in ("Li", "tt", "le."):
        yield None, head | none | {"choices": [{"index": 0, "delta": {"role": "assistant", "content": word}, "finish_reason": None}]}
    yield None, head | none | {"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
    if asks_usage:
        yield None, head | {"choices": [], "usage": CHAT_USAGE}
    yield None, "[DONE]"


def response(status: str = "completed") -> dict:
    text = {"type": "output_text", "text": "Little.", "annotations": []}
    output = [{"id": "msg-1", "type": "message", "role": "assistant", "status": "completed", "content": [text]}]
    rest = {"parallel_tool_calls": True, "tool_choice": "auto", "tools": []}
    return {
        "id": f"resp-{next(count)}",
        "object": "response",
        "created_at": 1,
        "model": "gpt-4o-2024-08-06",
        "status": status,
        "output": output,
        "usage": RESPONSES_USAGE,
    } | rest


def response_events(body: dict) -> Iterator[tuple[str | None, object]]:
    begun = response("in_progress") | {"output": [], "usage": None}
    yield "response.created", {"type": "response.created", "sequence_number": 0, "response": begun}
    yield "response.completed", {"type": "response.completed", "sequence_number": 1, "response": response() | {"id": begun["id"]}}


def message(body: dict) -> dict:
    content = [{"type": "text", "text": "Little."}]
    ended = {"stop_reason": "end_turn", "stop_sequence": None}
    return {
        "id": f"msg-{next(count)}",
        "type": "message",
        "role": "assistant",
        "model": "claude-sonnet-4-6",
        "content": content,
        "usage": MESSAGE_USAGE,
    } | ended


def message_events(body: dict) -> Iterator[tuple[str | None, object]]:
    begun = message(body) | {"content": [], "stop_reason": None, "usage": MESSAGE_USAGE | {"output_tokens": 1}}
    yield "message_start", {"type": "message_start", "message": begun}
    yield "content_block_start", {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}
    yield "ping", {"type": "ping"}
    yield "content_block_delta", {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Little."}}
    yield "content_block_stop", {"type": "content_block_stop", "index": 0}
    yield (
        "message_delta",
        {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None}, "usage": {"output_tokens": 141}},
    )
    yield "message_stop", {"type": "message_stop"}


def embeddings(body: dict) -> dict:
    return {
        "object": "list",
        "model": "text-embedding-3-small",
        "data": [{"object": "embedding", "index": 0, "embedding": [0.5]}],
        "usage": {"prompt_tokens": 400, "total_tokens": 400},
    }


ANSWERS = {
    "/v1/chat/completions": (chat, chat_chunks),
    "/v1/responses": (lambda _: response(), response_events),
    "/v1/messages": (message, message_events),
    "/v1/embeddings": (embeddings, None),
}


class StandIn(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        ASKED.append(body)
        whole, streamed = ANSWERS[self.path.partition("?")[0]]
        self.send_response(200)
        if body.get("stream"):
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            for name, data in streamed(body):
                self.wfile.write((f"event: {name}\n" if name else "").encode())
                self.wfile.write(f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode())
        else:
            self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(whole(body)).encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def provider() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def wattprint() -> Iterator[Wattprint]:
    with Wattprint() as client:
        yield client


@pytest.fixture()
def asked() -> list[dict]:
    ASKED.clear()
    return ASKED
