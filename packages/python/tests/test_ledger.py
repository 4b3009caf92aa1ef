"""Calls of the SDKs and of LiteLLM in the ledger of the running service, to the token."""

import asyncio
import logging
import uuid

import anthropic
import litellm
import openai
import pytest

from wattprint import Ledger, Wattprint, track
from wattprint.litellm import LedgerCallback

SEARCH, GATEWAY = (f"{team}-{uuid.uuid4()}" for team in ("search", "gateway"))
ASK = [{"role": "user", "content": "How much does an answer cost?"}]


def tokens(wattprint: Wattprint, team: str) -> tuple[int, dict]:
    report = wattprint.report("2020-01-01", "2100-01-01", group_by=["tag:team"])
    totals = next(group["totals"] for group in report["groups"] if group["key"][0]["value"] == team)
    return totals["calls"], totals["tokens"]


def test_tracked_calls_are_in_the_ledger_to_the_token(provider: str, wattprint: Wattprint) -> None:
    ledger = Ledger(wattprint, tags={"team": SEARCH})
    chat = track(openai.OpenAI(api_key="none", base_url=f"{provider}/v1"), ledger=ledger, zone="FRA")
    claude = track(anthropic.Anthropic(api_key="none", base_url=provider), ledger=ledger)
    answer = chat.chat.completions.create(model="gpt-4o", messages=ASK)
    list(chat.chat.completions.create(model="gpt-4o", messages=ASK, stream=True))
    list(claude.messages.create(model="claude-sonnet-4-6", max_tokens=500, messages=ASK, stream=True))

    async def awaited() -> None:
        chat = track(openai.AsyncOpenAI(api_key="none", base_url=f"{provider}/v1"), ledger=ledger)
        async for _ in await chat.chat.completions.create(model="gpt-4o", messages=ASK, stream=True):
            pass

    asyncio.run(awaited())
    assert ledger.flush() and ledger.taken == 4 and ledger.lost == 0
    assert answer.footprint is None
    ledger.add({"id": answer.id, "model": answer.model, "usage": {"prompt_tokens": 2006, "completion_tokens": 300}})
    ledger.close()
    assert ledger.repeated == 1
    calls, counts = tokens(wattprint, SEARCH)
    assert calls == 4
    assert counts == {"input": 3 * 2006 + 2302, "cachedInput": 3 * 1920 + 2284, "reasoning": 0, "output": 3 * 300 + 141}


def test_the_callback_of_litellm_counts_answers_and_streams(wattprint: Wattprint) -> None:
    callback = LedgerCallback(Ledger(wattprint, tags={"team": GATEWAY}))
    litellm.callbacks = [callback]
    answer = litellm.completion(model="openai/gpt-4o", messages=ASK, mock_response="Little, and here is why.")
    options = {"mock_response": "Little, and here is why.", "stream": True, "stream_options": {"include_usage": True}}
    last = list(litellm.completion(model="openai/gpt-4o", messages=ASK, **options))[-1]
    litellm.utils.executor.shutdown(wait=True)
    assert callback.ledger.flush()
    calls, counts = tokens(wattprint, GATEWAY)
    assert calls == 2
    assert counts["input"] == answer.usage.prompt_tokens + last.usage.prompt_tokens
    assert counts["output"] == answer.usage.completion_tokens + last.usage.completion_tokens


def test_calls_wait_while_the_service_is_away_and_are_said_to_be_lost_at_the_end(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        ledger = Ledger(Wattprint("http://127.0.0.1:9"), seconds=0.01, most_waiting=2)
        for place in range(3):
            ledger.add({"id": f"away-{place}", "model": "gpt-4o", "inputTokens": 1, "outputTokens": 1})
        assert ledger.lost >= 1 and not ledger.flush(0.2)
        ledger.close(0.1)
    assert ledger.taken == 0 and "could not be sent to the ledger yet" in caplog.text and "are not in the ledger" in caplog.text


def test_a_key_that_may_not_write_loses_calls_and_says_why(caplog: pytest.LogCaptureFixture) -> None:
    ledger = Ledger(Wattprint(key="no-such-key"), seconds=0.01)
    ledger.add({"id": "refused-1", "model": "gpt-4o", "inputTokens": 1, "outputTokens": 1})
    assert ledger.flush() and ledger.lost == 1
    ledger.close()
    assert "not in the ledger" in caplog.text
