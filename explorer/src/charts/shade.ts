/** Bounds between the shades of a map, in gCO2e/kWh: round numbers that divide the world's grids about evenly. */
export const BOUNDS = [50, 100, 200, 300, 400, 500, 650]

/** Returns the shade of an intensity, from 0, the lightest. */
export function shadeOf(grams: number): number {
  return BOUNDS.filter((bound) => grams >= bound).length
}
