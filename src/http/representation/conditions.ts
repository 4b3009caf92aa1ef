import { z } from 'zod'
import type { Conditions } from '../../plugins/app/writing.js'

/** The headers by which a writer says what they have seen. */
export const ConditionHeaders = z.looseObject({
  'if-match': z
    .string()
    .optional()
    .describe('The ETag of the state that is changed, as GET gave it; needed where a user wrote the record before.'),
  'if-none-match': z.string().optional().describe('* to write only where there is no such record yet.'),
})

export function conditionsFrom(headers: z.infer<typeof ConditionHeaders>): Conditions {
  return { ifMatch: tagsFrom(headers['if-match']), ifNoneMatch: tagsFrom(headers['if-none-match']) }
}

/** Our tags hold no comma. */
function tagsFrom(header: string | undefined): string[] | undefined {
  return header?.split(',').map((tag) => tag.trim())
}
