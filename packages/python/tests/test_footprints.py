"""The SDKs of OpenAI and Anthropic, tracked, against a stand-in that streams as they do. Expected are the counts to the token."""

import asyncio
import gc
import logging

import anthropic
import openai
import pytest

from wattprint import AsyncWattprint, Wattprint, footprint_of, track

ASK = {"model": "gpt-4o", "messages": [{"role": "user", "content": "How much does an answer cost?"}]}
ASK_CLAUDE = {"model": "claude-sonnet-4-6", "max_tokens": 500, "messages": ASK["messages"]}
CHAT = "model=gpt-4o-2024-08-06&inputTokens=2006&cachedInputTokens=1920&outputTokens=300"
RESPONSE = "model=gpt-4o-2024-08-06&inputTokens=700&cachedInputTokens=512&reasoningTokens=64&outputTokens=26"
MESSAGE = "model=claude-sonnet-4-6&inputTokens=2302&cachedInputTokens=2284&outputTokens=141"


def counted(answer: object) -> str:
    """What was counted, as the address of the estimate says it."""
    footprint = footprint_of(answer)
    assert footprint, "there is no footprint"
    return footprint["links"]["self"].partition("?")[2].partition("&requests")[0]


@pytest.fixture()
def chat(provider: str, wattprint: Wattprint) -> openai.OpenAI:
    return track(openai.OpenAI(api_key="none", base_url=f"{provider}/v1"), wattprint)


@pytest.fixture()
def claude(provider: str, wattprint: Wattprint) -> anthropic.Anthropic:
    return track(anthropic.Anthropic(api_key="none", base_url=provider), wattprint)


def test_an_answer_has_its_footprint_and_stays_what_it_was(chat: openai.OpenAI) -> None:
    answer = chat.chat.completions.create(**ASK)
    assert answer.footprint["energy"]["unit"] == "kWh"
    assert counted(answer) == CHAT
    assert "footprint" not in answer.model_dump() and "footprint" not in answer.model_dump_json()


def test_a_stream_is_counted_to_the_token_without_a_chunk_that_was_not_asked_for(chat: openai.OpenAI, asked: list) -> None:
    stream = chat.chat.completions.create(**ASK, stream=True)
    chunks = list(stream)
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == "Little."
    assert counted(stream) == CHAT == counted(stream)
    assert stream.footprint["energy"]["value"] > 0
    assert asked[-1]["stream_options"] == {"include_usage": True}


def test_a_stream_whose_usage_was_asked_for_keeps_its_last_chunk(chat: openai.OpenAI) -> None:
    stream = chat.chat.completions.create(**ASK, stream=True, stream_options={"include_usage": True})
    assert [chunk.usage.total_tokens for chunk in stream if chunk.usage] == [2306]
    assert counted(stream) == CHAT


def test_a_caller_who_refuses_usage_gets_none(chat: openai.OpenAI, asked: list, caplog: pytest.LogCaptureFixture) -> None:
    stream = chat.chat.completions.create(**ASK, stream=True, stream_options={"include_usage": False})
    list(stream)
    assert asked[-1]["stream_options"] == {"include_usage": False}
    assert footprint_of(stream) is None and "not counted" in caplog.text


def test_helpers_around_streams_are_counted(chat: openai.OpenAI, claude: anthropic.Anthropic) -> None:
    with chat.chat.completions.stream(**ASK) as stream:
        assert stream.get_final_completion().choices[0].message.content == "Little."
    assert counted(stream) == CHAT
    with chat.responses.stream(model="gpt-4o", input="How much?") as events:
        events.get_final_response()
    assert counted(events) == RESPONSE
    with claude.messages.stream(**ASK_CLAUDE) as messages:
        assert "".join(messages.text_stream) == "Little."
        messages.get_final_message()
    assert counted(messages) == MESSAGE


def test_responses_are_counted_whole_and_streamed(chat: openai.OpenAI) -> None:
    assert counted(chat.responses.create(model="gpt-4o", input="How much?")) == RESPONSE
    stream = chat.responses.create(model="gpt-4o", input="How much?", stream=True)
    assert [event.type for event in stream] == ["response.created", "response.completed"]
    assert counted(stream) == RESPONSE


