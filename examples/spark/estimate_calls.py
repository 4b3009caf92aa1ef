"""Estimates the calls in Parquet files, however large, by Wattprint services that the workers of Spark reach.

    spark-submit estimate_calls.py calls.parquet estimates.parquet http://localhost:3000

The files have a row for each call. Columns that are named as the fields of a call (model, inputTokens, outputTokens, at, zone, …) are
sent; others are left alone and stand beside the estimates. A call that cannot be estimated has its problem in the place of the
numbers: no row is lost. WATTPRINT_KEY, where it is set, is sent with each request.
"""

import io
import json
import os
import sys
import time
import urllib.error
import urllib.request

import pandas
from pyspark.sql import SparkSession
from pyspark.sql.types import DoubleType, StringType, StructField, StructType

FIELDS = [
    "model", "inputTokens", "cachedInputTokens", "reasoningTokens", "outputTokens", "requests", "latencySeconds",
    "at", "zone", "region", "operator", "hardware", "precision", "reference",
]
NUMBERS = [
    "energyKwh", "energyLowKwh", "energyHighKwh", "carbonGco2e", "carbonLowGco2e", "carbonHighGco2e",
    "waterLitres", "waterLowLitres", "waterHighLitres",
]
WORDS = ["method", "problem"]
# What one request may hold as JSON. It is read whole before it is answered, so that neither side waits for the other.
ROWS_OF_REQUEST = 1000
TRIES = 6
BUSY = (429, 502, 503, 504)


def call_of(row):
    """What is sent of a row: its fields that hold something. Spark's whole numbers with gaps arrive as fractions."""
    call = {name: value for name, value in row.items() if name in FIELDS and not pandas.isna(value)}
    for name, value in call.items():
        if isinstance(value, pandas.Timestamp):
            call[name] = (value.tz_localize("UTC") if value.tzinfo is None else value).isoformat()
        elif isinstance(value, float) and value.is_integer():
            call[name] = int(value)
    return call


def answered(calls, url):
    """The answers to at most ROWS_OF_REQUEST calls as a table with a row for each, in their order."""
    headers = {"content-type": "application/json", "accept": "text/csv"}
    if os.environ.get("WATTPRINT_KEY"):
        headers["authorization"] = f"Bearer {os.environ['WATTPRINT_KEY']}"
    request = urllib.request.Request(f"{url}/v1/estimates/batch", data=json.dumps(calls).encode(), headers=headers)
    for attempt in range(TRIES):
        try:
            with urllib.request.urlopen(request, timeout=120) as response:
                table = pandas.read_csv(io.BytesIO(response.read()), dtype={name: "string" for name in WORDS})
            break
        except urllib.error.HTTPError as error:
            if error.code not in BUSY or attempt == TRIES - 1:
                raise RuntimeError(f"The service answers {error.code}: {error.read(2000).decode(errors='replace')}") from None
            time.sleep(float(error.headers.get("retry-after", 2**attempt)))
        except urllib.error.URLError:
            if attempt == TRIES - 1:
                raise
            time.sleep(2**attempt)
    if len(table) != len(calls):
        raise RuntimeError(f"{len(calls)} calls were sent and {len(table)} answered.")
    return table


def estimator(url):
    """What mapInPandas runs in each worker of Spark."""

    def estimate(frames):
        for frame in frames:
            for start in range(0, len(frame), ROWS_OF_REQUEST):
                part = frame.iloc[start : start + ROWS_OF_REQUEST].reset_index(drop=True)
                table = answered([call_of(row) for row in part.to_dict("records")], url)
                yield pandas.concat([part, table[NUMBERS].astype(float), table[WORDS]], axis=1)

    return estimate


def main(source, target, url):
    spark = SparkSession.builder.appName("wattprint").getOrCreate()
    calls = spark.read.parquet(source)
    added = [StructField(name, DoubleType()) for name in NUMBERS] + [StructField(name, StringType()) for name in WORDS]
    schema = StructType([*calls.schema.fields, *added])
    calls.mapInPandas(estimator(url.rstrip("/")), schema).write.mode("overwrite").parquet(target)
    totals = spark.read.parquet(target).selectExpr(
        "count(*) as calls", "count(problem) as problems",
        "sum(energyKwh) as kwh", "sum(energyLowKwh) as low", "sum(energyHighKwh) as high",
    ).first()
    print(f"{totals.calls} calls, {totals.problems} without an estimate, {totals.kwh:.6g} kWh ({totals.low:.6g} to {totals.high:.6g})")
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("Usage: spark-submit estimate_calls.py calls.parquet estimates.parquet http://localhost:3000")
    main(*sys.argv[1:])
