/** The values of the series in a text of Prometheus, by name and labels. */
export function metricsOf(text: string): Record<string, number> {
  const found = [...text.matchAll(/^(wattprint_\w+(?:\{[^}]*\})?) (\S+)$/gm)]
  return Object.fromEntries(found.map(([, series = '', value]) => [series, Number(value)]))
}
