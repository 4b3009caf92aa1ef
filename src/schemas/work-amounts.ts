import { z } from 'zod'

const amount = z.number().min(0)

/** What models were asked for, in the units of each kind of work. */
export const WorkAmounts = z
  .strictObject({
    inputTokens: amount.describe('Of texts, of what vectors are made of, of queries with their documents; cached ones included.'),
    outputTokens: amount.describe('Generated, hidden reasoning included; of transcripts too.'),
    images: amount.describe('Images that were made.'),
    videos: amount.describe('Clips that were made.'),
    videoSeconds: amount.describe('Length of these clips, where the requests say it.'),
    transcribedSeconds: amount.describe('Sound that was written down.'),
    spokenCharacters: amount.describe('Characters that were spoken.'),
    spokenSeconds: amount.describe('Sound that was made, where the requests give its length.'),
    texts: amount.describe('Texts of which vectors were made.'),
    documents: amount.describe('Documents that were ranked.'),
  })
  .describe(
    'What the requests of inference asked for, each as often as it says. What a request leaves to its model, as the length of a transcript, is not in it.',
  )
  .meta({ id: 'WorkAmounts' })
export type WorkAmounts = z.infer<typeof WorkAmounts>
