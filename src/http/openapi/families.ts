export type Family = { readonly name: string; readonly description: string; readonly of: readonly string[] }

const OF_INFERENCE = ['InferenceRequest', 'InferenceItem', 'UsageRequest', 'UsageItem', 'LedgerCall', 'LedgerUsageCall', 'InferenceChange']

/** Schemas that say much the same, and what the fields that they share are called together. A schema may be of several families. */
export const FAMILIES: readonly Family[] = [
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
    of: ['Figure', 'AlternativeFigure', 'PrintedFigure', 'PrintedAlternative'],
  },
  { name: 'JobState', description: 'How far a job is.', of: ['Job', 'JobOverview'] },
  { name: 'IssuedReport', description: 'What is kept of a report.', of: ['FrozenReport', 'FrozenReportSummary'] },
  { name: 'ListPage', description: 'What every page of a list says of the list.', of: [] },
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
  { name: 'Totals', description: 'Sums with their ranges.', of: ['BatchTotals', 'FootprintTotals'] },
  { name: 'Outline', description: 'An estimate in its totals.', of: ['EstimateOutline', 'BaselineOutline', 'VariantOutline'] },
]