def test_messages_are_counted_whole_and_streamed(claude: anthropic.Anthropic) -> None:
    assert counted(claude.messages.create(**ASK_CLAUDE)) == MESSAGE
    stream = claude.messages.create(**ASK_CLAUDE, stream=True)
    assert [event.type for event in stream].count("message_delta") == 1
    assert counted(stream) == MESSAGE
    assert counted(claude.beta.messages.create(**ASK_CLAUDE)) == MESSAGE


def test_embeddings_raw_answers_and_copies_are_counted(chat: openai.OpenAI) -> None:
    assert footprint_of(chat.embeddings.create(model="text-embedding-3-small", input="How much?"))
    assert counted(chat.chat.completions.with_raw_response.create(**ASK).parse()) == CHAT
    assert counted(chat.with_options(timeout=9).chat.completions.create(**ASK)) == CHAT
    raw = chat.chat.completions.with_raw_response.create(**ASK, stream=True).parse()
    list(raw)
    assert counted(raw) == CHAT


def test_a_raw_body_that_streams_is_left_to_the_caller(chat: openai.OpenAI) -> None:
    with chat.chat.completions.with_streaming_response.create(**ASK) as answer:
        assert b"Little." in b"".join(answer.iter_bytes())


def test_clients_that_are_awaited_are_counted_whole_and_streamed(provider: str) -> None:
    async def calls() -> list[str]:
        async with AsyncWattprint() as wattprint:
            chat = track(openai.AsyncOpenAI(api_key="none", base_url=f"{provider}/v1"), wattprint)
            claude = track(anthropic.AsyncAnthropic(api_key="none", base_url=provider), wattprint)
            answers = [await chat.chat.completions.create(**ASK), await claude.messages.create(**ASK_CLAUDE)]
            for stream in (await chat.chat.completions.create(**ASK, stream=True), await claude.messages.create(**ASK_CLAUDE, stream=True)):
                async for _ in stream:
                    pass
                answers.append(stream)
            async with claude.messages.stream(**ASK_CLAUDE) as messages:
                await messages.get_final_message()
            async with chat.chat.completions.stream(**ASK) as completions:
                await completions.get_final_completion()
            return [counted(answer) for answer in (*answers, messages, completions)]

    assert asyncio.run(calls()) == [CHAT, MESSAGE, CHAT, MESSAGE, MESSAGE, CHAT]


def test_a_call_does_not_fail_because_the_service_is_away(provider: str, caplog: pytest.LogCaptureFixture) -> None:
    chat = track(openai.OpenAI(api_key="none", base_url=f"{provider}/v1"), Wattprint("http://127.0.0.1:9"))
    answer = chat.chat.completions.create(**ASK)
    assert answer.footprint is None and answer.choices[0].message.content == "Little."
    assert "has no footprint" in caplog.text


def test_a_stream_that_is_left_is_closed_and_said_not_to_be_counted(chat: openai.OpenAI, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        stream = chat.chat.completions.create(**ASK, stream=True)
        http = stream.response
        next(stream)
        del stream
        gc.collect()
    assert http.is_closed and "left before its end" in caplog.text


def test_words_of_the_caller_go_with_every_request(provider: str, wattprint: Wattprint) -> None:
    seen: list[object] = []
    chat = track(openai.OpenAI(api_key="none", base_url=f"{provider}/v1"), wattprint, zone="FRA", on_footprint=seen.append)
    answer = chat.chat.completions.create(**ASK)
    assert "zone=FRA" in answer.footprint["links"]["self"] and seen == [answer.footprint]


def test_what_is_no_client_of_an_sdk_is_refused(wattprint: Wattprint) -> None:
    with pytest.raises(TypeError, match="is no client"):
        track(object(), wattprint)
    with pytest.raises(TypeError, match="needs the client AsyncWattprint"):
        track(openai.AsyncOpenAI(api_key="none"), wattprint)
