/** The columns by the names that the edition of 2025 gives them. */
export const COLUMN = {
  time: 'Datetime (UTC)',
  country: 'Country',
  zoneName: 'Zone name',
  zone: 'Zone id',
  direct: 'Carbon intensity gCO₂eq/kWh (direct)',
  lifecycle: 'Carbon intensity gCO₂eq/kWh (Life cycle)',
  carbonFree: 'Carbon-free energy percentage (CFE%)',
  renewable: 'Renewable energy percentage (RE%)',
  source: 'Data source',
  estimated: 'Data estimated',
  method: 'Data estimation method',
} as const

/** What editions of 2021 to 2023 call three of them. */
const OLDER: readonly (readonly [string, string])[] = [
  ['Carbon Intensity gCO₂eq/kWh (LCA)', COLUMN.lifecycle],
  ['Carbon Intensity gCO₂eq/kWh (Life cycle assessment)', COLUMN.lifecycle],
  ['Low Carbon Percentage', COLUMN.carbonFree],
  ['Renewable Percentage', COLUMN.renewable],
]
const KNOWN = new Map(
  [...Object.values(COLUMN).map((column) => [column, column] as const), ...OLDER].map(([name, column]) => [folded(name), column]),
)

/** The name used here of a column that any edition has; one that is not known keeps its own. */
export function columnNamed(name: string): string {
  return KNOWN.get(folded(name)) ?? name
}

/** Editions differ in capital letters, and programs in how they write the small 2 of CO₂. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
