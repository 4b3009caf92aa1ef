import { type Catalog, memoPerCatalog } from '../../catalog/catalog.js'
import type { Unit } from '../../schemas/unit.js'
import { factorIn } from '../factor.js'
import {
  aspectTiles,
  bestTiles,
  byArea,
  claude,
  gemini2,
  gridOf,
  openaiPatches,
  openaiTiles,
  type Patches,
  patches,
  type Picture,
  rounded,
  type Rule,
  type Tiles,
} from './image-tokens.js'

function numberOf(catalog: Catalog, name: string, unit: Unit = 'count'): number {
  return factorIn(catalog, `image-tokens/${name}`, unit)
}

function qwenPatches(catalog: Catalog, rule: string): Patches {
  const count = (name: string) => numberOf(catalog, `${rule}/${name}`)
  return { side: count('patch-side'), least: count('least-pixels'), most: count('most-pixels') }
}

function tilesOf(catalog: Catalog, rule: string): Tiles {
  const count = (name: string) => numberOf(catalog, `${rule}/${name}`)
  return { tile: count('tile-side'), most: count('most-tiles'), perTile: tokensOfTile(catalog, rule) }
}

function tokensOfTile(catalog: Catalog, rule: string): number {
  return numberOf(catalog, `${rule}/tokens-of-tile`, 'tokens')
}

function openaiTile(catalog: Catalog, rule: string): Rule {
  const count = (name: string) => numberOf(catalog, `openai-tile/${name}`)
  return openaiTiles({
    longest: count('longest-side'),
    short: count('short-side'),
    tile: count('tile-side'),
    base: numberOf(catalog, `${rule}/base`, 'tokens'),
    perTile: tokensOfTile(catalog, rule),
  })
}

/** The numbers of a rule of patches: the side of a patch is that of the family, longest side and budget are those of the rule. */
function budgeted(catalog: Catalog, rule: string, family: string) {
  const count = (name: string) => numberOf(catalog, name)
  return { patch: count(`${family}/patch-side`), longest: count(`${rule}/longest-side`), budget: count(`${rule}/budget`) }
}

function openaiPatch(catalog: Catalog, rule: string): Rule {
  return openaiPatches({ ...budgeted(catalog, rule, 'openai-patch'), factor: numberOf(catalog, `${rule}/factor`, 'ratio') })
}

function always(catalog: Catalog, rule: string): Rule {
  const tokens = numberOf(catalog, `${rule}/tokens`, 'tokens')
  return () => tokens
}

function gemini3(catalog: Catalog): Rule {
  const tokens = (detail: string) => numberOf(catalog, `gemini-3/${detail}`, 'tokens')
  const byDetail = { low: tokens('low'), medium: tokens('medium'), high: tokens('high') }
  return ({ detail = 'high' }) => byDetail[detail]
}

/** Every rule, with its numbers from the catalog, by the name that records of models use for it. */
export const imageTokenRules = memoPerCatalog((catalog) => ({
  'qwen2-vl': patches(qwenPatches(catalog, 'qwen2-vl')),
  'qwen2.5-vl': patches(qwenPatches(catalog, 'qwen2-vl')),
  'qwen3-vl': patches(qwenPatches(catalog, 'qwen3-vl')),
  'gemma-3': always(catalog, 'gemma-3'),
  'llama-4': bestTiles(tilesOf(catalog, 'llama-4')),
  internvl: aspectTiles(tilesOf(catalog, 'internvl')),
  'nemotron-vl': aspectTiles(tilesOf(catalog, 'nemotron-vl')),
  'llava-1.5': always(catalog, 'llava-1.5'),
  'openai-tile': openaiTile(catalog, 'openai-tile'),
  'openai-tile-gpt-5': openaiTile(catalog, 'openai-tile-gpt-5'),
  'openai-tile-o1': openaiTile(catalog, 'openai-tile-o1'),
  'openai-patch': openaiPatch(catalog, 'openai-patch'),
  'openai-patch-5.5': openaiPatch(catalog, 'openai-patch-5.5'),
  'openai-patch-mini': openaiPatch(catalog, 'openai-patch-mini'),
  claude: claude(budgeted(catalog, 'claude', 'claude')),
  'claude-before-4.7': claude(budgeted(catalog, 'claude-before-4.7', 'claude')),
  'gemini-2': gemini2({
    whole: numberOf(catalog, 'gemini-2/whole-side'),
    tile: numberOf(catalog, 'gemini-2/tile-side'),
    perTile: tokensOfTile(catalog, 'gemini-2'),
  }),
  'gemini-3': gemini3(catalog),
  unknown: byArea(numberOf(catalog, 'unknown/pixels-of-token')),
}))
export type ImageTokenRule = keyof ReturnType<typeof imageTokenRules>

/** The name of a rule, or `unknown` where no rule has that name. */
export function imageTokenRule(catalog: Catalog, name: string | undefined): ImageTokenRule {
  return name !== undefined && Object.hasOwn(imageTokenRules(catalog), name) ? (name as ImageTokenRule) : 'unknown'
}

/** Tokens of a video clip in a prompt, whose frames have the size of `picture`. */
export function videoTokens(catalog: Catalog, rule: ImageTokenRule, seconds: number, picture: Picture): number {
  if (rule === 'gemini-2') return rounded(numberOf(catalog, 'gemini-2/video-rate', 'tokens/s') * seconds)
  if (rule === 'qwen3-vl') {
    const count = (name: string) => numberOf(catalog, `qwen3-vl/${name}`)
    const merged = count('merged-frames')
    const sampled = Math.max(count('least-frames'), rounded(count('frames-per-second') * seconds))
    const frames = Math.ceil(sampled / merged) * merged
    const [rows, columns] = gridOf(picture, { side: count('patch-side'), least: 0, most: count('most-pixels-video'), frames })
    return (frames / merged) * rows * columns
  }
  const frames = Math.max(1, rounded(numberOf(catalog, 'unknown/frames-per-second') * seconds))
  return frames * imageTokenRules(catalog)[rule](picture)
}

/** Tokens for each second of sound in a prompt; undefined where not on record for the rule. */
export function audioTokensPerSecond({ records }: Catalog, rule: ImageTokenRule): number | undefined {
  return records.factor.byName.get(`image-tokens/${rule}/audio-rate`)?.figure.value
}
