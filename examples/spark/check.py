"""Writes calls into a Parquet file, estimates it by estimate_calls.py in a local Spark, and compares it with one stream to the service.

    python check.py http://localhost:3000 [calls]
"""

import datetime
import io
import json
import sys
import tempfile
import time
import urllib.request

import pandas

import estimate_calls

MODELS = ["gpt-4o", "llama-3.1-70b", "claude-sonnet-4-5", "a-model-of-nobody"]
BEGIN = datetime.datetime(2026, 10, 1, tzinfo=datetime.timezone.utc)


def calls_of(count):
    return pandas.DataFrame(
        {
            "reference": [f"call-{index}" for index in range(count)],
            "model": [MODELS[index % len(MODELS)] for index in range(count)],
            "inputTokens": [100 + index % 4000 for index in range(count)],
            "cachedInputTokens": [50.0 if index % 2 else None for index in range(count)],
            "outputTokens": [1 + index % 900 for index in range(count)],
            "at": [BEGIN + datetime.timedelta(seconds=index) for index in range(count)],
            "zone": ["FRA" if index % 3 else None for index in range(count)],
            "team": [f"team-{index % 5}" for index in range(count)],
        }
    )


def by_stream(calls, url):
    """The answers of a stream of lines, in parts that no buffer is too small for: another way than the one that is checked."""
    tables = []
    for start in range(0, len(calls), 2000):
        lines = [json.dumps(estimate_calls.call_of(row)) for row in calls.iloc[start : start + 2000].to_dict("records")]
        request = urllib.request.Request(
            f"{url}/v1/estimates/batch?format=csv", data="\n".join(lines).encode(), headers={"content-type": "application/x-ndjson"}
        )
        with urllib.request.urlopen(request, timeout=600) as response:
            tables.append(pandas.read_csv(io.BytesIO(response.read())))
    return pandas.concat(tables, ignore_index=True)


def main(url, count):
    calls = calls_of(count)
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/calls.parquet", f"{folder}/estimates.parquet"
        calls.to_parquet(source, index=False, row_group_size=max(1, count // 4), coerce_timestamps="us")
        began = time.monotonic()
        estimate_calls.main(source, target, url)
        seconds = time.monotonic() - began
        found = pandas.read_parquet(target)
    wanted = by_stream(calls, url)
    assert list(found["reference"].sort_values()) == sorted(calls["reference"]), "Rows were lost or came twice."
    joined = found.set_index("reference").join(wanted.assign(reference=calls["reference"]).set_index("reference"), rsuffix="Wanted")
    unknown = joined["model"] == "a-model-of-nobody"
    assert (joined["problem"].notna() == unknown).all() and joined.loc[unknown, "energyKwh"].isna().all()
    for name in estimate_calls.NUMBERS:
        assert (joined[name][~unknown] == joined[f"{name}Wanted"][~unknown]).all(), name
    assert (found.set_index("reference")["team"] == calls.set_index("reference")["team"].loc[found["reference"]].values).all()
    print(f"{count} rows are as the service answers a stream; Spark took {seconds:.1f} s, its start included.")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20_000)
