type Point = readonly [x: number, y: number]

const ROWS_APART = Math.sqrt(3) / 2
const ROUNDS = 80

/**
 * Returns `many` points around a middle, each at `distance` from its nearest neighbours, in an ellipse that is `aspect` times as wide
 * as high. They are the innermost points of a triangular lattice.
 */
export function around([x, y]: Point, many: number, distance: number, aspect: number): readonly Point[] {
  const from = -many
  const lattice = Array.from({ length: 2 * many + 1 }, (_row, row) =>
    Array.from({ length: 2 * many + 1 }, (_one, column): Point => {
      const [down, right] = [from + row, from + column]
      return [(right + Math.abs(down % 2) / 2) * distance, down * ROWS_APART * distance]
    }),
  ).flat()
  const outwards = ([dx, dy]: Point) => Math.hypot(dx / aspect, dy)
  const inner = lattice.toSorted((one, other) => outwards(one) - outwards(other)).slice(0, many)
  const mean = (at: 0 | 1) => inner.reduce((sum, point) => sum + point[at], 0) / many
  const [meanX, meanY] = [mean(0), mean(1)]
  return inner.map(([dx, dy]): Point => [x + dx - meanX, y + dy - meanY])
}

/** Returns the points with those pushed apart that are closer together than `distance`. */
export function apart(points: readonly Point[], distance: number): readonly Point[] {
  const moved = points.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < ROUNDS; round++)
    for (const [index, one] of moved.entries())
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y]
        const between = Math.hypot(dx, dy)
        if (between >= distance) continue
        const [byX, byY] = [((distance - between) / 2) * (dx / between), ((distance - between) / 2) * (dy / between)]
        one.x -= byX
        one.y -= byY
        other.x += byX
        other.y += byY
      }
  return moved.map(({ x, y }): Point => [x, y])
}
