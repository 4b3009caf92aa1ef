"""Reads estimates as SPDX from the service at the given address with the SPDX project's own model 3.0.1. Exits with 1 if one is not valid."""

import io
import sys
import urllib.request

from spdx_python_model.bindings.v3_0_1 import model as spdx

ESTIMATES = [
    "inference?model=gpt-4o&outputTokens=250&zone=FRA",
    "training?model=gpt-3-175b",
    "training?model=llama-3.1-8b&tuning=lora&examples=10000&meanTokens=500&hardware=A100",
]


def energies_of(document: bytes) -> list[float]:
    """Returns the energies in a document, in kWh. Raises an error if the document violates the model, for example by lacking a required field."""
    objects = spdx.SHACLObjectSet()
    spdx.JSONLDDeserializer().read(io.BytesIO(document), objects)
    if missing := objects.link():
        raise ValueError(f"refers to {missing}, which it does not hold")
    spdx.JSONLDSerializer().write(objects, io.BytesIO())
    return [use.ai_energyQuantity for use in objects.foreach_type(spdx.ai_EnergyConsumptionDescription)]


for path in ESTIMATES:
    url = f"{sys.argv[1]}/v1/estimates/{path}&format=spdx"
    with urllib.request.urlopen(url) as answer:
        energies = energies_of(answer.read())
    if len(energies) != 1 or not energies[0] > 0:
        sys.exit(f"{path}: the document says the energies {energies}, where one is expected.")
    print(f"{path}: {energies[0]} kWh")
