import type { Scored } from '../../src/estimation/validation/predict.js'

/** A method with its estimates and measurements; `bandFactor` is the factor of its 90 % interval, if one is drawn. */
export type Panel = { readonly title: string; readonly scored: readonly Scored[]; readonly bandFactor?: number | undefined }

const COLUMNS = 3
const SIZE = 300
const MARGIN = { left: 52, top: 46, right: 14, bottom: 44 }
const WIDTH = SIZE + MARGIN.left + MARGIN.right
const HEIGHT = SIZE + MARGIN.top + MARGIN.bottom
/** The ends of the axes as powers of ten, in joules for each output token. */
const [LEAST, MOST] = [-3, 3]
const COLOURS = { fit: '#3b6ea5', second: '#2e8b57', check: '#c8553d' }

/** Returns a chart of estimates against measurements on logarithmic axes, one panel for each method, as SVG made without a library. */
export function validationChart(panels: readonly Panel[]): string {
  const rows = Math.ceil(panels.length / COLUMNS)
  const [width, height] = [WIDTH * COLUMNS, HEIGHT * rows + 30]
  const drawn = panels.map((panel, index) => {
    const [x, y] = [(index % COLUMNS) * WIDTH + MARGIN.left, Math.floor(index / COLUMNS) * HEIGHT + MARGIN.top + 30]
    return `<g transform="translate(${x} ${y})">\n${panelOf(panel)}\n</g>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img" aria-labelledby="title description">
<title id="title">Estimated against measured energy, by method</title>
<desc id="description">Joules of the accelerators for each output token on logarithmic axes. Dots on the diagonal are right; the dashed lines are off by two times; the shaded band is the 90 % interval.</desc>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${MARGIN.left}" y="22" font-size="13">Accelerator energy of an output token, joules: estimated (up) against measured (across). <tspan fill="${COLOURS.fit}">Blue: the coefficients of our own methods were fitted on these.</tspan> <tspan fill="${COLOURS.second}">Green: those of the second edition alone.</tspan> <tspan fill="${COLOURS.check}">Red: none were.</tspan></text>
${drawn.join('\n')}
</svg>
`
}

function panelOf({ title, scored, bandFactor }: Panel): string {
  const ofUse = (use: string) => scored.filter(({ measurement }) => measurement.use === use)
  return [
    `<clipPath id="clip-${title}"><rect width="${SIZE}" height="${SIZE}"/></clipPath>`,
    `<text x="0" y="-12" font-size="13" font-weight="bold">${title}</text>`,
    axes(),
    `<g clip-path="url(#clip-${title})">`,
    bandFactor === undefined ? '' : band(bandFactor),
    diagonal(1, '#444'),
    diagonal(2, '#999', '4 3'),
    diagonal(1 / 2, '#999', '4 3'),
    dots(ofUse('fit'), COLOURS.fit),
    dots(ofUse('fit_2'), COLOURS.second),
    dots(ofUse('check'), COLOURS.check),
    '</g>',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function axes(): string {
  const powers = Array.from({ length: MOST - LEAST + 1 }, (_, index) => LEAST + index)
  const lines = powers.flatMap((power) => {
    const at = across(10 ** power)
    return [
      `<path d="M${at} 0V${SIZE}M0 ${at}H${SIZE}" stroke="#e5e5e5"/>`,
      `<text x="${at}" y="${SIZE + 16}" text-anchor="middle">${10 ** power}</text>`,
      `<text x="-6" y="${SIZE - at + 4}" text-anchor="end">${10 ** power}</text>`,
    ]
  })
  return [...lines, `<path d="M0 0V${SIZE}H${SIZE}" fill="none" stroke="#444"/>`].join('\n')
}

function diagonal(factor: number, colour: string, dashes?: string): string {
  const dashed = dashes === undefined ? '' : ` stroke-dasharray="${dashes}"`
  return `<path d="M0 ${up(10 ** LEAST * factor)}L${SIZE} ${up(10 ** MOST * factor)}" stroke="${colour}"${dashed}/>`
}

/** The band of measurements that an estimate's 90 % interval contains. */
function band(factor: number): string {
  const [least, most] = [10 ** LEAST, 10 ** MOST]
  const corners = [
    [0, up(least * factor)],
    [SIZE, up(most * factor)],
    [SIZE, up(most / factor)],
    [0, up(least / factor)],
  ]
  return `<path d="M${corners.map((corner) => corner.join(' ')).join('L')}Z" fill="#3b6ea5" fill-opacity=".15"/>`
}

/** All dots of one colour as one path, which has a tenth of the bytes of circles. */
function dots(scored: readonly Scored[], colour: string): string {
  const points = scored.map(({ measurement, estimate }) => `M${across(measurement.energyJoulesPerOutputToken)} ${up(estimate.value)}h0`)
  return `<path d="${points.join('')}" stroke="${colour}" stroke-opacity=".45" stroke-width="4" stroke-linecap="round"/>`
}

function across(joules: number): number {
  return rounded(((Math.log10(joules) - LEAST) / (MOST - LEAST)) * SIZE)
}

function up(joules: number): number {
  return rounded(SIZE - ((Math.log10(joules) - LEAST) / (MOST - LEAST)) * SIZE)
}

function rounded(pixels: number): number {
  return Number(pixels.toFixed(1))
}
