import { z } from 'zod'
import { CitationForm } from '../citations/citation-form.js'

/** Options that every computing command has beside the fields of its request. */
export const CommonOptions = z.strictObject({
  json: z.boolean().optional().describe('The whole answer as JSON; a refusal as its problem.'),
  cite: CitationForm.optional().describe('In place of the answer the sources that it rests on, as a bibliography.'),
  url: z
    .url({ protocol: /^https?$/, error: 'Write the address of a service, as in https://wattprint.example' })
    .optional()
    .describe('Ask the service at this address. Without it the bundled catalog answers, and nothing leaves this machine.'),
  key: z.string().min(1).optional().describe('API key, with --url.'),
  help: z.boolean().optional().describe('This text.'),
})
export type CommonOptions = z.infer<typeof CommonOptions>
