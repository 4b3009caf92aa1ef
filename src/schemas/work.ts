import { z } from 'zod'
import { LEAST_AMOUNT } from './unit.js'

/** The kinds of work that a request may ask for. */
export const WorkType = z
  .enum(['text', 'image', 'video', 'transcription', 'speech', 'embedding', 'rerank'])
  .describe('The kind of work.')
  .meta({ id: 'WorkType' })
export type WorkType = z.infer<typeof WorkType>

/** Limits beyond which a count of work is a typing error. */
const MOST_PIXELS_A_SIDE = 8192
const MOST_VIDEO_SECONDS = 600
const MOST_FRAMES_PER_SECOND = 120
const MOST_AUDIO_SECONDS = 86_400
const MOST_STEPS = 1000
const MOST_PASSES = 4
const MOST_OUTPUTS = 10_000
const MOST_TOKENS_OF_A_TEXT = 1e6
const MOST_TEXTS = 1e6
const MOST_CHARACTERS = 1e7
const MOST_REFERENCES = 16
const MOST_IMAGES = 1000
const MOST_PIXELS_A_SIDE_SEEN = 32_768
const MOST_VIDEO_SECONDS_SEEN = 21_600

const side = z.int().min(1).max(MOST_PIXELS_A_SIDE).optional()
const degree = z.int().min(1).max(64).optional()
const textTokens = z.int().min(1).max(MOST_TOKENS_OF_A_TEXT).optional()

const FIELDS = {
  count: z.int().min(1).max(MOST_OUTPUTS).optional().describe('Images or clips of one request: 1 when absent. Of image and video.'),
  width: side.describe('Pixels. Of image and video.'),
  height: side.describe('Pixels. Of image and video.'),
  steps: z.int().min(1).max(MOST_STEPS).optional().describe('Denoising steps: those of the model when absent. Of image, video, and sound.'),
  passes: z
    .number()
    .min(1)
    .max(MOST_PASSES)
    .optional()
    .describe('Passes of the denoiser in a step: 2 with classifier-free guidance, 1 without. Of image, video, and sound.'),
  strength: z.number().min(LEAST_AMOUNT).max(1).optional().describe('Of image to image: the share of the steps that runs. Of image.'),
  referenceImages: z
    .int()
    .min(0)
    .max(MOST_REFERENCES)
    .optional()
    .describe('Images of the same size that the model sees while it makes or edits one. Of image.'),
  ulyssesDegree: degree.describe(
    'Accelerators among which the attention heads of one output are split; with ringDegree. Of image and video.',
  ),
  ringDegree: degree.describe('Accelerators among which the sequence of one output is split; with ulyssesDegree. Of image and video.'),
  frames: z
    .int()
    .min(1)
    .max(MOST_VIDEO_SECONDS * MOST_FRAMES_PER_SECOND)
    .optional()
    .describe('Frames of a clip, in place of seconds. Of video.'),
  framesPerSecond: z
    .number()
    .min(1)
    .max(MOST_FRAMES_PER_SECOND)
    .optional()
    .describe('With seconds: those of the model when absent. Of video.'),
  seconds: z
    .number()
    .min(LEAST_AMOUNT)
    .max(MOST_AUDIO_SECONDS)
    .optional()
    .describe(`Length of a clip, ${MOST_VIDEO_SECONDS} at most, of video; of the sound, of speech.`),
  sound: z.boolean().optional().describe('Whether the clip has sound, which some lists price otherwise. Of video.'),
  audioSeconds: z.number().min(LEAST_AMOUNT).max(MOST_AUDIO_SECONDS).optional().describe('Length of the recording. Of transcription.'),
  outputTokens: z
    .int()
    .min(0)
    .max(MOST_TOKENS_OF_A_TEXT)
    .optional()
    .describe('Tokens of the transcript: by its length when absent. Of transcription.'),
  characters: z.int().min(1).max(MOST_CHARACTERS).optional().describe('Characters to be spoken, in place of seconds. Of speech.'),
  inputTokens: textTokens.describe('Tokens of one text. Of embedding.'),
  texts: z.int().min(1).max(MOST_TEXTS).optional().describe('Texts of one request: 1 when absent. Of embedding.'),
  queryTokens: textTokens.describe('Tokens of the query. Of rerank.'),
  documents: z.int().min(1).max(MOST_TEXTS).optional().describe('Documents that are ranked. Of rerank.'),
  documentTokens: textTokens.describe('Tokens of one document. Of rerank.'),
} as const
type WorkField = keyof typeof FIELDS

