import sys

from wattprint_client import Client
from wattprint_client.api.estimates import estimate_inference
from wattprint_client.models import Estimate, InferenceRequest, Problem

client = Client(sys.argv[1])
answer = estimate_inference.sync(client=client, body=InferenceRequest(model="gpt-4o", output_tokens=250))
assert isinstance(answer, Estimate), answer
print(answer.energy.value, answer.energy.unit)
refused = estimate_inference.sync(client=client, body=InferenceRequest(model="no-such-model", output_tokens=250))
assert isinstance(refused, Problem), refused
print(refused.code)
