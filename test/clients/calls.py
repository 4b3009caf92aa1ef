"""Calls a stand-in of OpenAI's API twice, and exports the spans as the client named by the first argument does: protobuf over HTTP.

The addresses are in OPENAI_BASE_URL and OTEL_EXPORTER_OTLP_ENDPOINT alone, as users set them.
"""

import json
import sys

from openai import OpenAI
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

MESSAGES = [{"role": "user", "content": "How much does an answer cost?"}]


def call() -> object:
    return OpenAI(api_key="none").chat.completions.create(model="gpt-4o", messages=MESSAGES)


def traced_by_hand(provider: TracerProvider) -> None:
    """Spans of the SDK alone, by the GenAI conventions, beneath one of an agent that sums them."""
    tracer = provider.get_tracer("clients")
    with tracer.start_as_current_span("invoke_agent", attributes={"gen_ai.operation.name": "invoke_agent"}) as agent:
        tokens = 0
        for _ in range(2):
            with tracer.start_as_current_span("chat gpt-4o") as span:
                answer = call()
                span.set_attributes(
                    {
                        "gen_ai.operation.name": "chat",
                        "gen_ai.provider.name": "openai",
                        "gen_ai.request.model": "gpt-4o",
                        "gen_ai.response.model": answer.model,
                        "gen_ai.usage.input_tokens": answer.usage.prompt_tokens,
                        "gen_ai.usage.cache_read.input_tokens": answer.usage.prompt_tokens_details.cached_tokens,
                        "gen_ai.usage.output_tokens": answer.usage.completion_tokens,
                    }
                )
                tokens += answer.usage.prompt_tokens
        agent.set_attribute("gen_ai.usage.input_tokens", tokens)


def traced_by(instrumentor: type, provider: TracerProvider) -> None:
    instrumentor().instrument(tracer_provider=provider)
    for _ in range(2):
        call()


def traced_by_litellm() -> None:
    """Its own callback exports the spans, and it counts the tokens of an answer that it makes up itself: they are printed."""
    import litellm

    litellm.callbacks = ["otel"]
    for _ in range(2):
        answer = litellm.completion(model="openai/gpt-4o", messages=MESSAGES, mock_response="Little, and here is why.")
        print(json.dumps({"input": answer.usage.prompt_tokens, "output": answer.usage.completion_tokens}))
    # Callbacks run in threads of their own; the exporter is flushed when all spans have ended.
    litellm.utils.executor.shutdown(wait=True)
    trace.get_tracer_provider().shutdown()


def main(client: str) -> None:
    if client == "litellm":
        traced_by_litellm()
        return
    provider = TracerProvider(resource=Resource.create({"service.name": client}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
    if client == "opentelemetry":
        traced_by_hand(provider)
    elif client == "openllmetry":
        from opentelemetry.instrumentation.openai import OpenAIInstrumentor

        traced_by(OpenAIInstrumentor, provider)
    elif client == "openinference":
        from openinference.instrumentation.openai import OpenAIInstrumentor

        traced_by(OpenAIInstrumentor, provider)
    else:
        sys.exit(f"no client is called {client}")
    provider.shutdown()


main(sys.argv[1])
