/** How many tokens an image becomes, by the rule of each family of models. Wattprint, docs/methodology.md section 11, vision tokens. */
export type Picture = { readonly width: number; readonly height: number; readonly detail?: 'low' | 'medium' | 'high' | undefined }

export type Rule = (picture: Picture) => number

/** Rounds half to even, as the processors of images do. */
export function rounded(number: number): number {
  const floor = Math.floor(number)
  const rest = number - floor
  if (rest !== 0.5) return Math.round(number)
  return floor % 2 === 0 ? floor : floor + 1
}

export type Patches = { readonly side: number; readonly least: number; readonly most: number; readonly frames?: number }

/** Qwen-VL: both sides to a multiple of `side`, the pixels of all frames within two limits; gives rows and columns. */
export function gridOf({ width, height }: Picture, { side, least, most, frames = 1 }: Patches): readonly [number, number] {
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

export function patches(limits: Patches): Rule {
  return (picture) => {
    const [rows, columns] = gridOf(picture, limits)
    return rows * columns
  }
}

/** Llama 4: the grid of tiles that holds the image with the least room to spare, else the one that shrinks it least; and one more tile. */
export function bestTiles({ tile, most, perTile }: Tiles): Rule {
  return ({ width, height }) => {
    let best: Grid | undefined
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
}

export type Tiles = { readonly tile: number; readonly most: number; readonly perTile: number }
type Grid = { readonly holds: boolean; readonly scale: number; readonly tiles: number }

function isBetter(one: Grid, other: Grid): boolean {
  if (one.holds !== other.holds) return one.holds
  if (one.scale !== other.scale) return one.holds ? one.scale < other.scale : one.scale > other.scale
  return one.tiles < other.tiles
}

/** InternVL, Nemotron VL: the grid of tiles nearest in aspect ratio; and one more tile. */
export function aspectTiles({ tile, most, perTile }: Tiles): Rule {
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

type OpenaiTiles = {
  readonly longest: number
  readonly short: number
  readonly tile: number
  readonly base: number
  readonly perTile: number
}

/** OpenAI's tiles: the image within a square, its short side within a limit, and whole tiles; one at least. */
export function openaiTiles({ longest, short, tile, base, perTile }: OpenaiTiles): Rule {
  return ({ width, height, detail }) => {
    if (detail === 'low') return base
    const k = Math.min(1, longest / Math.max(width, height), short / Math.min(width, height))
    const along = (side: number) => Math.max(1, Math.ceil(Math.floor(side * k) / tile))
    return base + perTile * along(width) * along(height)
  }
}

type OpenaiPatches = { readonly patch: number; readonly factor: number; readonly longest: number; readonly budget: number }

/** OpenAI's patches, within a longest side and a budget, times a factor. */
export function openaiPatches({ patch, factor, longest, budget }: OpenaiPatches): Rule {
  return (picture) => {
    const k = Math.min(1, longest / Math.max(picture.width, picture.height))
    const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, rounded(side * k))) as [number, number]
    const along = (side: number) => Math.ceil(Math.max(1, Math.floor(side)) / patch)
    let count = along(width) * along(height)
    if (count > budget) {
      let scale = Math.sqrt((patch ** 2 * budget) / (width * height))
      const [columns, rows] = [(width * scale) / patch, (height * scale) / patch]
      scale *= Math.min(Math.floor(columns) / columns, Math.floor(rows) / rows)
      count = along(width * scale) * along(height * scale)
    }
    return Math.ceil(count * factor)
  }
}

/** Claude's patches: the largest long side within a limit whose patches are within a budget. */
export function claude({ patch, longest, budget }: Omit<OpenaiPatches, 'factor'>): Rule {
  return ({ width, height }) => {
    const [long, short] = [Math.max(width, height), Math.min(width, height)]
    const at = (side: number) => Math.ceil(side / patch) * Math.ceil(Math.max(rounded((side * short) / long), 1) / patch)
    let [fits, tooLong] = [1, Math.min(long, longest) + 1]
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2)
      if (at(middle) <= budget) fits = middle
      else tooLong = middle
    }
    return at(fits)
  }
}

/** Gemini 2: one tile up to a size, else whole tiles. */
export function gemini2({ whole, tile, perTile }: { readonly whole: number; readonly tile: number; readonly perTile: number }): Rule {
  return ({ width, height }) => (width <= whole && height <= whole ? perTile : perTile * Math.ceil(width / tile) * Math.ceil(height / tile))
}

/** A model whose rule is not known: a token for so many pixels. */
export function byArea(pixelsOfToken: number): Rule {
  return ({ width, height }) => Math.max(1, rounded((width * height) / pixelsOfToken))
}
