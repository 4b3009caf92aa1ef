"""Formats that the fuzzer does not know by itself."""

import json

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(_context, value):
    lines = value if isinstance(value, list) else [value]
    return "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines).encode("utf-8", "surrogatepass")
