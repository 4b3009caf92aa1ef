"""Writes calls into a Parquet file, estimates it by estimate_calls.py in a local Spark, and compares with the batch endpoint.

    python check.py http://localhost:3000
"""

import sys
import tempfile

import pandas
import estimate_calls

MODELS = ["gpt-4o", "llama-3.1-70b", "claude-sonnet-4-5", "a-model-of-nobody"]
CALLS = 20000
# Sums of doubles in another order differ in their last digits.
SAME = 1e-9


def main(url):
    calls = pandas.DataFrame(
        {
            "reference": [f"call-{index}" for index in range(CALLS)],
            "model": [MODELS[index % len(MODELS)] for index in range(CALLS)],
            "inputTokens": [100 + index % 4000 for index in range(CALLS)],
            "outputTokens": [1 + index % 900 for index in range(CALLS)],
            "zone": ["FRA" if index % 3 else None for index in range(CALLS)],
            "team": [f"team-{index % 5}" for index in range(CALLS)],
        }
    )
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/calls.parquet", f"{folder}/estimates.parquet"
        calls.to_parquet(source, index=False)
        estimate_calls.main(source, target, url)
        found = pandas.read_parquet(target).set_index("reference")
    asked = calls.to_dict("records")
    wanted = [estimate_calls.row_of(answer) for answer in estimate_calls.estimated([estimate_calls.call_of(row) for row in asked], url)]
    assert len(found) == CALLS, f"{len(found)} rows of {CALLS}"
    for call, row in zip(asked, wanted):
        answer = found.loc[call["reference"]]
        assert answer["team"] == call["team"], call
        if row["problem"]:
            assert "a-model-of-nobody" in answer["problem"] and pandas.isna(answer["energyKwh"]), call
        else:
            for name in ("energyKwh", "energyKwhLow", "energyKwhHigh", "carbonGco2e", "waterL"):
                assert abs(answer[name] - row[name]) <= SAME * abs(row[name]), (call, name)
    print(f"{CALLS} rows are as the batch endpoint answers them.")


if __name__ == "__main__":
    main(*sys.argv[1:])
