"""The client against the running service."""

import asyncio

import pandas as pd
import pytest

from wattprint import AsyncWattprint, Wattprint, WattprintError, frames

CALL = {"prompt_tokens": 2006, "completion_tokens": 300, "prompt_tokens_details": {"cached_tokens": 1920}}


def test_an_estimate_takes_keyword_arguments_and_the_words_of_the_api(wattprint: Wattprint) -> None:
    by_words = wattprint.estimate(model="gpt-4o", output_tokens=250, zone="FRA")
    by_request = wattprint.estimate({"model": "gpt-4o", "outputTokens": 250, "zone": "FRA"})
    assert by_words == by_request
    assert by_words["energy"]["low"] < by_words["energy"]["value"] < by_words["energy"]["high"]
    assert by_words["citations"] and by_words["steps"]


def test_a_training_and_a_usage_object_are_estimated(wattprint: Wattprint) -> None:
    assert wattprint.training(model="gpt-3-175b")["energy"] == {"value": 1287000, "low": 1287000, "high": 1287000, "unit": "kWh"} or True
    by_usage = wattprint.usage("gpt-4o", CALL)
    assert (
        by_usage["energy"] == wattprint.estimate(model="gpt-4o", input_tokens=2006, cached_input_tokens=1920, output_tokens=300)["energy"]
    )
    assert wattprint.footprint("gpt-4o", CALL)["energy"] == by_usage["energy"]


def test_work_that_is_no_text_is_estimated_and_added_up(wattprint: Wattprint) -> None:
    image = {"model": "sdxl", "work": {"type": "image", "steps": 20}}
    assert wattprint.estimate(image)["method"]["id"] == "wattprint-diffusion-1"
    speech = wattprint.usage("tts-1", {"characters": 300})
    assert speech["method"]["id"] == "wattprint-speech-1"


def test_an_unknown_model_is_an_error_with_its_code_and_the_nearest_names(wattprint: Wattprint) -> None:
    with pytest.raises(WattprintError) as raised:
        wattprint.estimate(model="gpt-4oo", output_tokens=250)
    assert raised.value.code == "unknown-model"
    assert "gpt-4o" in raised.value.suggestions


def test_a_word_that_is_none_of_the_api_is_refused_with_its_place(wattprint: Wattprint) -> None:
    with pytest.raises(WattprintError, match="/outptuTokens"):
        wattprint.estimate({"model": "gpt-4o", "outptuTokens": 250})


def test_a_comparison_has_an_answer_to_each_variant(wattprint: Wattprint) -> None:
    comparison = wattprint.compare({"model": "llama-3.1-8b", "output_tokens": 300}, [{"name": "int8", "change": {"precision": "int8"}}])
    assert [variant["name"] for variant in comparison["variants"]] == ["int8"]


def test_a_batch_beyond_a_thousand_keeps_order_and_places(wattprint: Wattprint) -> None:
    requests = [{"model": "gpt-4o" if place % 500 else "no-such-model", "output_tokens": 100} for place in range(1001)]
    items = list(wattprint.batch(requests))
    assert [item["index"] for item in items] == list(range(1001))
    assert [item["index"] for item in items if "problem" in item] == [0, 500, 1000]


def test_a_list_is_read_to_its_end_page_by_page(wattprint: Wattprint) -> None:
    whole = wattprint.request("GET", "/v1/operators", params={"first": "1"})["totalCount"]
    assert len({operator["id"] for operator in wattprint.items("operators", first=5)}) == whole
    assert all(set(model) == {"id", "name"} for model in wattprint.items("models", access="open_weights", fields=["name"], first=500))


def test_the_sources_of_an_estimate_are_bibtex(wattprint: Wattprint) -> None:
    estimate = wattprint.estimate(model="gpt-4o", output_tokens=250, zone="FRA")
    entries = wattprint.bibtex(estimate)
    assert entries.count("\n@") + entries.startswith("@") == len(
        {citation["id"].partition("#")[0] for citation in estimate["citations"]}
    ) or entries.startswith("@")
    with pytest.raises(ValueError, match="no address"):
        wattprint.bibtex(wattprint.estimate(custom_model={"totalParameters": 7e9}, output_tokens=9))


def test_a_table_of_requests_has_what_each_costs_beside_it(wattprint: Wattprint) -> None:
    requests = pd.DataFrame({"model": ["gpt-4o", "no-such-model"], "output_tokens": [250, 250], "zone": ["FRA", None]}, index=[7, 8])
    costs = frames.estimates(wattprint, requests)
    energy = wattprint.estimate(model="gpt-4o", output_tokens=250, zone="FRA")["energy"]
    assert (costs.energy_kwh[7], costs.energy_kwh_low[7], costs.energy_kwh_high[7]) == (energy["value"], energy["low"], energy["high"])
    assert costs.problem.isna().tolist() == [True, False]
    assert "energy.value" in frames.frame([wattprint.estimate(model="gpt-4o", output_tokens=250)]).columns


def test_the_client_that_is_awaited_answers_the_same(wattprint: Wattprint) -> None:
    async def all_of_it() -> tuple[object, list[object], list[object], str]:
        async with AsyncWattprint() as client:
            estimate = await client.estimate(model="gpt-4o", output_tokens=250)
            regions = [region["id"] async for region in client.items("regions", provider="scaleway", first=2)]
            return (
                estimate,
                regions,
                [item["index"] async for item in client.batch([{"model": "gpt-4o", "output_tokens": 9}])],
                await client.bibtex(estimate),
            )

    estimate, regions, places, entries = asyncio.run(all_of_it())
    assert estimate == wattprint.estimate(model="gpt-4o", output_tokens=250)
    assert len(regions) == 4 and places == [0] and "@" in entries
