import { z } from 'zod'

export const WarningCode = z
  .enum([
    'approximate_model_name',
    'batch_unknown',
    'circular_energy',
    'coarser_period',
    'direct_basis',
    'hardware_unmeasured',
    'long_context',
    'modality_not_covered',
    'nearest_year',
    'outside_domain',
    'peer_method',
    'rated_power_not_metered',
    'size_is_outside_estimate',
    'spare_capacity_unknown',
    'speed_not_used',
    'technique_caveat',
    'usage_not_counted',
    'usage_total_differs',
    'weak_evidence',
  ])
  .meta({ id: 'WarningCode' })
export type WarningCode = z.infer<typeof WarningCode>

export const Warning = z
  .strictObject({ code: WarningCode, message: z.string(), documentation: z.string().describe('Where the reason is explained.') })
  .describe('Why an answer is weak.')
  .meta({ id: 'Warning' })
export type Warning = z.infer<typeof Warning>
