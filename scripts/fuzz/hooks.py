"""Adds formats that the fuzzer does not know."""

import json

import schemathesis
from graphql import NameNode, ObjectFieldNode
from hypothesis import strategies as st
from schemathesis.graphql import nodes

REFUSED_NAMES = {"__proto__", "constructor"}
USAGE_NAMES = ("prompt_tokens", "completion_tokens", "input_tokens", "output_tokens", "total_tokens", "reasoning_tokens", "cached_tokens")


def json_object(fields):
    return nodes.Object([ObjectFieldNode(name=NameNode(value=name), value=value) for name, value in fields.items()])


# A usage object of somebody else's: their names of counts, others, and values of any kind.
schemathesis.graphql.scalar(
    "JSON",
    st.dictionaries(
        st.sampled_from(USAGE_NAMES) | st.from_regex(r"[A-Za-z_]{1,20}", fullmatch=True),
        st.integers(-1, 2**31 - 1).map(nodes.Int) | st.text(max_size=5).map(nodes.String) | st.booleans().map(nodes.Boolean),
        max_size=6,
    ).map(json_object),
)


# Counts, and times as requests name them.
schemathesis.graphql.scalar("Count", st.integers(-1, 2**53).map(nodes.Int))
schemathesis.graphql.scalar("DateTime", st.datetimes().map(lambda time: nodes.String(f"{time.isoformat(timespec='seconds')}Z")))


@schemathesis.serializer("application/x-ndjson")
def ndjson(_context, value):
    lines = value if isinstance(value, list) else [value]
    return "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines).encode("utf-8", "surrogatepass")


@schemathesis.check
def graphql_errors_have_codes(_context, response, _case):
    """An unknown id or an input that does not fit is an error with a code; none of them may be a fault of the service."""
    if response.status_code >= 500:
        raise AssertionError(f"answered {response.status_code}")
    for error in response.json().get("errors") or []:
        code = (error.get("extensions") or {}).get("code")
        if code in (None, "internal-error"):
            raise AssertionError(f"an error of code {code}: {error['message']}")


@schemathesis.hook
def filter_case(_context, case):
    """
    Whatever is sent as lines or as a table is text; that of calls and of exports of OpenTelemetry has a form that no schema says, so
    that only an empty one is sent there. Names that could reach into an object are refused in any body, which no schema says either.
    """
    if case.media_type not in ("application/x-ndjson", "text/csv"):
        return not names(case.body) & REFUSED_NAMES
    has_a_form = "/otlp/" in case.path or case.path in ("/v1/traces", "/v1/logs", "/v1/ledger/calls", "/v1/estimates/report")
    return isinstance(case.body, str) and (not has_a_form or case.body.strip(" \t\r\n") == "")


def names(value):
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()
