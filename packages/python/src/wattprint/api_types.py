"""The words of the API as types. Written by npm run contracts."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict, Union

AcceleratorClass = Literal["server", "workstation", "consumer", "soc", "cpu"]

class Alternative(TypedDict):
    """The same request by another published method; facility energy."""
    method: MethodName
    """The other method."""
    energy: Union[Quantity, None]
    """Facility energy by it; null where it lacks an input."""
    note: str
    """Where it differs, or which input it lacks."""

class AlternativeFigure(TypedDict):
    """A figure that conflicts with the chosen one, kept in the open."""
    source: RecordId
    """The document, by the id of its source."""
    locator: str
    """The place in it: table, section, row, path."""
    evidence: NotRequired[Evidence]
    """Only where weaker than the source itself."""
    standing: NotRequired[Standing]
    """Only where another than that of the source."""
    low: NotRequired[float]
    """Lower end of the range that the source gives."""
    high: NotRequired[float]
    """Upper end of the range that the source gives."""
    unit: Unit
    printed: NotRequired[str]
    """Number and unit as the source prints them, where they differ."""
    derivation: NotRequired[str]
    """The arithmetic, where the number was derived from what the source prints."""
    note: NotRequired[str]
    """What is to be known of it."""
    period: NotRequired[str]
    """The year, month, day or hour (UTC) that the number holds for."""
    basis: NotRequired[GridBasis]
    """Of carbon intensities: with or without upstream emissions."""
    value: float
    """The number, in unit."""

class AppliedTechnique(TypedDict):
    """The technique that was applied."""
    id: str
    """Id of the technique."""
    name: str
    """Its name."""
    effects: list[TechniqueEffect]
    """Every figure that is published about it, each with its source."""
    citations: list[str]
    """Ids of citations in this answer."""

class Assumption(TypedDict):
    """A value that the caller did not give, and the one that stood in for it."""
    name: str
    """The field of the request that replaces it: sent with this value, the estimate stays as it is. A name
    that is no field of the request (servingHardware, gridPeriod) is of what no single value of a field can
    say; the reason says what changes it."""
    value: str
    """The number or the name that was assumed."""
    unit: Union[Unit, None]
    """The unit of value; null for a name."""
    basis: Basis
    reason: str
    """Why this value."""
    citations: list[str]
    """Ids of the citations it rests on."""

Basis = Literal["request", "record", "default", "computed", "model"]

class BreakEvenRequests(TypedDict):
    """Requests after which what is saved has paid for the trainings, with its 90 % interval."""
    value: float
    """Requests after which the training is paid back."""
    low: float
    """Lower end of the 90 % interval."""
    high: Union[float, None]
    """Null where possibly nothing is saved."""

class Carbon(TypedDict):
    """Emissions of greenhouse gases, in gCO2e, by where they come from."""
    operationalLocationBased: Quantity
    """Electricity at the intensity of the grid it is drawn from."""
    embodied: Quantity
    """Share of making the hardware."""
    total: Quantity
    """Location-based plus embodied."""
    operationalMarketBased: Union[Quantity, None]
    """Electricity at the intensity of contracts or of the residual mix; null where unknown."""
    operationalMarginal: Union[Quantity, None]
    """Electricity at the intensity of the plants that follow demand: for decisions, never for accounts. Null
    unless marginal was asked for and is on record."""
    direct: Union[Quantity, None]
    """Scope 2, by location: electricity at its direct intensity. Null unless basis was given and the zone has
    both for one period."""
    upstream: Union[Quantity, None]
    """Scope 3.3, by location: what lifecycle counts beyond that. Null where direct is."""
    locationBasis: Union[GridBasis, None]
    """What operationalLocationBased counts; null where the intensity is your own and basis absent."""
    marketBasis: Union[GridBasis, None]
    """What operationalMarketBased counts; null where its source does not say, or there is none."""

class CarbonSums(TypedDict):
    """Sums of carbon by where it comes from."""
    operationalLocationBased: Quantity
    """Electricity at the intensity of the grid it is drawn from."""
    embodied: Quantity
    """Share of making the hardware."""
    total: Quantity
    """Location-based plus embodied."""

CatalogRevision = str

class Citation(TypedDict):
    """A source and the place in it."""
    id: str
    """Source and place together: one source cited in two places is two citations."""
    source: str
    """The id of the source."""
    title: str
    """Title of the source."""
    authors: list[str]
    """Its authors."""
    publisher: str
    """Who published it."""
    publishedOn: Union[str, None]
    """Year, month or day of publication; null where unknown."""
    url: Union[str, None]
    """Where it can be read; null where it has no address."""
    doi: Union[str, None]
    """Its DOI; null where it has none."""
    locator: str
    """The place in the source."""
    licence: Union[str, None]
    """Its licence; null where unknown."""
    evidence: Evidence
    standing: Union[Standing, None]
    """Who says it; null where nobody has said."""

class CitedNumber(TypedDict):
    """A number with its unit, its source and the place in it."""
    source: RecordId
    """The document, by the id of its source."""
    locator: str
    """The place in it: table, section, row, path."""
    evidence: NotRequired[Evidence]
    """Only where weaker than the source itself."""
    standing: NotRequired[Standing]
    """Only where another than that of the source."""
    low: NotRequired[float]
    """Lower end of the range that the source gives."""
    high: NotRequired[float]
    """Upper end of the range that the source gives."""
    unit: Unit
    printed: NotRequired[str]
    """Number and unit as the source prints them, where they differ."""
    derivation: NotRequired[str]
    """The arithmetic, where the number was derived from what the source prints."""
    note: NotRequired[str]
    """What is to be known of it."""
    period: NotRequired[str]
    """The year, month, day or hour (UTC) that the number holds for."""
    basis: NotRequired[GridBasis]
    """Of carbon intensities: with or without upstream emissions."""

class CitedPlace(TypedDict):
    """A source and the place in it."""
    source: RecordId
    """The document, by the id of its source."""
    locator: str
    """The place in it: table, section, row, path."""
    evidence: NotRequired[Evidence]
    """Only where weaker than the source itself."""
    standing: NotRequired[Standing]
    """Only where another than that of the source."""

class Compared(TypedDict):
    """What one of the compared ways costs."""
    model: Union[ModelName, None]
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    carbon: Carbon
    water: Water
    method: MethodName
    reported: list[Reported]
    """Published accounts of a training."""
    warnings: list[Warning]
    links: EstimateLinks
    estimate: Union[Estimate, None]
    """The whole estimate where include names estimates, else null."""

class ComparedBaseline(TypedDict):
    """What the variants are compared with."""
    model: Union[ModelName, None]
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    carbon: Carbon
    water: Water
    method: MethodName
    reported: list[Reported]
    """Published accounts of a training."""
    warnings: list[Warning]
    links: EstimateLinks
    estimate: Union[Estimate, None]
    """The whole estimate where include names estimates, else null."""
    assumptions: list[Assumption]

class ComparedTraining(TypedDict):
    """A training that a variant needs; not part of its energy."""
    model: Union[ModelName, None]
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    carbon: Carbon
    water: Water
    method: MethodName
    reported: list[Reported]
    """Published accounts of a training."""
    warnings: list[Warning]
    links: EstimateLinks
    estimate: Union[Estimate, None]
    """The whole estimate where include names estimates, else null."""
    name: str
    """What is trained."""

class ComparedVariant(TypedDict):
    """One variant: what it costs, and its ratio to the baseline."""
    model: Union[ModelName, None]
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    carbon: Carbon
    water: Water
    method: MethodName
    reported: list[Reported]
    """Published accounts of a training."""
    warnings: list[Warning]
    links: EstimateLinks
    estimate: Union[Estimate, None]
    """The whole estimate where include names estimates, else null."""
    name: str
    """The given name, else the differences from the baseline."""
    technique: Union[AppliedTechnique, None]
    assumptions: list[Assumption]
    """Those that the baseline does not make."""
    ratio: FootprintRatio
    trainings: list[ComparedTraining]
    """What has to be trained for it, each part apart."""
    breakEvenRequests: Union[BreakEvenRequests, None]
    """After how many requests its trainings are paid back; null where breakEvenReason says why."""
    breakEvenReason: Union[str, None]
    """Why breakEvenRequests is null, or has no upper end."""

class Comparison(TypedDict):
    """The estimates of the variants, and their ratios to the baseline."""
    kind: Purpose
    baseline: ComparedBaseline
    variants: list[ComparedVariant]
    """In the order of the request."""
    citations: list[Citation]
    """Of what is listed above; those of the steps are in the estimates."""
    catalogRevision: CatalogRevision

ComparisonInclude = Literal["estimates"]

class ComparisonRequest(TypedDict):
    """A comparison of a baseline with variants that do the same work."""
    baseline: NotRequired[InferenceRequest]
    """What requests to a model are compared with."""
    baselineTraining: NotRequired[TrainingRequest]
    """In place of baseline: what trainings are compared with."""
    variants: list[ComparisonVariant]
    """The variants."""
    include: NotRequired[list[ComparisonInclude]]
    """"estimates": every estimate whole, with its steps and citations."""

class ComparisonVariant(TypedDict):
    """A variant to compare with the baseline."""
    name: NotRequired[str]
    """What to call it in the answer."""
    change: NotRequired[InferenceChange]
    """The fields that differ from the baseline. For inference only."""
    technique: NotRequired[str]
    """The id of a technique, applied after change."""
    parameterShare: NotRequired[float]
    """What pruning leaves of the parameters; of a mixture of experts, the share that a token uses."""
    training: NotRequired[TrainingRequest]
    """Beside an inference: the training that its savings have to pay back. Beside baselineTraining: the
    training of the variant."""

Counted = Literal["included", "excluded"]

CustomHardware = TypedDict("CustomHardware", {
    "peakTflops16": "float",
    "bandwidthGBps": "float",
    "memoryGB": "float",
    "ratedWatts": "float",
    "peakTflops8": "NotRequired[float]",
    "peakTflops4": "NotRequired[float]",
    "peakTflops32": "NotRequired[float]",
    "bf16TensorCores": "NotRequired[bool]",
    "class": "NotRequired[AcceleratorClass]",
})

class CustomModel(TypedDict):
    """A model that is not in the catalog, by its size and shape."""
    totalParameters: float
    """All parameters."""
    activeParameters: NotRequired[float]
    """Of a mixture of experts: those used for one token. All when absent."""
    layers: NotRequired[int]
    """Transformer layers."""
    attentionHeads: NotRequired[int]
    """Query heads of a layer."""
    kvHeads: NotRequired[int]
    """Heads of keys and values of a layer."""
    headDim: NotRequired[int]
    """Width of a head."""
    hiddenSize: NotRequired[int]
    """Width of the residual stream."""
    attentionLayers: NotRequired[int]
    """Layers whose attention reads the whole context: all when absent."""
    attentionWidth: NotRequired[float]
    """In place of attentionHeads times headDim."""
    sparseAttentionTokens: NotRequired[int]
    """Tokens that attention reads at most of a cache that is kept whole."""
    kvBytesPerToken: NotRequired[float]
    """In place of layers, kvHeads and headDim."""
    slidingWindowShare: NotRequired[float]
    """Share of the layers whose attention sees only a window."""
    slidingWindowTokens: NotRequired[int]
    """Tokens of that window."""
    bitsPerWeight: NotRequired[float]
    """Bits of a weight."""
    streams: NotRequired[DenoiserStreams]
    """Of a model of images or video: text and picture in two streams of weights (FLUX.1, SD3), or in one."""
    latentTokens: NotRequired[int]
    """Of a model of images or video: tokens of all latent frames of one output."""

DenoiserStreams = Literal["two", "single"]

class EnergyParts(TypedDict):
    """The energy by where it is used; adds up to it exactly."""
    accelerators: Quantity
    """The accelerators while they work on this."""
    host: Quantity
    """The rest of the server, its supply losses, and capacity kept ready for this work."""
    facility: Quantity
    """Cooling and power distribution of the building: PUE minus one."""

EnergyScope = Literal["accelerators", "servers", "facility"]

class EquivalentAmount(TypedDict):
    """An everyday amount of the same footprint."""
    id: str
    """Id of the equivalence."""
    amount: float
    """How many of it."""
    unit: str
    """What is counted."""
    sentence: str
    """The same as a sentence."""
    citations: list[str]
    """Ids of citations in this answer."""

class Estimate(TypedDict):
    """The energy, carbon, water and hardware of a request or a training, with their ranges, steps and
    sources."""
    kind: Purpose
    """Whether a model was run or made."""
    model: Union[ModelName, None]
    """The model that was asked for; null where the request names none of the catalog."""
    resolution: Union[Resolution, None]
    """How the name of the model was understood; null where the request names none."""
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    energyParts: EnergyParts
    """The same energy by where it is used; adds up to it exactly."""
    carbon: Carbon
    """What that energy and the hardware emit."""
    water: Water
    """What is evaporated on site, and consumed to make the electricity."""
    primaryEnergy: Quantity
    """Primary energy of the electricity and of making the hardware."""
    abioticDepletion: Quantity
    """Depletion of minerals and metals, by the electricity and by making the hardware."""
    trainingShare: Union[Quantity, None]
    """Training energy that falls on these requests, when asked for; not part of energy."""
    method: MethodName
    """The method behind energy."""
    alternatives: list[Alternative]
    """The same by other methods, when asked for."""
    reported: list[Reported]
    """Published accounts of the training, as published."""
    assumptions: list[Assumption]
    """What the request did not say, and what stood in for it."""
    warnings: list[Warning]
    """Why the estimate is weak, where it is."""
    equivalences: list[EquivalentAmount]
    """The same in everyday amounts, when asked for."""
    steps: list[Step]
    """The derivation, each step after its inputs."""
    citations: list[Citation]
    """The sources of every number above."""
    catalogRevision: CatalogRevision
    links: EstimateLinks
    """The same estimate as an address, and where the method is explained."""

class EstimateLinks(TypedDict):
    """Where to read on."""
    self: Union[str, None]
    """The same estimate as a GET; null where the request is not flat."""
    methodology: str
    """Where the method is explained."""

class EstimateNumbers(TypedDict):
    """An estimate by detail=numbers: its numbers are those of the whole one."""
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    method: str
    """Id of the method."""
    warnings: list[WarningCode]
    """Each code once."""
    carbon: TotalOnly
    water: TotalOnly
    catalogRevision: CatalogRevision

class EstimateOutline(TypedDict):
    """An estimate by detail=summary: its numbers are those of the whole one."""
    model: Union[str, None]
    """Id of the model; null where the request names none of the catalog."""
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    method: str
    """Id of the method."""
    warnings: list[WarningCode]
    """Each code once."""
    carbon: Carbon
    water: Water
    links: EstimateLinks
    kind: Purpose
    catalogRevision: CatalogRevision
    energyParts: EnergyParts

Evidence = Literal["primary", "secondary", "unverified"]

class Fault(TypedDict):
    """One place in a request that is at fault."""
    pointer: str
    """JSON pointer into the request."""
    detail: str
    """What is wrong there."""

class Figure(TypedDict):
    """One number with its unit, its source and the place in it."""
    source: RecordId
    """The document, by the id of its source."""
    locator: str
    """The place in it: table, section, row, path."""
    evidence: NotRequired[Evidence]
    """Only where weaker than the source itself."""
    standing: NotRequired[Standing]
    """Only where another than that of the source."""
    low: NotRequired[float]
    """Lower end of the range that the source gives."""
    high: NotRequired[float]
    """Upper end of the range that the source gives."""
    unit: Unit
    printed: NotRequired[str]
    """Number and unit as the source prints them, where they differ."""
    derivation: NotRequired[str]
    """The arithmetic, where the number was derived from what the source prints."""
    note: NotRequired[str]
    """What is to be known of it."""
    period: NotRequired[str]
    """The year, month, day or hour (UTC) that the number holds for."""
    basis: NotRequired[GridBasis]
    """Of carbon intensities: with or without upstream emissions."""
    value: float
    """The number, in unit. A figure that is sent with low and high may leave it out; it is then their
    geometric mean."""
    alternatives: NotRequired[list[AlternativeFigure]]
    """Conflicting figures that were not chosen; the note says why."""

class FootprintRatio(TypedDict):
    """The variant over the baseline, each the whole (carbon with embodied, water with that of the
    electricity); doubts that both share are taken out of the interval. Null where the baseline is zero."""
    energy: Union[Quantity, None]
    """Of the energies."""
    carbon: Union[Quantity, None]
    """Of the totals of carbon."""
    water: Union[Quantity, None]
    """Of the totals of water."""

GridBasis = Literal["lifecycle", "direct"]

ImageDetail = Literal["low", "medium", "high"]

class InferenceChange(TypedDict):
    """The fields that differ from the baseline. A field of the baseline that would contradict one of them is
    left out."""
    energyScope: NotRequired[EnergyScope]
    """What energyKwh counts: servers when absent."""
    operator: NotRequired[str]
    """Who runs the data centre: the id or a name of an operator."""
    region: NotRequired[str]
    """Cloud region: aws:us-east-1."""
    zone: NotRequired[str]
    """Grid zone: FRA, US-CA, WORLD."""
    year: NotRequired[int]
    """Year whose grid is used; the newest on record when absent."""
    gridGco2ePerKwh: NotRequired[float]
    """Your own carbon intensity, in place of the zone’s."""
    marketGco2ePerKwh: NotRequired[float]
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: NotRequired[GridBasis]
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: NotRequired[bool]
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wueLitresPerKwh: NotRequired[float]
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    startsAt: NotRequired[str]
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    endsAt: NotRequired[str]
    """When it ended."""
    model: NotRequired[str]
    """Id, alias, API name or Hugging Face id."""
    customModel: NotRequired[CustomModel]
    """In place of model."""
    inputImages: NotRequired[list[InputImage]]
    """Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out
    where inputTokens hold them."""
    inputAudioSeconds: NotRequired[float]
    """Sound in the prompt, whose tokens are added to inputTokens."""
    inputVideoSeconds: NotRequired[float]
    """Video in the prompt, whose tokens are added to inputTokens."""
    work: NotRequired[Work]
    """What is asked, where that is no text; the tokens above are of text."""
    priceUsd: NotRequired[float]
    """List price of one request, for models of images, video, speech and transcription whose size nobody
    knows."""
    latencySeconds: NotRequired[float]
    """Observed time from the request to the last token."""
    outputTokensPerSecond: NotRequired[float]
    """Observed speed of one stream."""
    hardware: NotRequired[str]
    """Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge."""
    customHardware: NotRequired[CustomHardware]
    """In place of hardware."""
    acceleratorCount: NotRequired[int]
    """Accelerators of one replica."""
    precision: NotRequired[Precision]
    cacheBits: NotRequired[float]
    """Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache."""
    batchSize: NotRequired[float]
    """Mean number of sequences in flight for each replica."""
    engine: NotRequired[str]
    """Serving software and version: vllm-0.11.1, hf-transformers."""
    serverClass: NotRequired[ServerClass]
    powerCapWatts: NotRequired[float]
    """Power cap of each accelerator, in place of its rated power."""
    busyShare: NotRequired[float]
    """Share of powered-on time at active power."""
    speculativeDecoding: NotRequired[bool]
    """Whether a draft model proposes tokens."""
    energyMeter: NotRequired[str]
    """What metered energyKwh: NVML, Zeus 0.11, a PDU."""
    pue: NotRequired[float]
    """Power usage effectiveness of the site."""
    at: NotRequired[str]
    """When the request ran, an ISO time with its offset; the finest grid figure on record is used."""
    unknownModel: NotRequired[UnknownModel]
    """class: a name whose size nobody knows is answered as a model of its class, with a very wide range.
    refuse, or absent: only where the catalog says that its size is not published."""
    listPrice: NotRequired[ListPrice]
    """Of a model whose size nobody knows: tells its class."""
    modelClass: NotRequired[ModelClass]
    """The class of such a model, in place of a list price."""
    lifetimeRequests: NotRequired[float]
    """Requests that the training is spread over, for trainingShare."""
    inputTokens: NotRequired[int]
    """Tokens of the prompt of one request, cached ones included."""
    cachedInputTokens: NotRequired[int]
    """Those of the input tokens that came from a prompt cache."""
    reasoningTokens: NotRequired[int]
    """Hidden tokens that the model generated before its answer."""
    outputTokens: NotRequired[int]
    """Tokens of the answer of one request."""
    energyKwh: NotRequired[float]
    """Metered energy of one request: all else follows from it, and the estimate stands beside it as a
    check."""
    requests: NotRequired[int]
    """How many such requests."""
    method: NotRequired[str]
    """"auto" or the id of a method."""

InferenceInclude = Literal["alternatives", "equivalences", "trainingShare"]

class InferenceRequest(TypedDict):
    """One kind of request to a model, once or many times."""
    energyScope: NotRequired[EnergyScope]
    """What energyKwh counts: servers when absent."""
    operator: NotRequired[str]
    """Who runs the data centre: the id or a name of an operator."""
    region: NotRequired[str]
    """Cloud region: aws:us-east-1."""
    zone: NotRequired[str]
    """Grid zone: FRA, US-CA, WORLD."""
    year: NotRequired[int]
    """Year whose grid is used; the newest on record when absent."""
    gridGco2ePerKwh: NotRequired[float]
    """Your own carbon intensity, in place of the zone’s."""
    marketGco2ePerKwh: NotRequired[float]
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: NotRequired[GridBasis]
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: NotRequired[bool]
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wueLitresPerKwh: NotRequired[float]
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    startsAt: NotRequired[str]
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    endsAt: NotRequired[str]
    """When it ended."""
    model: NotRequired[str]
    """Id, alias, API name or Hugging Face id."""
    customModel: NotRequired[CustomModel]
    """In place of model."""
    inputImages: NotRequired[list[InputImage]]
    """Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out
    where inputTokens hold them."""
    inputAudioSeconds: NotRequired[float]
    """Sound in the prompt, whose tokens are added to inputTokens."""
    inputVideoSeconds: NotRequired[float]
    """Video in the prompt, whose tokens are added to inputTokens."""
    work: NotRequired[Work]
    """What is asked, where that is no text; the tokens above are of text."""
    priceUsd: NotRequired[float]
    """List price of one request, for models of images, video, speech and transcription whose size nobody
    knows."""
    latencySeconds: NotRequired[float]
    """Observed time from the request to the last token."""
    outputTokensPerSecond: NotRequired[float]
    """Observed speed of one stream."""
    hardware: NotRequired[str]
    """Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge."""
    customHardware: NotRequired[CustomHardware]
    """In place of hardware."""
    acceleratorCount: NotRequired[int]
    """Accelerators of one replica."""
    precision: NotRequired[Precision]
    cacheBits: NotRequired[float]
    """Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache."""
    batchSize: NotRequired[float]
    """Mean number of sequences in flight for each replica."""
    engine: NotRequired[str]
    """Serving software and version: vllm-0.11.1, hf-transformers."""
    serverClass: NotRequired[ServerClass]
    powerCapWatts: NotRequired[float]
    """Power cap of each accelerator, in place of its rated power."""
    busyShare: NotRequired[float]
    """Share of powered-on time at active power."""
    speculativeDecoding: NotRequired[bool]
    """Whether a draft model proposes tokens."""
    energyMeter: NotRequired[str]
    """What metered energyKwh: NVML, Zeus 0.11, a PDU."""
    pue: NotRequired[float]
    """Power usage effectiveness of the site."""
    at: NotRequired[str]
    """When the request ran, an ISO time with its offset; the finest grid figure on record is used."""
    unknownModel: NotRequired[UnknownModel]
    """class: a name whose size nobody knows is answered as a model of its class, with a very wide range.
    refuse, or absent: only where the catalog says that its size is not published."""
    listPrice: NotRequired[ListPrice]
    """Of a model whose size nobody knows: tells its class."""
    modelClass: NotRequired[ModelClass]
    """The class of such a model, in place of a list price."""
    lifetimeRequests: NotRequired[float]
    """Requests that the training is spread over, for trainingShare."""
    inputTokens: NotRequired[int]
    """Tokens of the prompt of one request, cached ones included."""
    cachedInputTokens: NotRequired[int]
    """Those of the input tokens that came from a prompt cache."""
    reasoningTokens: NotRequired[int]
    """Hidden tokens that the model generated before its answer."""
    outputTokens: NotRequired[int]
    """Tokens of the answer of one request."""
    energyKwh: NotRequired[float]
    """Metered energy of one request: all else follows from it, and the estimate stands beside it as a
    check."""
    requests: NotRequired[int]
    """How many such requests. 1 when absent."""
    method: NotRequired[str]
    """"auto" or the id of a method. "auto" when absent."""
    include: NotRequired[list[InferenceInclude]]
    """What to show beside the estimate."""

class InferenceSettings(TypedDict):
    """How and where a model is run and what is known of it."""
    model: NotRequired[str]
    """Id, alias, API name or Hugging Face id."""
    customModel: NotRequired[CustomModel]
    """In place of model."""
    inputImages: NotRequired[list[InputImage]]
    """Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out
    where inputTokens hold them."""
    inputAudioSeconds: NotRequired[float]
    """Sound in the prompt, whose tokens are added to inputTokens."""
    inputVideoSeconds: NotRequired[float]
    """Video in the prompt, whose tokens are added to inputTokens."""
    work: NotRequired[Work]
    """What is asked, where that is no text; the tokens above are of text."""
    priceUsd: NotRequired[float]
    """List price of one request, for models of images, video, speech and transcription whose size nobody
    knows."""
    latencySeconds: NotRequired[float]
    """Observed time from the request to the last token."""
    outputTokensPerSecond: NotRequired[float]
    """Observed speed of one stream."""
    hardware: NotRequired[str]
    """Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge."""
    customHardware: NotRequired[CustomHardware]
    """In place of hardware."""
    acceleratorCount: NotRequired[int]
    """Accelerators of one replica."""
    precision: NotRequired[Precision]
    cacheBits: NotRequired[float]
    """Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache."""
    batchSize: NotRequired[float]
    """Mean number of sequences in flight for each replica."""
    engine: NotRequired[str]
    """Serving software and version: vllm-0.11.1, hf-transformers."""
    serverClass: NotRequired[ServerClass]
    powerCapWatts: NotRequired[float]
    """Power cap of each accelerator, in place of its rated power."""
    busyShare: NotRequired[float]
    """Share of powered-on time at active power."""
    speculativeDecoding: NotRequired[bool]
    """Whether a draft model proposes tokens."""
    energyMeter: NotRequired[str]
    """What metered energyKwh: NVML, Zeus 0.11, a PDU."""
    pue: NotRequired[float]
    """Power usage effectiveness of the site."""
    at: NotRequired[str]
    """When the request ran, an ISO time with its offset; the finest grid figure on record is used."""
    unknownModel: NotRequired[UnknownModel]
    """class: a name whose size nobody knows is answered as a model of its class, with a very wide range.
    refuse, or absent: only where the catalog says that its size is not published."""
    listPrice: NotRequired[ListPrice]
    """Of a model whose size nobody knows: tells its class."""
    modelClass: NotRequired[ModelClass]
    """The class of such a model, in place of a list price."""
    lifetimeRequests: NotRequired[float]
    """Requests that the training is spread over, for trainingShare."""

class InputImage(TypedDict):
    """An image in a prompt; 1,024 by 1,024 pixels where its size is not given."""
    width: NotRequired[int]
    """Pixels."""
    height: NotRequired[int]
    """Pixels."""
    detail: NotRequired[ImageDetail]
    """How closely the model looks, where it takes that."""

JobClass = Literal["scaled", "busy", "small", "middle"]

class LedgerAnswer(TypedDict):
    """Which of the calls were counted. Counted calls stay counted even if others have a problem, so that all
    may be sent again."""
    taken: int
    """Calls that were counted now."""
    repeated: int
    """Calls that had been counted before, or came twice here."""
    ignored: int
    """Items that were skipped: lines of a log without a call, and calls that failed."""
    reasons: list[LedgerReason]
    """Why what was ignored was, at most 100 reasons."""
    problems: list[LedgerProblem]
    """What is wrong with calls that were not counted, the first 100."""
    refused: int
    """All calls that have a problem."""
    tagsLeftOut: list[str]
    """Tags of calls that LEDGER_TAGS does not list, and so were not kept."""
    tagsUnderOther: NotRequired[list[TagUnderOther]]
    """Tags of calls taken now that have more values than are kept apart; absent where there are none."""

class LedgerProblem(TypedDict):
    """A call that was not counted, and why."""
    index: int
    """Place of the call, or of its line, from 0; blank lines are counted."""
    problem: Problem

class LedgerReason(TypedDict):
    """Why lines were ignored, and how many."""
    reason: str
    """The reason."""
    count: int
    """How many."""

class ListPrice(TypedDict):
    """What a model is sold for, in US dollars per million tokens, at the standard tier."""
    input: float
    """Of tokens of the prompt."""
    output: float
    """Of tokens of the answer."""
    cached: NotRequired[float]
    """Of input tokens from a prompt cache: that of input when absent."""

Matched = Literal["exact", "alias", "form", "approximate", "class"]

class MethodName(TypedDict):
    """The method that a number was computed by."""
    id: str
    """Id of the method."""
    version: str
    """Its version."""
    title: str
    """Its title."""

ModelClass = Literal["small", "medium", "large", "frontier", "unknown"]

class ModelName(TypedDict):
    """The model that the request means."""
    id: str
    """Id of the model."""
    name: str
    """Its name."""
    developer: str
    """Who made it."""

class Numbers(TypedDict):
    """The numbers of an estimate."""
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    method: str
    """Id of the method."""
    warnings: list[WarningCode]
    """Each code once."""
    carbon: TotalOnly
    water: TotalOnly

class Outline(TypedDict):
    """The totals of an estimate."""
    model: Union[str, None]
    """Id of the model; null where the request names none of the catalog."""
    energy: Quantity
    """Facility energy: accelerators, host and PUE."""
    method: str
    """Id of the method."""
    warnings: list[WarningCode]
    """Each code once."""
    carbon: Carbon
    water: Water
    links: EstimateLinks

class PlaceAndTime(TypedDict):
    """Where and when it runs, and what is known of its electricity."""
    energyScope: NotRequired[EnergyScope]
    """What energyKwh counts: servers when absent."""
    operator: NotRequired[str]
    """Who runs the data centre: the id or a name of an operator."""
    region: NotRequired[str]
    """Cloud region: aws:us-east-1."""
    zone: NotRequired[str]
    """Grid zone: FRA, US-CA, WORLD."""
    year: NotRequired[int]
    """Year whose grid is used; the newest on record when absent."""
    gridGco2ePerKwh: NotRequired[float]
    """Your own carbon intensity, in place of the zone’s."""
    marketGco2ePerKwh: NotRequired[float]
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: NotRequired[GridBasis]
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: NotRequired[bool]
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wueLitresPerKwh: NotRequired[float]
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    startsAt: NotRequired[str]
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    endsAt: NotRequired[str]
    """When it ended."""

Precision = Literal["fp32", "fp16", "bf16", "fp8", "int8", "fp4", "mxfp4", "int4", "gptq", "awq", "bnb-nf4", "bnb-int8", "gguf-q8", "gguf-q6", "gguf-q5", "gguf-q4", "gguf-q3", "gguf-q2"]

class Problem(TypedDict):
    """RFC 9457 problem details."""
    type: str
    """A stable address that names the kind of problem: /problems/{code}."""
    title: str
    """What went wrong, the same for every problem of the code."""
    status: int
    """The HTTP status."""
    code: str
    """A word for programs; it does not change."""
    detail: str
    """The thing, the reason and the way out."""
    instance: str
    """This request: urn:request: and its id, which is also in X-Request-Id and in the logs."""
    errors: list[Fault]
    """Each place in the request that is at fault."""
    suggestions: list[str]
    """The nearest names, where a name is unknown."""

class PromptAndAnswer(TypedDict):
    """The size of one request, in tokens, images, audio and video."""
    inputTokens: NotRequired[int]
    """Tokens of the prompt of one request, cached ones included."""
    cachedInputTokens: NotRequired[int]
    """Those of the input tokens that came from a prompt cache."""
    reasoningTokens: NotRequired[int]
    """Hidden tokens that the model generated before its answer."""
    outputTokens: NotRequired[int]
    """Tokens of the answer of one request."""
    energyKwh: NotRequired[float]
    """Metered energy of one request: all else follows from it, and the estimate stands beside it as a
    check."""

Purpose = Literal["inference", "training"]

class Quantity(TypedDict):
    """A number with its 90 % interval and its unit."""
    value: float
    """The estimate itself."""
    low: float
    """Lower end of the 90 % interval."""
    high: float
    """Upper end of the 90 % interval."""
    unit: Unit

RecordId = str

class Reported(TypedDict):
    """A published account of this training, as published."""
    trainingRunId: str
    """Id of the training run."""
    phase: str
    """Which part of the training it covers."""
    energy: Union[Quantity, None]
    """As published, in the scope below; null where only hours were published."""
    acceleratorHours: Union[Quantity, None]
    """Accelerators times hours, as published; null where they were not."""
    carbon: ReportedCarbon
    scope: str
    """What the figures include."""
    metered: bool
    """False where the energy is hours at rated power, or an outside estimate."""
    evidence: Evidence
    """How the figures were obtained."""
    citations: list[str]
    """Ids of citations in this answer."""

class ReportedCarbon(TypedDict):
    """Carbon as published."""
    operationalLocationBased: Union[Quantity, None]
    """At the intensity of the grid; null where it was not published."""
    operationalMarketBased: Union[Quantity, None]
    """At the intensity of contracts; null where it was not published."""

class Resolution(TypedDict):
    """How the name of the model was understood."""
    asked: str
    """The name as it was given."""
    matched: Matched
    model: Union[str, None]
    """The id of the model that it means; null where no record has it."""
    precision: Union[str, None]
    """The format of the weights that the name gives; the request’s own precision comes before it."""
    date: Union[str, None]
    """The date in the name, as far as it is read."""
    dropped: list[str]
    """Parts of the name that say nothing of the model: gateways, tiers, contexts, efforts."""

ServerClass = Literal["hopper_sxm_air_8", "blackwell_air_8", "blackwell_water_8", "ampere_sxm_8", "pcie_dense_8", "few_gpu_two_socket", "tpu", "unknown"]

Standing = Literal["developer", "measured", "third_party", "estimate"]

class Step(TypedDict):
    """One number of the derivation."""
    id: str
    """The name of the step in formulas."""
    name: str
    """What it is."""
    value: float
    """The number."""
    low: float
    """Lower end of the 90 % interval."""
    high: float
    """Upper end of the 90 % interval."""
    unit: Unit
    formula: Union[str, None]
    """How it follows from its inputs, which it names by their ids: every computed step can be recomputed from
    it (methodology, section 6). For a step of the basis model a description in words; null for a number that
    was given."""
    inputs: list[str]
    """The steps it was computed from, all of them earlier in the list."""
    basis: Basis
    citations: list[str]
    """Ids of the citations it rests on directly."""

class TagUnderOther(TypedDict):
    """A tag that has more values than the ledger keeps apart: calls with values that came later count under
    `other`."""
    tag: str
    """The tag."""
    calls: int
    """How many calls count under `other`."""
    mostValues: int
    """How many values of a tag the ledger keeps apart: LEDGER_TAG_VALUES."""
    note: str
    """The same in a sentence, with what to do."""

class TechniqueEffect(TypedDict):
    """One published figure about what a technique does or costs."""
    name: str
    """What the figure is of."""
    figure: Figure

class TotalOnly(TypedDict):
    """A total without its parts."""
    total: Quantity
    """The total."""

TrainingInclude = Literal["alternatives", "equivalences"]

TrainingPrecision = Literal["fp32", "tf32", "fp16", "bf16", "mixed", "fp8"]

class TrainingRequest(TypedDict):
    """One training, by what is known of it."""
    energyScope: NotRequired[EnergyScope]
    """What energyKwh counts: servers when absent."""
    operator: NotRequired[str]
    """Who runs the data centre: the id or a name of an operator."""
    region: NotRequired[str]
    """Cloud region: aws:us-east-1."""
    zone: NotRequired[str]
    """Grid zone: FRA, US-CA, WORLD."""
    year: NotRequired[int]
    """Year whose grid is used; the newest on record when absent."""
    gridGco2ePerKwh: NotRequired[float]
    """Your own carbon intensity, in place of the zone’s."""
    marketGco2ePerKwh: NotRequired[float]
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: NotRequired[GridBasis]
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: NotRequired[bool]
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wueLitresPerKwh: NotRequired[float]
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    startsAt: NotRequired[str]
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    endsAt: NotRequired[str]
    """When it ended."""
    model: NotRequired[str]
    """A model of the catalog: its published runs, beside our own computation."""
    hardware: NotRequired[str]
    """Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge."""
    acceleratorCount: NotRequired[int]
    """How many accelerators."""
    hours: NotRequired[float]
    """Wall-clock hours of the run; needs acceleratorCount."""
    acceleratorHours: NotRequired[float]
    """Accelerators times hours."""
    averagePowerWatts: NotRequired[float]
    """Metered mean power of one accelerator."""
    powerCapWatts: NotRequired[float]
    """Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set."""
    energyKwh: NotRequired[float]
    """Metered energy of the whole training; it counts before every estimate."""
    jobClass: NotRequired[JobClass]
    """By the size of the job when absent; naming it narrows the range more than anything but the power."""
    serverClass: NotRequired[TrainingServerClass]
    """The server that the accelerator usually trains in when absent."""
    flop: NotRequired[float]
    """Floating-point operations of the whole training."""
    parameters: NotRequired[float]
    """Active parameters; with tokens gives the operations. Those of the model when absent."""
    totalParameters: NotRequired[float]
    """All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense
    model, when absent."""
    trainableParameters: NotRequired[float]
    """Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent."""
    tuning: NotRequired[Tuning]
    """full when absent."""
    tokens: NotRequired[float]
    """Training tokens, all epochs."""
    examples: NotRequired[float]
    """Examples of the data set; needs meanTokens."""
    meanTokens: NotRequired[float]
    """Tokens of an example, on the mean."""
    epochs: NotRequired[float]
    """1 when absent."""
    paddingShare: NotRequired[float]
    """Padding over tokens of the examples; 0 when absent."""
    layers: NotRequired[float]
    """With hiddenSize and sequenceLength, attention counts."""
    hiddenSize: NotRequired[float]
    """Width of the model."""
    sequenceLength: NotRequired[float]
    """Tokens of a sequence, on the mean: from a few thousand on, attention counts."""
    trainingPrecision: NotRequired[TrainingPrecision]
    utilisation: NotRequired[float]
    """Achieved share of the dense 16-bit peak (MFU)."""
    utilisationOf: NotRequired[UtilisationOf]
    """all-hours when absent."""
    rollouts: NotRequired[Counted]
    """included: the rollouts of reinforcement learning, by their usual share, where only the updates are
    known."""
    development: NotRequired[Counted]
    """included: all that is computed for a model over its final run, by its usual multiple."""
    pue: NotRequired[float]
    """Power usage effectiveness of the site."""
    method: NotRequired[str]
    """"auto" or the id of a method. "auto" when absent."""
    include: NotRequired[list[TrainingInclude]]
    """What to show beside the estimate."""

TrainingServerClass = Literal["hopper-8-air", "hopper-8-immersion", "b200-8-air", "b200-8-water", "a100-8", "v100-8", "pcie-8", "few-gpu-2socket", "workstation", "tpu", "unknown"]

class TrainingSettings(TypedDict):
    """How a model is made and what is known of it."""
    model: NotRequired[str]
    """A model of the catalog: its published runs, beside our own computation."""
    hardware: NotRequired[str]
    """Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge."""
    acceleratorCount: NotRequired[int]
    """How many accelerators."""
    hours: NotRequired[float]
    """Wall-clock hours of the run; needs acceleratorCount."""
    acceleratorHours: NotRequired[float]
    """Accelerators times hours."""
    averagePowerWatts: NotRequired[float]
    """Metered mean power of one accelerator."""
    powerCapWatts: NotRequired[float]
    """Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set."""
    energyKwh: NotRequired[float]
    """Metered energy of the whole training; it counts before every estimate."""
    jobClass: NotRequired[JobClass]
    """By the size of the job when absent; naming it narrows the range more than anything but the power."""
    serverClass: NotRequired[TrainingServerClass]
    """The server that the accelerator usually trains in when absent."""
    flop: NotRequired[float]
    """Floating-point operations of the whole training."""
    parameters: NotRequired[float]
    """Active parameters; with tokens gives the operations. Those of the model when absent."""
    totalParameters: NotRequired[float]
    """All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense
    model, when absent."""
    trainableParameters: NotRequired[float]
    """Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent."""
    tuning: NotRequired[Tuning]
    """full when absent."""
    tokens: NotRequired[float]
    """Training tokens, all epochs."""
    examples: NotRequired[float]
    """Examples of the data set; needs meanTokens."""
    meanTokens: NotRequired[float]
    """Tokens of an example, on the mean."""
    epochs: NotRequired[float]
    """1 when absent."""
    paddingShare: NotRequired[float]
    """Padding over tokens of the examples; 0 when absent."""
    layers: NotRequired[float]
    """With hiddenSize and sequenceLength, attention counts."""
    hiddenSize: NotRequired[float]
    """Width of the model."""
    sequenceLength: NotRequired[float]
    """Tokens of a sequence, on the mean: from a few thousand on, attention counts."""
    trainingPrecision: NotRequired[TrainingPrecision]
    utilisation: NotRequired[float]
    """Achieved share of the dense 16-bit peak (MFU)."""
    utilisationOf: NotRequired[UtilisationOf]
    """all-hours when absent."""
    rollouts: NotRequired[Counted]
    """included: the rollouts of reinforcement learning, by their usual share, where only the updates are
    known."""
    development: NotRequired[Counted]
    """included: all that is computed for a model over its final run, by its usual multiple."""
    pue: NotRequired[float]
    """Power usage effectiveness of the site."""
    method: NotRequired[str]
    """"auto" or the id of a method. "auto" when absent."""
    include: NotRequired[list[TrainingInclude]]
    """What to show beside the estimate."""

Tuning = Literal["full", "lora", "qlora", "frozen", "dpo", "rl-update", "forward"]

Unit = Literal["ratio", "%", "count", "parameters", "M parameters", "B parameters", "T parameters", "tokens", "M tokens", "B tokens", "T tokens", "tokens/s", "words/token", "J", "kJ", "MJ", "GJ", "Wh", "kWh", "MWh", "GWh", "TWh", "J/token", "kWh/1k tokens", "Wh/token", "mW", "W", "kW", "MW", "GW", "µs", "ms", "s", "min", "h", "d", "years", "accelerator-h", "k accelerator-h", "M accelerator-h", "FLOP", "EFLOP", "ZFLOP", "YFLOP", "FLOP/s", "GFLOP/s", "TFLOP/s", "PFLOP/s", "bits", "byte", "kB", "MB", "GB", "TB", "byte/token", "kB/token", "GB/s", "TB/s", "mm2", "nm", "km", "kg", "kg/h", "gCO2e", "kgCO2e", "tCO2e", "gCO2e/EFLOP", "pJ/FLOP", "gCO2e/kWh", "kgCO2e/kWh", "kgCO2e/MWh", "tCO2e/MWh", "lbCO2e/MWh", "mL", "L", "m3", "L/kWh", "m3/MWh", "gal/kWh", "m3worldeq/m3", "MJ/kg", "MJ/kWh", "kgSbeq", "kgSbeq/kWh", "bytes/parameter", "km/h", "USD", "USD/M tokens", "kWh/USD", "kJ/USD"]

UnknownModel = Literal["refuse", "class"]

UtilisationOf = Literal["all-hours", "steady"]

class Warning(TypedDict):
    """Why an answer is weak."""
    code: WarningCode
    message: str
    """The reason and what would mend it."""
    documentation: str
    """Where the reason is explained."""

WarningCode = Literal["active_size_unknown", "approximate_model_name", "batch_unknown", "beyond_context", "bounded_by_price", "cache_share_unknown", "circular_energy", "class_by_word_only", "class_not_used", "coarser_period", "direct_basis", "does_not_fit", "engine_unmeasured", "hardware_unmeasured", "implausible_share_of_peak", "lifecycle_basis", "long_context", "marginal_unknown", "metered_differs", "model_size_unknown", "nearest_year", "outside_domain", "not_validated", "peer_method", "power_above_rated", "power_not_metered", "price_is_weak", "price_outside_fitted", "rated_power_not_metered", "release_after_fitted", "reported_differs", "shape_unknown", "size_from_name", "size_is_outside_estimate", "spare_capacity_unknown", "speed_not_used", "steps_unknown", "technique_caveat", "usage_ambiguous", "usage_input_missing", "usage_is_sum", "usage_not_counted", "usage_output_missing", "usage_total_differs", "weak_evidence"]

class Water(TypedDict):
    """Water that is evaporated or consumed, in litres, and how scarce it is there."""
    onSite: Quantity
    """Evaporated at the site, on IT energy."""
    electricity: Quantity
    """Consumed in generating the electricity, on facility energy."""
    total: Quantity
    """On site and for the electricity."""
    scarcity: Union[Quantity, None]
    """How scarce water is in the zone: what a litre consumed there, outside agriculture, weighs beside one of
    the world’s mean (AWARE). The litres are not weighted by it. Null where none is on record."""

class WaterParts(TypedDict):
    """Water by where it is used."""
    onSite: Quantity
    """Evaporated at the site, on IT energy."""
    electricity: Quantity
    """Consumed in generating the electricity, on facility energy."""
    total: Quantity
    """On site and for the electricity."""

class Work(TypedDict):
    """What the model is asked to do, where that is no text. Which fields there are depends on type; each
    names those that it is of."""
    type: WorkType
    count: NotRequired[int]
    """Images or clips of one request: 1 when absent. Of image and video."""
    width: NotRequired[int]
    """Pixels. Of image and video."""
    height: NotRequired[int]
    """Pixels. Of image and video."""
    steps: NotRequired[int]
    """Denoising steps: those of the model when absent. Of image, video, and sound."""
    passes: NotRequired[float]
    """Passes of the denoiser in a step: 2 with classifier-free guidance, 1 without. Of image, video, and
    sound."""
    strength: NotRequired[float]
    """Of image to image: the share of the steps that runs. Of image."""
    referenceImages: NotRequired[int]
    """Images of the same size that the model sees while it makes or edits one. Of image."""
    ulyssesDegree: NotRequired[int]
    """Accelerators among which the attention heads of one output are split; with ringDegree. Of image and
    video."""
    ringDegree: NotRequired[int]
    """Accelerators among which the sequence of one output is split; with ulyssesDegree. Of image and
    video."""
    frames: NotRequired[int]
    """Frames of a clip, in place of seconds. Of video."""
    framesPerSecond: NotRequired[float]
    """With seconds: those of the model when absent. Of video."""
    seconds: NotRequired[float]
    """Length of a clip, 600 at most, of video; of the sound, of speech."""
    sound: NotRequired[bool]
    """Whether the clip has sound, which some lists price otherwise. Of video."""
    audioSeconds: NotRequired[float]
    """Length of the recording. Of transcription."""
    outputTokens: NotRequired[int]
    """Tokens of the transcript: by its length when absent. Of transcription."""
    characters: NotRequired[int]
    """Characters to be spoken, in place of seconds. Of speech."""
    inputTokens: NotRequired[int]
    """Tokens of one text. Of embedding."""
    texts: NotRequired[int]
    """Texts of one request: 1 when absent. Of embedding."""
    queryTokens: NotRequired[int]
    """Tokens of the query. Of rerank."""
    documents: NotRequired[int]
    """Documents that are ranked. Of rerank."""
    documentTokens: NotRequired[int]
    """Tokens of one document. Of rerank."""

WorkType = Literal["text", "image", "video", "transcription", "speech", "embedding", "rerank"]

class InferenceWords(TypedDict, total=False):
    energy_scope: EnergyScope
    """What energyKwh counts: servers when absent."""
    operator: str
    """Who runs the data centre: the id or a name of an operator."""
    region: str
    """Cloud region: aws:us-east-1."""
    zone: str
    """Grid zone: FRA, US-CA, WORLD."""
    year: int
    """Year whose grid is used; the newest on record when absent."""
    grid_gco2e_per_kwh: float
    """Your own carbon intensity, in place of the zone’s."""
    market_gco2e_per_kwh: float
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: GridBasis
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: bool
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wue_litres_per_kwh: float
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    starts_at: str
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    ends_at: str
    """When it ended."""
    model: str
    """Id, alias, API name or Hugging Face id."""
    custom_model: CustomModel
    """In place of model."""
    input_images: list[InputImage]
    """Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out
    where inputTokens hold them."""
    input_audio_seconds: float
    """Sound in the prompt, whose tokens are added to inputTokens."""
    input_video_seconds: float
    """Video in the prompt, whose tokens are added to inputTokens."""
    work: Work
    """What is asked, where that is no text; the tokens above are of text."""
    price_usd: float
    """List price of one request, for models of images, video, speech and transcription whose size nobody
    knows."""
    latency_seconds: float
    """Observed time from the request to the last token."""
    output_tokens_per_second: float
    """Observed speed of one stream."""
    hardware: str
    """Accelerator: nvidia-h100-sxm, H100; or an instance type: aws:p5.48xlarge."""
    custom_hardware: CustomHardware
    """In place of hardware."""
    accelerator_count: int
    """Accelerators of one replica."""
    precision: Precision
    cache_bits: float
    """Bits of a number of the KV cache: 16 when absent, 8 for an fp8 cache."""
    batch_size: float
    """Mean number of sequences in flight for each replica."""
    engine: str
    """Serving software and version: vllm-0.11.1, hf-transformers."""
    server_class: ServerClass
    power_cap_watts: float
    """Power cap of each accelerator, in place of its rated power."""
    busy_share: float
    """Share of powered-on time at active power."""
    speculative_decoding: bool
    """Whether a draft model proposes tokens."""
    energy_meter: str
    """What metered energyKwh: NVML, Zeus 0.11, a PDU."""
    pue: float
    """Power usage effectiveness of the site."""
    at: str
    """When the request ran, an ISO time with its offset; the finest grid figure on record is used."""
    unknown_model: UnknownModel
    """class: a name whose size nobody knows is answered as a model of its class, with a very wide range.
    refuse, or absent: only where the catalog says that its size is not published."""
    list_price: ListPrice
    """Of a model whose size nobody knows: tells its class."""
    model_class: ModelClass
    """The class of such a model, in place of a list price."""
    lifetime_requests: float
    """Requests that the training is spread over, for trainingShare."""
    input_tokens: int
    """Tokens of the prompt of one request, cached ones included."""
    cached_input_tokens: int
    """Those of the input tokens that came from a prompt cache."""
    reasoning_tokens: int
    """Hidden tokens that the model generated before its answer."""
    output_tokens: int
    """Tokens of the answer of one request."""
    energy_kwh: float
    """Metered energy of one request: all else follows from it, and the estimate stands beside it as a
    check."""
    requests: int
    """How many such requests. 1 when absent."""
    method: str
    """"auto" or the id of a method. "auto" when absent."""
    include: list[InferenceInclude]
    """What to show beside the estimate."""

class TrainingWords(TypedDict, total=False):
    energy_scope: EnergyScope
    """What energyKwh counts: servers when absent."""
    operator: str
    """Who runs the data centre: the id or a name of an operator."""
    region: str
    """Cloud region: aws:us-east-1."""
    zone: str
    """Grid zone: FRA, US-CA, WORLD."""
    year: int
    """Year whose grid is used; the newest on record when absent."""
    grid_gco2e_per_kwh: float
    """Your own carbon intensity, in place of the zone’s."""
    market_gco2e_per_kwh: float
    """The carbon intensity of your own contracts, for the market-based figure, in place of the operator’s and
    the residual mix."""
    basis: GridBasis
    """Whether carbon intensities count what happens before the power plant: lifecycle when absent. Where only
    the other one is on record it stands in, with a warning."""
    marginal: bool
    """Also the carbon at the marginal intensity of the grid: for decisions, never for accounts."""
    wue_litres_per_kwh: float
    """Water usage effectiveness of the site, litres for each kWh of IT energy."""
    starts_at: str
    """When a run began, an ISO time with its offset; with endsAt, in place of year. The mean of the hours,
    months or years that cover it is used."""
    ends_at: str
    """When it ended."""
    model: str
    """A model of the catalog: its published runs, beside our own computation."""
    hardware: str
    """Accelerator: nvidia-a100-sxm4-80gb, A100; or an instance type: aws:p4d.24xlarge."""
    accelerator_count: int
    """How many accelerators."""
    hours: float
    """Wall-clock hours of the run; needs acceleratorCount."""
    accelerator_hours: float
    """Accelerators times hours."""
    average_power_watts: float
    """Metered mean power of one accelerator."""
    power_cap_watts: float
    """Power limit of one accelerator, below its rated power; of a laptop, the limit that its maker set."""
    energy_kwh: float
    """Metered energy of the whole training; it counts before every estimate."""
    job_class: JobClass
    """By the size of the job when absent; naming it narrows the range more than anything but the power."""
    server_class: TrainingServerClass
    """The server that the accelerator usually trains in when absent."""
    flop: float
    """Floating-point operations of the whole training."""
    parameters: float
    """Active parameters; with tokens gives the operations. Those of the model when absent."""
    total_parameters: float
    """All parameters, where a mixture of experts uses some for each token. Those of the model, else a dense
    model, when absent."""
    trainable_parameters: float
    """Parameters trained beside a frozen base (lora, qlora, frozen); not counted when absent."""
    tuning: Tuning
    """full when absent."""
    tokens: float
    """Training tokens, all epochs."""
    examples: float
    """Examples of the data set; needs meanTokens."""
    mean_tokens: float
    """Tokens of an example, on the mean."""
    epochs: float
    """1 when absent."""
    padding_share: float
    """Padding over tokens of the examples; 0 when absent."""
    layers: float
    """With hiddenSize and sequenceLength, attention counts."""
    hidden_size: float
    """Width of the model."""
    sequence_length: float
    """Tokens of a sequence, on the mean: from a few thousand on, attention counts."""
    training_precision: TrainingPrecision
    utilisation: float
    """Achieved share of the dense 16-bit peak (MFU)."""
    utilisation_of: UtilisationOf
    """all-hours when absent."""
    rollouts: Counted
    """included: the rollouts of reinforcement learning, by their usual share, where only the updates are
    known."""
    development: Counted
    """included: all that is computed for a model over its final run, by its usual multiple."""
    pue: float
    """Power usage effectiveness of the site."""
    method: str
    """"auto" or the id of a method. "auto" when absent."""
    include: list[TrainingInclude]
    """What to show beside the estimate."""
