"""Estimates the calls in a Parquet file, however large, by a Wattprint service that the workers of Spark reach.

    spark-submit estimate_calls.py calls.parquet estimates.parquet http://localhost:3000

The file has a row for each call. Columns that are named as the fields of a call (model, inputTokens, outputTokens, at, zone,
region, operator, reference, …) are sent; others are left alone, and stand beside the estimates. What cannot be estimated has its
problem in place of the numbers: no row is lost.
"""

import json
import sys
import urllib.request

from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType, StringType, StructField, StructType

FIELDS = [
    "model", "inputTokens", "cachedInputTokens", "reasoningTokens", "outputTokens", "requests", "latencySeconds",
    "at", "zone", "region", "operator", "hardware", "precision", "reference",
]
QUANTITIES = {"energyKwh": ["energy"], "carbonGco2e": ["carbon", "total"], "waterL": ["water", "total"]}
ENDS = {"": "value", "Low": "low", "High": "high"}
ROWS_OF_REQUEST = 5000


def quantity(answer, path):
    for name in path:
        answer = answer.get(name) or {}
    return answer


def row_of(answer):
    """The columns of an answer by detail=numbers: kWh, gCO2e and litres with both ends, and what stood in the way."""
    numbers = {f"{name}{end}": quantity(answer, path).get(key) for name, path in QUANTITIES.items() for end, key in ENDS.items()}
    problem = answer.get("problem")
    return {**numbers, "method": answer.get("method"), "problem": problem and problem["detail"]}


def call_of(row):
    call = {name: value for name, value in row.items() if name in FIELDS and value is not None and value == value}
    return {name: int(value) if isinstance(value, float) and value.is_integer() else value for name, value in call.items()}


def estimated(calls, url):
    """The answers to calls, in their order: one request for all of them, and a line for each."""
    body = "".join(json.dumps(call, default=str) + "\n" for call in calls).encode()
    request = urllib.request.Request(
        f"{url}/v1/estimates/batch?detail=numbers", data=body, headers={"content-type": "application/x-ndjson"}
    )
    with urllib.request.urlopen(request, timeout=600) as response:
        answers = [json.loads(line) for line in response]
    answers = [answer for answer in answers if "line" in answer]
    if len(answers) != len(calls):
        raise RuntimeError(f"{len(calls)} calls were sent and {len(answers)} answered.")
    return sorted(answers, key=lambda answer: answer["line"])


def estimator(url):
    def estimate(frames):
        for frame in frames:
            for start in range(0, len(frame), ROWS_OF_REQUEST):
                part = frame.iloc[start : start + ROWS_OF_REQUEST].copy()
                rows = [row_of(answer) for answer in estimated([call_of(row) for row in part.to_dict("records")], url)]
                for name in rows[0] if rows else []:
                    part[name] = [row[name] for row in rows]
                yield part

    return estimate


def main(source, target, url):
    spark = SparkSession.builder.appName("wattprint").getOrCreate()
    calls = spark.read.parquet(source)
    numbers = [StructField(f"{name}{end}", DoubleType()) for name in QUANTITIES for end in ENDS]
    schema = StructType([*calls.schema.fields, *numbers, StructField("method", StringType()), StructField("problem", StringType())])
    calls.mapInPandas(estimator(url.rstrip("/")), schema).write.mode("overwrite").parquet(target)
    estimates = spark.read.parquet(target)
    totals = estimates.selectExpr(
        "count(*) as calls", "count(problem) as problems", "sum(energyKwh) as kwh", "sum(energyKwhLow) as low", "sum(energyKwhHigh) as high"
    ).first()
    print(f"{totals.calls} calls, {totals.problems} without an estimate, {totals.kwh:.6g} kWh ({totals.low:.6g} to {totals.high:.6g})")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("Usage: spark-submit estimate_calls.py calls.parquet estimates.parquet http://localhost:3000")
    main(*sys.argv[1:])
