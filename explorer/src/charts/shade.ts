/** Bounds between the shades of a map, in gCO2e/kWh: round numbers that part the world's grids evenly enough. */
export const BOUNDS = [50, 100, 200, 300, 400, 500, 650]

/** The shade of an intensity, 0 the lightest. */
export function shadeOf(grams: number): number {
  return BOUNDS.filter((bound) => grams >= bound).length
}
