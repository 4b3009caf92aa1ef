"""Formats that the fuzzer does not know by itself."""

import json

import schemathesis

REFUSED_NAMES = {"__proto__", "constructor"}


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
    """Whatever is sent as lines is text; and names that could reach into an object are refused in any body, which no schema says."""
    return isinstance(case.body, str) if case.media_type == "application/x-ndjson" else not names(case.body) & REFUSED_NAMES


def names(value):
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()