/** For each kind of work: the fields that it may have, and the ones that it needs; of a group of alternatives, one is needed. */
const WORK_FIELDS: Readonly<Record<WorkType, { readonly may: readonly WorkField[]; readonly must: readonly (readonly WorkField[])[] }>> = {
  text: { may: [], must: [] },
  image: { may: ['count', 'width', 'height', 'steps', 'passes', 'strength', 'referenceImages', 'ulyssesDegree', 'ringDegree'], must: [] },
  video: {
    may: ['count', 'seconds', 'frames', 'framesPerSecond', 'width', 'height', 'steps', 'passes', 'sound', 'ulyssesDegree', 'ringDegree'],
    must: [],
  },
  transcription: { may: ['audioSeconds', 'outputTokens'], must: [['audioSeconds']] },
  speech: { may: ['characters', 'seconds', 'steps', 'passes'], must: [['characters', 'seconds']] },
  embedding: { may: ['inputTokens', 'texts'], must: [['inputTokens']] },
  rerank: { may: ['queryTokens', 'documents', 'documentTokens'], must: [['queryTokens'], ['documents'], ['documentTokens']] },
}

const EXCLUDE_EACH_OTHER: readonly (readonly [WorkField, WorkField, string])[] = [
  ['seconds', 'frames', 'both say how long the clip is'],
  ['frames', 'framesPerSecond', 'frames are counted already'],
  ['characters', 'seconds', 'both say how much is spoken'],
]

export const Work = z
  .strictObject({ type: WorkType, ...FIELDS })
  .superRefine((work, context) => {
    const { type } = work
    const { may, must } = WORK_FIELDS[type]
    const fault = (path: WorkField, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    for (const field of Object.keys(FIELDS) as WorkField[]) {
      if (work[field] === undefined || may.includes(field)) continue
      const own = may.length > 0 ? `it takes ${may.join(', ')}` : 'the tokens of a text stand beside work'
      fault(field, `${field} is no field of work of type ${type}: ${own}`)
    }
    for (const wanted of must) {
      const [first] = wanted
      if (first && wanted.every((field) => work[field] === undefined)) fault(first, `work of type ${type} needs ${wanted.join(' or ')}`)
    }
    for (const [one, other, why] of EXCLUDE_EACH_OTHER) {
      if (may.includes(other) && work[one] !== undefined && work[other] !== undefined)
        fault(other, `${one} and ${other} exclude each other: ${why}; leave one of them out`)
    }
    if ((work.ulyssesDegree === undefined) !== (work.ringDegree === undefined))
      fault('ringDegree', 'ulyssesDegree and ringDegree belong together')
    if (type === 'video' && (work.seconds ?? 0) > MOST_VIDEO_SECONDS)
      fault('seconds', `a clip has at most ${MOST_VIDEO_SECONDS} seconds: ask for shorter ones by count`)
  })
  .describe('What the model is asked to do, where that is no text. Which fields there are depends on type; each names those that it is of.')
  .meta({ id: 'Work' })
export type Work = z.infer<typeof Work>

const sideSeen = z.int().min(1).max(MOST_PIXELS_A_SIDE_SEEN)

const InputImage = z
  .strictObject({
    width: sideSeen.optional().describe('Pixels.'),
    height: sideSeen.optional().describe('Pixels.'),
    detail: z
      .enum(['low', 'medium', 'high'])
      .describe('How closely a model looks at an image.')
      .meta({ id: 'ImageDetail' })
      .optional()
      .describe('How closely the model looks, where it takes that.'),
  })
  .refine(({ width, height }) => (width === undefined) === (height === undefined), {
    path: ['height'],
    message: 'width and height belong together',
  })
  .describe('An image in a prompt; 1,024 by 1,024 pixels where its size is not given.')
  .meta({ id: 'InputImage' })
type InputImage = z.infer<typeof InputImage>

/** Images, sound and video in the prompt of a text request. */
export const SEEN_AND_HEARD = {
  inputImages: z
    .array(InputImage)
    .max(MOST_IMAGES)
    .optional()
    .describe(
      'Images in the prompt, whose tokens are added to inputTokens by the rule of the model. Leave them out where inputTokens hold them.',
    ),
  inputAudioSeconds: z
    .number()
    .min(LEAST_AMOUNT)
    .max(MOST_AUDIO_SECONDS)
    .optional()
    .describe('Sound in the prompt, whose tokens are added to inputTokens.'),
  inputVideoSeconds: z
    .number()
    .min(LEAST_AMOUNT)
    .max(MOST_VIDEO_SECONDS_SEEN)
    .optional()
    .describe('Video in the prompt, whose tokens are added to inputTokens.'),
}
