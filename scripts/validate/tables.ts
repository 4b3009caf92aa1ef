import type { InferenceValidation, Score, Unscored, Validation } from '../../src/schemas/validation.js'

/** Returns the tables of docs/validation.md in Markdown, by the names of their markers. */
export function validationTables(validation: Validation): Readonly<Record<string, string>> {
  const { inference, knowledge, leftOut, secondEdition, wall, production, training, trainingLeftOut, unscored } = validation
  const { work, workLeftOut, workNaive, workUnscored, modelClass } = validation
  const [ours, ...others] = inference
  return {
    methods: table(
      ['method', ...SCORE_HEAD, 'behind roofline-2 alone', 'in no fit'],
      inference.map(({ method, fit, fitOfSecond, check }) => [method.id, ...scoreCells(fit), brief(fitOfSecond), brief(check)]),
    ),
    'left-out': table(
      ['caller knows', 'measurements', ...SCORE_HEAD],
      leftOut.map(({ known, measurements, score }) => [words(known), words(measurements), ...scoreCells(score)]),
    ),
    'second-edition': table(
      ['left out', 'measurements', ...SCORE_HEAD],
      secondEdition.map(({ leftOut: without, rows, score }) => [without, words(rows), ...scoreCells(score)]),
    ),
    'model-class': table(
      ['size guessed from', 'models', 'tokens', ...SCORE_HEAD, 'its range ×/÷'],
      modelClass.map(({ known, models, tokens, score, medianIntervalFactor }) => [
        words(known),
        words(models),
        tokens
          ? `${tokens.inputTokens}${tokens.cachedInputTokens > 0 ? ` (${tokens.cachedInputTokens} cached)` : ''} + ${tokens.outputTokens}`
          : '–',
        ...scoreCells(score),
        number(medianIntervalFactor),
      ]),
    ),
    knowledge: table(
      ['caller knows', ...SCORE_HEAD, 'modern serving', 'its coverage', 'its interval ×/÷', 'behind roofline-2 alone', 'in no fit'],
      knowledge.map(({ known, fit, modernServing, medianIntervalFactor, fitOfSecond, check }) => [
        words(known),
        ...scoreCells(fit),
        brief(modernServing),
        share(modernServing?.coverage),
        number(medianIntervalFactor),
        brief(fitOfSecond),
        brief(check),
      ]),
    ),
    conditions: table(
      ['by', 'condition', ...SCORE_HEAD, 'behind roofline-2 alone', 'in no fit'],
      (ours?.groups ?? []).map(({ by, name, fit, fitOfSecond, check }) => [
        words(by),
        name,
        ...scoreCells(fit),
        brief(fitOfSecond),
        brief(check),
      ]),
    ),
    bands: bandTable([...(ours ? [ours] : []), ...others]),
    work: table(
      ['task', 'method', 'unit', 'fitted on them', ...SCORE_HEAD],
      work.map((one) => [one.task, one.method.id, one.unitOfWork, one.use === 'fit' ? 'yes' : 'no', ...scoreCells(one.score)]),
    ),
    'work-left-out': table(
      ['left out', 'outputs', ...SCORE_HEAD],
      workLeftOut.map(({ leftOut: without, rows, score }) => [without, SPLITS[rows], ...scoreCells(score)]),
    ),
    'work-naive': table(
      ['of', 'rule', ...SCORE_HEAD.slice(0, -1)],
      (['image', 'video'] as const).flatMap((kind) => [
        ...workNaive
          .filter((one) => one.work === kind)
          .map(({ description, score }) => [kind, description, ...scoreCells(score).slice(0, -1)]),
        [kind, 'wattprint-diffusion-1, family left out', ...scoreCells(ownOnOne(workLeftOut, kind)).slice(0, -1)],
      ]),
    ),
    'work-conditions': table(
      ['task', 'by', 'condition', ...SCORE_HEAD],
      work.flatMap(({ task, groups }) => groups.map(({ by, name, score }) => [task, by, name, ...scoreCells(score)])),
    ),
    wall: table(['hardware', ...SCORE_HEAD], [[wall.hardware.join(', '), ...scoreCells(wall.score)]]),
    'production-groups': table(
      ['group', ...SCORE_HEAD],
      production.scores.map(({ group, score }) => [words(group), ...scoreCells(score)]),
    ),
    production: table(
      ['what', 'published', 'unit', 'scope', 'ours (90 %)', 'ours / published', 'inside'],
      production.cases.map((one) => [
        one.name,
        number(one.published),
        one.unit,
        words(one.scope),
        one.estimated
          ? `${number(one.estimated.value)} (${number(one.estimated.low)}–${number(one.estimated.high)})`
          : `not scored: ${one.notScored ?? ''}`,
        number(one.ratio),
        one.isInside === null ? '–' : one.isInside ? 'yes' : 'no',
      ]),
    ),
    training: table(
      ['method', ...SCORE_HEAD, 'circular energies: agreement only'],
      training.map(({ method, metered, circular }) => [method.id, ...scoreCells(metered), brief(circular)]),
    ),
    'training-conditions': table(
      ['method', 'by', 'condition', ...SCORE_HEAD],
      training.flatMap(({ method, groups }) => groups.map(({ by, name, score }) => [method.id, by, name, ...scoreCells(score)])),
    ),
    'training-left-out': table(
      ['from', 'jobs', 'n', 'sources', 'error', 'coverage', 'sources counted alike'],
      trainingLeftOut.map(({ from, jobs, count, sources, medianFactorError, coverage, coverageBySource }) => [
        from,
        jobs,
        String(count),
        sources === null ? '–' : String(sources),
        `×${number(medianFactorError)}`,
        share(coverage),
        share(coverageBySource),
      ]),
    ),
    unscored: table(
      ['of', 'reason', 'n'],
      [
        ...unscoredRows('every method', unscored),
        ...inference.flatMap((one) => unscoredRows(one.method.id, one.unscored)),
        ...unscoredRows('other work', workUnscored),
        ...unscoredRows('wall', wall.unscored),
        ...training.flatMap((one) => unscoredRows(one.method.id, one.unscored)),
      ],
    ),
  }
}

