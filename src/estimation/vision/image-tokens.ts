/** How many tokens an image becomes, by the rule of each family of models. Wattprint, docs/methodology.md section 11, vision tokens. */
export type Picture = { readonly width: number; readonly height: number; readonly detail?: 'low' | 'medium' | 'high' | undefined }

type Rule = (picture: Picture) => number

/** Rounds half to even, as the processors of images do. */
function rounded(number: number): number {
  const floor = Math.floor(number)
  const rest = number - floor
  if (rest !== 0.5) return Math.round(number)
  return floor % 2 === 0 ? floor : floor + 1
}

type Patches = { readonly side: number; readonly least: number; readonly most: number; readonly frames?: number }

/** Qwen-VL: both sides to a multiple of `side`, the pixels of all frames within two limits; gives rows and columns. */
function gridOf({ width, height }: Picture, { side, least, most, frames = 1 }: Patches): readonly [number, number] {
  const near = (one: number) => Math.max(side, rounded(one / side) * side)
  let [rows, columns] = [near(height), near(width)]
  const area = frames * height * width
  if (frames * rows * columns > most) {
    const k = Math.sqrt(area / most)
    const fewer = (one: number) => Math.max(side, Math.floor(one / k / side) * side)
    ;[rows, columns] = [fewer(height), fewer(width)]
  } else if (frames * rows * columns < least) {
    const k = Math.sqrt(least / area)
    const more = (one: number) => Math.ceil((one * k) / side) * side
    ;[rows, columns] = [more(height), more(width)]
  }
  return [rows / side, columns / side]
}

function patches(limits: Patches): Rule {
  return (picture) => {
    const [rows, columns] = gridOf(picture, limits)
    return rows * columns
  }
}

const QWEN_2: Patches = { side: 28, least: 3136, most: 12_845_056 }
const QWEN_3: Patches = { side: 32, least: 65_536, most: 16_777_216 }

/** Llama 4: the grid of tiles that holds the image with the least room to spare, else the one that shrinks it least; and one more tile. */
function llama4({ width, height }: Picture): number {
  const [tile, most, perTile] = [336, 16, 144]
  let best: { readonly holds: boolean; readonly scale: number; readonly tiles: number } | undefined
  for (let rows = 1; rows <= most; rows += 1) {
    for (let columns = 1; columns * rows <= most; columns += 1) {
      const scale = Math.min((rows * tile) / height, (columns * tile) / width)
      const one = { holds: scale >= 1, scale, tiles: rows * columns }
      if (!best || isBetter(one, best)) best = one
    }
  }
  const tiles = best?.tiles ?? 1
  return perTile * (tiles + (tiles > 1 ? 1 : 0))
}

type Grid = { readonly holds: boolean; readonly scale: number; readonly tiles: number }

function isBetter(one: Grid, other: Grid): boolean {
  if (one.holds !== other.holds) return one.holds
  if (one.scale !== other.scale) return one.holds ? one.scale < other.scale : one.scale > other.scale
  return one.tiles < other.tiles
}

/** InternVL, Nemotron VL: the grid of tiles nearest in aspect ratio; and one more tile. */
function aspectTiles(tile: number): Rule {
  const [most, perTile] = [12, 256]
  const grids: (readonly [number, number])[] = []
  for (let columns = 1; columns <= most; columns += 1) for (let rows = 1; rows * columns <= most; rows += 1) grids.push([columns, rows])
  grids.sort(([c, r], [columns, rows]) => c * r - columns * rows)
  return ({ width, height }) => {
    let best = Infinity
    let tiles = 1
    for (const [columns, rows] of grids) {
      const off = Math.abs(width / height - columns / rows)
      const isLargeEnough = width * height > 0.5 * tile * tile * columns * rows
      if (off < best || (off === best && isLargeEnough)) {
        best = off
        tiles = columns * rows
      }
    }
    return perTile * (tiles + (tiles > 1 ? 1 : 0))
  }
}

/** OpenAI's tiles: the image within 2,048 pixels, its short side within 768, tiles of 512; one at least. */
function openaiTiles(base: number, perTile: number): Rule {
  return ({ width, height, detail }) => {
    if (detail === 'low') return base
    const k = Math.min(1, 2048 / Math.max(width, height), 768 / Math.min(width, height))
    const along = (side: number) => Math.max(1, Math.ceil(Math.floor(side * k) / 512))
    return base + perTile * along(width) * along(height)
  }
}

