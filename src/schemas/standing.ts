import { z } from 'zod'

export const Standing = z
  .enum(['developer', 'measured', 'third_party', 'estimate'])
  .describe(
    'Who says a figure: developer (the maker or operator itself), measured (who measured it), third_party (a compilation), estimate (an outside guess).',
  )
  .meta({ id: 'Standing' })
export type Standing = z.infer<typeof Standing>