/** The names of the outputs on which diffusion is scored. */
const SPLITS: Readonly<Record<Validation['workLeftOut'][number]['rows'], string>> = {
  one: 'on one accelerator',
  one_images: 'images on one accelerator',
  one_video: 'video on one accelerator',
  several: 'split among several',
  several_images: 'images, split',
  several_video: 'video, split',
}

/** Our own score on images or video from one accelerator, with the scored family left out of the fit. */
function ownOnOne(leftOut: Validation['workLeftOut'], kind: 'image' | 'video'): Score | null {
  const rows = kind === 'image' ? 'one_images' : 'one_video'
  return leftOut.find((one) => one.leftOut === 'family' && one.rows === rows)?.score ?? null
}

const SCORE_HEAD = ['n', 'error', 'within 1.5×', 'within 2×', 'bias', 'coverage']

function scoreCells(score: Score | null): string[] {
  if (!score) return ['0', '–', '–', '–', '–', '–']
  const { count, medianFactorError, shareWithinOneAndAHalf, shareWithinTwo, bias, coverage } = score
  return [
    String(count),
    `×${number(medianFactorError)}`,
    share(shareWithinOneAndAHalf),
    share(shareWithinTwo),
    number(bias),
    share(coverage),
  ]
}

function brief(score: Score | null): string {
  return score ? `×${number(score.medianFactorError)} (${score.count})` : '–'
}

/** The error of every method by batch size and age of the engine, which shows where each can be trusted. */
function bandTable(methods: readonly InferenceValidation[]): string {
  const conditions = (methods[0]?.groups ?? []).filter(({ by }) => by === 'batch_band' || by === 'engine_age')
  const cell = ({ groups }: InferenceValidation, by: string, name: string) => {
    const group = groups.find((one) => one.by === by && one.name === name)
    return brief(group?.fit ?? group?.fitOfSecond ?? group?.check ?? null)
  }
  return table(
    ['by', 'condition', ...methods.map(({ method }) => method.id)],
    conditions.map(({ by, name }) => [words(by), name, ...methods.map((method) => cell(method, by, name))]),
  )
}

function unscoredRows(of: string, unscored: readonly Unscored[]): string[][] {
  return unscored.map(({ reason, count }) => [of, reason, String(count)])
}

function number(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString()
}

function share(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(2)
}

function words(name: string): string {
  return name.replaceAll('_', ' ')
}

/** A Markdown table as Prettier formats it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