/** OpenAI's patches of 32 pixels, within a longest side and a budget, times a factor. */
function openaiPatches(factor: number, longest: number, budget: number): Rule {
  return (picture) => {
    const k = Math.min(1, longest / Math.max(picture.width, picture.height))
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, rounded(side * k))) as [number, number]
    const along = (side: number) => Math.ceil(Math.max(1, Math.floor(side)) / 32)
    let count = along(width) * along(height)
    if (count > budget) {
      let scale = Math.sqrt((32 ** 2 * budget) / (width * height))
      const [columns, rows] = [(width * scale) / 32, (height * scale) / 32]
      scale *= Math.min(Math.floor(columns) / columns, Math.floor(rows) / rows)
      count = along(width * scale) * along(height * scale)
    }
    return Math.ceil(count * factor)
  }
}

/** Claude's patches of 28 pixels: the largest long side within a limit whose patches are within a budget. */
function claude(longest: number, budget: number): Rule {
  return ({ width, height }) => {
    const [long, short] = [Math.max(width, height), Math.min(width, height)]
    const at = (side: number) => Math.ceil(side / 28) * Math.ceil(Math.max(rounded((side * short) / long), 1) / 28)
    let [fits, tooLong] = [1, Math.min(long, longest) + 1]
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2)
      if (at(middle) <= budget) fits = middle
      else tooLong = middle
    }
    return at(fits)
  }
}

/** Gemini 2: 258 up to 384 pixels a side, else 258 for each tile of 768. */
function gemini2({ width, height }: Picture): number {
  const perTile = 258
  return width <= 384 && height <= 384 ? perTile : perTile * Math.ceil(width / 768) * Math.ceil(height / 768)
}

const GEMINI_3 = { low: 280, medium: 560, high: 1120 } as const

/** A model whose rule is not known: a token for each 28 by 28 pixels. */
function unknownRule({ width, height }: Picture): number {
  return Math.max(1, rounded((width * height) / 784))
}

/** The rules by name, as models' records name them. */
export const IMAGE_TOKEN_RULES = {
  'qwen2-vl': patches(QWEN_2),
  'qwen2.5-vl': patches(QWEN_2),
  'qwen3-vl': patches(QWEN_3),
  'gemma-3': () => 256,
  'llama-4': llama4,
  internvl: aspectTiles(448),
  'nemotron-vl': aspectTiles(512),
  'llava-1.5': () => 576,
  'openai-tile': openaiTiles(85, 170),
  'openai-tile-gpt-5': openaiTiles(70, 140),
  'openai-tile-o1': openaiTiles(75, 150),
  'openai-patch': openaiPatches(1.2, 2048, 2500),
  'openai-patch-5.5': openaiPatches(1.2, 6000, 10_000),
  'openai-patch-mini': openaiPatches(1.62, 2048, 6144),
  claude: claude(2576, 4784),
  'claude-before-4.7': claude(1568, 1568),
  'gemini-2': gemini2,
  'gemini-3': ({ detail }: Picture) => GEMINI_3[detail ?? 'high'],
  unknown: unknownRule,
} as const satisfies Readonly<Record<string, Rule>>
export type ImageTokenRule = keyof typeof IMAGE_TOKEN_RULES

/** The rule of that name; that of an unknown model where there is none. */
export function imageTokenRule(name: string | undefined): ImageTokenRule {
  return name !== undefined && Object.hasOwn(IMAGE_TOKEN_RULES, name) ? (name as ImageTokenRule) : 'unknown'
}

/** Tokens of a clip in a prompt, frames of `picture` size. */
export function videoTokens(rule: ImageTokenRule, seconds: number, picture: Picture): number {
  if (rule === 'gemini-2') return rounded(263 * seconds)
  if (rule === 'qwen3-vl') {
    const sampled = Math.max(4, rounded(2 * seconds))
    const frames = sampled + (sampled % 2)
    const [rows, columns] = gridOf(picture, { side: 32, least: 0, most: 25_165_824, frames })
    return (frames / 2) * rows * columns
  }
  return Math.max(1, rounded(seconds)) * IMAGE_TOKEN_RULES[rule](picture)
}

/** Tokens of a second of sound in a prompt, where the rule of the family says it. */
export const AUDIO_TOKENS_PER_SECOND: Readonly<Partial<Record<ImageTokenRule, number>>> = { 'gemini-2': 32, 'gemini-3': 25 }
