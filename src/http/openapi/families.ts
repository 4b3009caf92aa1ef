/** Schemas that share fields: those with the names in `of`, or all that have the fields in `having`. */
export type Family = { readonly name: string; readonly description: string } & (
  { readonly of: readonly string[] } | { readonly having: readonly string[] }
)

const OF_INFERENCE = ['InferenceRequest', 'InferenceItem', 'UsageRequest', 'UsageItem', 'LedgerCall', 'LedgerUsageCall', 'InferenceChange']

/** Families of schemas with similar fields. The shared fields become a schema with the name of the family. A schema may be in several. */
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
    description: 'The size of one request, in tokens, images, audio and video.',
    of: ['InferenceRequest', 'InferenceItem', 'LedgerCall', 'InferenceChange'],
  },
  { name: 'CountedUsage', description: 'A usage object and what it counts.', of: ['UsageRequest', 'UsageItem', 'LedgerUsageCall'] },
  { name: 'OwnWords', description: 'The name and the groups of an item.', of: ['InferenceItem', 'UsageItem', 'TrainingItem'] },
  { name: 'LedgerWords', description: 'The name and the time of a call.', of: ['LedgerCall', 'LedgerUsageCall'] },
  {
    name: 'CitedNumber',
    description: 'A number with its unit, its source and the place in it.',
    of: ['Figure', 'AlternativeFigure'],
  },
  { name: 'CitedPlace', description: 'A source and the place in it.', of: ['CitedNumber', 'Reference'] },
  {
    name: 'SeriesOutline',
    description: 'What a series of a grid zone contains.',
    of: ['ListedGridSeries', 'GridSeries', 'GridSeriesInput'],
  },
  {
    name: 'ModelList',
    description: 'A list that names models, and its date.',
    of: ['ListedNameList', 'NameList', 'NameListInput', 'ListedPriceList', 'PriceList', 'PriceListInput'],
  },
  {
    name: 'MeasuredRequests',
    description: 'What was measured, and where it is published.',
    of: ['Measurement', 'MeasurementInput', 'WorkMeasurement', 'WorkMeasurementInput'],
  },
  {
    name: 'ProductionOutline',
    description: 'What a production figure describes.',
    of: ['ProductionFigure', 'ProductionFigureInput', 'ProductionCase'],
  },
  { name: 'Amounts', description: 'What was requested, times the number of requests.', of: ['AskedAmounts', 'WorkAmounts'] },
  { name: 'CarbonSums', description: 'Sums of carbon by where it comes from.', of: ['Carbon', 'CarbonTotals', 'LedgerCarbon'] },
  {
    name: 'Scores',
    description: 'The errors of a method, by what the cases were used for.',
    of: ['InferenceValidation', 'ScoreGroup', 'KnowledgeScore'],
  },
  { name: 'Numbers', description: 'The numbers of an estimate.', of: ['EstimateNumbers', 'BaselineNumbers', 'VariantNumbers'] },
  { name: 'EuGpaiWork', description: 'What both parts of the form ask for.', of: ['EuGpaiTraining', 'EuGpaiInference'] },
  { name: 'LedgerShare', description: 'A part of the calls.', of: ['LedgerLargest', 'LedgerEvidence', 'LedgerWarning', 'LedgerMethod'] },
  { name: 'WaterParts', description: 'Water by where it is used.', of: ['Water', 'WaterSum'] },
  { name: 'JobState', description: 'The progress of a job.', of: ['Job', 'JobOverview'] },
  { name: 'IssuedReport', description: 'What is stored about a report.', of: ['FrozenReport', 'FrozenReportSummary'] },
  { name: 'ListPage', description: 'What every page says about its list.', having: ['totalCount', 'pageInfo'] },
  {
    name: 'BatchCounts',
    description: 'How many items there were, and their totals.',
    of: ['BatchAnswer', 'BatchSummaries', 'SelectedBatch', 'OtlpAnswer', 'OtlpSummaries', 'PartialOtlpAnswer'],
  },
  { name: 'TelemetryCounts', description: 'What was read from telemetry.', of: ['OtlpAnswer', 'OtlpSummaries', 'PartialOtlpAnswer'] },
  {
    name: 'Compared',
    description: 'What one of the compared ways costs.',
    of: ['ComparedBaseline', 'ComparedVariant', 'ComparedTraining'],
  },
  { name: 'ItemOutline', description: 'An item and its totals.', of: ['SummaryItem', 'NumbersItem'] },
  { name: 'ItemState', description: 'An item and its result.', of: ['BatchItem', 'SelectedBatchItem'] },
  { name: 'KeyState', description: 'A key and what it may do.', of: ['ApiKey', 'CreatedApiKey'] },
  { name: 'Totals', description: 'Sums with their ranges.', of: ['BatchTotals', 'FootprintTotals', 'LedgerTotals'] },
  { name: 'Outline', description: 'The totals of an estimate.', of: ['EstimateOutline', 'BaselineOutline', 'VariantOutline'] },
]
