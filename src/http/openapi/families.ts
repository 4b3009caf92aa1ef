/** Schemas that share fields: those called so, or all that have fields of these names. */
export type Family = { readonly name: string; readonly description: string } & (
  { readonly of: readonly string[] } | { readonly having: readonly string[] }
)

const OF_INFERENCE = ['InferenceRequest', 'InferenceItem', 'UsageRequest', 'UsageItem', 'LedgerCall', 'LedgerUsageCall', 'InferenceChange']

/** Schemas that say much the same, and what the fields that they share are called together. A schema may be of several families. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'PlaceAndTime',
    description: 'Where and when it runs, and what is known of its electricity.',
    of: [...OF_INFERENCE, 'TrainingRequest', 'TrainingItem'],
  },
  { name: 'InferenceSettings', description: 'How and where a model is run and what is known of it.', of: OF_INFERENCE },
  { name: 'TrainingSettings', description: 'How a model is made and what is known of it.', of: ['TrainingRequest', 'TrainingItem'] },
  {
    name: 'PromptAndAnswer',
    description: 'What one request is, in tokens and what is seen and heard.',
    of: ['InferenceRequest', 'InferenceItem', 'LedgerCall', 'InferenceChange'],
  },
  { name: 'CountedUsage', description: 'A usage object and what it counts.', of: ['UsageRequest', 'UsageItem', 'LedgerUsageCall'] },
  { name: 'OwnWords', description: 'What an item is called and grouped by.', of: ['InferenceItem', 'UsageItem', 'TrainingItem'] },
  { name: 'LedgerWords', description: 'What a call is called and when it was.', of: ['LedgerCall', 'LedgerUsageCall'] },
  {
    name: 'CitedNumber',
    description: 'A number with its unit, its source and the place in it.',
    of: ['Figure', 'AlternativeFigure'],
  },
  { name: 'CitedPlace', description: 'A source and the place in it.', of: ['CitedNumber', 'Reference'] },
  { name: 'SeriesOutline', description: 'What a series of a grid zone is of.', of: ['ListedGridSeries', 'GridSeries', 'GridSeriesInput'] },
  {
    name: 'ModelList',
    description: 'A list that names models, and the day of it.',
    of: ['ListedNameList', 'NameList', 'NameListInput', 'ListedPriceList', 'PriceList', 'PriceListInput'],
  },
  {
    name: 'MeasuredRequests',
    description: 'What was measured, and where it is published.',
    of: ['Measurement', 'MeasurementInput', 'WorkMeasurement', 'WorkMeasurementInput'],
  },
  {
    name: 'ProductionOutline',
    description: 'What a figure of production is of.',
    of: ['ProductionFigure', 'ProductionFigureInput', 'ProductionCase'],
  },
  { name: 'Amounts', description: 'What was asked for, each as often as the requests say.', of: ['AskedAmounts', 'WorkAmounts'] },
  { name: 'CarbonSums', description: 'Sums of carbon by where it comes from.', of: ['Carbon', 'CarbonTotals', 'LedgerCarbon'] },
  {
    name: 'Scores',
    description: 'How a method did, by what the cases were used for.',
    of: ['InferenceValidation', 'ScoreGroup', 'KnowledgeScore'],
  },
  { name: 'Numbers', description: 'An estimate in its numbers.', of: ['EstimateNumbers', 'BaselineNumbers', 'VariantNumbers'] },
  { name: 'EuGpaiWork', description: 'What both parts of the form ask for.', of: ['EuGpaiTraining', 'EuGpaiInference'] },
  { name: 'LedgerShare', description: 'Part of the calls.', of: ['LedgerLargest', 'LedgerEvidence', 'LedgerWarning', 'LedgerMethod'] },
  { name: 'WaterParts', description: 'Water by where it is used.', of: ['Water', 'WaterSum'] },
  { name: 'JobState', description: 'How far a job is.', of: ['Job', 'JobOverview'] },
  { name: 'IssuedReport', description: 'What is kept of a report.', of: ['FrozenReport', 'FrozenReportSummary'] },
  { name: 'ListPage', description: 'What every page of a list says of the list.', having: ['totalCount', 'pageInfo'] },
  {
    name: 'BatchCounts',
    description: 'How many items there were, and their totals.',
    of: ['BatchAnswer', 'BatchSummaries', 'SelectedBatch', 'OtlpAnswer', 'OtlpSummaries', 'PartialOtlpAnswer'],
  },
  { name: 'TelemetryCounts', description: 'What was read of telemetry.', of: ['OtlpAnswer', 'OtlpSummaries', 'PartialOtlpAnswer'] },
  { name: 'Compared', description: 'What it costs one way.', of: ['ComparedBaseline', 'ComparedVariant', 'ComparedTraining'] },
  { name: 'ItemOutline', description: 'An item and its totals.', of: ['SummaryItem', 'NumbersItem'] },
  { name: 'ItemState', description: 'An item and how it went.', of: ['BatchItem', 'SelectedBatchItem'] },
  { name: 'KeyState', description: 'A key and what it may do.', of: ['ApiKey', 'CreatedApiKey'] },
  { name: 'Totals', description: 'Sums with their ranges.', of: ['BatchTotals', 'FootprintTotals', 'LedgerTotals'] },
  { name: 'Outline', description: 'An estimate in its totals.', of: ['EstimateOutline', 'BaselineOutline', 'VariantOutline'] },
]
