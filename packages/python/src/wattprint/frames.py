"""DataFrames in and out; needs pandas, as in pip install wattprint[pandas]."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from .client import Wattprint

FIGURES = {"energy_kwh": ("energy",), "carbon_gco2e": ("carbon", "total"), "water_litres": ("water", "total")}
ENDS = {"": "value", "_low": "low", "_high": "high"}


def frame(items: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Records, items of batches or groups of a report as a table, with a column for each value inside: energy.value."""
    return pd.json_normalize([dict(item) for item in items])


def estimates(wattprint: Wattprint, requests: pd.DataFrame) -> pd.DataFrame:
    """The table of requests, a request a row and a column for each of its fields (model, output_tokens, zone), with what
    each costs beside it: energy_kwh, carbon_gco2e and water_litres with their ends _low and _high, method, and problem
    where there is none. Cells without a value are left out of the request; other columns must be fields of a request."""
    rows: list[dict[str, Any]] = [
        {str(name): value for name, value in row.items() if not missing(value)} for row in requests.astype(object).to_dict("records")
    ]
    answers = pd.DataFrame([costs(item) for item in wattprint.batch(rows)], index=requests.index)
    return requests.join(answers)


def costs(item: Mapping[str, Any]) -> dict[str, Any]:
    problem = item.get("problem")
    figures = {name + end: None if problem else at(item, *path)[key] for name, path in FIGURES.items() for end, key in ENDS.items()}
    return {**figures, "method": item.get("method"), "problem": problem["detail"] if problem else None}


def at(item: Mapping[str, Any], *path: str) -> Any:
    value: Any = item
    for name in path:
        value = value[name]
    return value


def missing(value: Any) -> bool:
    return not isinstance(value, (list, dict)) and bool(pd.isna(value))
