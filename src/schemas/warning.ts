import { z } from 'zod'

export const WarningCode = z
  .enum([
    'active_size_unknown',
    'approximate_model_name',
    'batch_unknown',
    'beyond_context',
    'bounded_by_price',
    'cache_share_unknown',
    'circular_energy',
    'class_by_word_only',
    'class_not_used',
    'coarser_period',
    'direct_basis',
    'does_not_fit',
    'engine_unmeasured',
    'hardware_unmeasured',
    'implausible_share_of_peak',
    'lifecycle_basis',
    'long_context',
    'marginal_unknown',
    'metered_differs',
    'model_size_unknown',
    'nearest_year',
    'outside_domain',
    'not_validated',
    'peer_method',
    'power_above_rated',
    'power_not_metered',
    'price_is_weak',
    'price_outside_fitted',
    'rated_power_not_metered',
    'release_after_fitted',
    'reported_differs',
    'shape_unknown',
    'size_from_name',
    'size_is_outside_estimate',
    'spare_capacity_unknown',
    'speed_not_used',
    'steps_unknown',
    'technique_caveat',
    'usage_ambiguous',
    'usage_input_missing',
    'usage_is_sum',
    'usage_not_counted',
    'usage_output_missing',
    'usage_total_differs',
    'weak_evidence',
  ])
  .describe('What is weak, as a word for programs; docs/methodology.md, section 8, explains each.')
  .meta({ id: 'WarningCode' })
export type WarningCode = z.infer<typeof WarningCode>

export const Warning = z
  .strictObject({
    code: WarningCode,
    message: z.string().describe('The reason and what would mend it.'),
    documentation: z.string().describe('Where the reason is explained.'),
  })
  .describe('Why an answer is weak.')
  .meta({ id: 'Warning' })
export type Warning = z.infer<typeof Warning>
