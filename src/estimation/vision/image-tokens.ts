/** An image in a prompt: its sides in pixels, and the detail that the caller asks the model to see. */
export type Picture = { readonly width: number; readonly height: number; readonly detail?: 'low' | 'medium' | 'high' | undefined }

/**
 * Gives the tokens that an image becomes in a prompt. docs/methodology.md, section 11, vision tokens, describes the rule of each family.
 */
export type Rule = (picture: Picture) => number

/** Rounds to the nearest integer, and halves to the even one, as the image processors of these models do. */
export function rounded(number: number): number {
  const floor = Math.floor(number)
  const rest = number - floor
  if (rest !== 0.5) return Math.round(number)
  return floor % 2 === 0 ? floor : floor + 1
}

export type Patches = { readonly side: number; readonly least: number; readonly most: number; readonly frames?: number }

/**
 * The rows and columns of patches by Qwen-VL. Both sides are rounded to a multiple of `side`, and scaled so that the pixels of all
 * frames are between `least` and `most`.
 */
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

/** The rule of Qwen-VL: a token for each patch. */
export function patches(limits: Patches): Rule {
  return (picture) => {
    const [rows, columns] = gridOf(picture, limits)
    return rows * columns
  }
}

/**
 * The rule of Llama 4: the grid of at most `most` tiles that holds the image with the least space left, else the grid that shrinks the
 * image least. A grid of several tiles has one more tile for the whole image.
 */
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

/** The rule of InternVL and Nemotron VL: the grid of tiles with the nearest aspect ratio, and one more tile for the whole image. */
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

/**
 * OpenAI's rule of tiles: the image is shrunk so that its long side is at most `longest` and its short side at most `short`, and is cut
 * into whole tiles. Low detail costs the base alone.
 */
export function openaiTiles({ longest, short, tile, base, perTile }: OpenaiTiles): Rule {
  return ({ width, height, detail }) => {
    if (detail === 'low') return base
    const k = Math.min(1, longest / Math.max(width, height), short / Math.min(width, height))
    const along = (side: number) => Math.max(1, Math.ceil(Math.floor(side * k) / tile))
    return base + perTile * along(width) * along(height)
  }
}

type OpenaiPatches = { readonly patch: number; readonly factor: number; readonly longest: number; readonly budget: number }

/** OpenAI's rule of patches: the image is shrunk to a longest side and a budget of patches; a patch costs `factor` tokens. */
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

/** Claude's rule: the patches at the largest long side within `longest` whose patches are within the budget. */
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

/** The rule of Gemini 2: one tile for an image up to `whole` pixels a side, else as many tiles as it takes. */
export function gemini2({ whole, tile, perTile }: { readonly whole: number; readonly tile: number; readonly perTile: number }): Rule {
  return ({ width, height }) => (width <= whole && height <= whole ? perTile : perTile * Math.ceil(width / tile) * Math.ceil(height / tile))
}

/** The rule for a model whose own is not known: one token for every `pixelsOfToken` pixels. */
export function byArea(pixelsOfToken: number): Rule {
  return ({ width, height }) => Math.max(1, rounded((width * height) / pixelsOfToken))
}
