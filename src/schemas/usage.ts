import { z } from 'zod'

export const Usage = z
  .record(z.string(), z.unknown())
  .describe(
    'The usage object of an answer as it came, or the whole answer: of any provider, SDK, gateway or agent that the guide to usage objects lists; or a row of OpenAI’s or Anthropic’s report of an organization’s usage, which sums many requests. A field that is not counted is named by a warning.',
  )
