"""EcoLogits behind a thin route, which answers the request of POST /v1/estimates/inference with EcoLogits' own tracer."""

import os

import uvicorn
from ecologits.tracers.utils import llm_impacts
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Request(BaseModel):
    provider: str = "openai"
    model: str
    outputTokens: int
    latencySeconds: float = 5.0
    zone: str = "WOR"


@app.post("/estimate")
async def estimate(request: Request):
    return llm_impacts(
        provider=request.provider,
        model_name=request.model,
        output_token_count=request.outputTokens,
        request_latency=request.latencySeconds,
        electricity_mix_zone=request.zone,
    )


@app.get("/readyz")
async def ready():
    return {"status": "ready"}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), access_log=False, log_level="warning")
