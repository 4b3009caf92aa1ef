import { useState } from 'preact/hooks'

const PNG_SCALE = 2
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'
/** The styles that a chart has on the page. They are written into it when it is saved. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'fill-opacity',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const

type Cell = string | number | null | undefined

/** A table as CSV (RFC 4180). */
function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    const text = value === null || value === undefined ? '' : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** A button that saves a table. */
export function TakeTable({
  name,
  columns,
  rows,
}: {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}) {
  return (
    <SaveButton
      label="CSV"
      what={`the table of ${name}`}
      save={() => save(`wattprint-${name.replaceAll(/[^\w.-]+/g, '-')}.csv`, new Blob([csvOf(columns, rows)], { type: 'text/csv' }))}
    />
  )
}

/** Buttons that save a chart as SVG and as PNG; `draw` returns the current chart. */
export function TakeChart({ name, draw }: { readonly name: string; readonly draw: () => SVGElement | string | null | undefined }) {
  const source = (): string => {
    const drawn = draw()
    if (!drawn) throw new Error('The chart is not there yet.')
    return typeof drawn === 'string' ? drawn : withStyles(drawn)
  }
  const svg = () => save(`wattprint-${name}.svg`, new Blob([source()], { type: 'image/svg+xml' }))
  const png = async () => save(`wattprint-${name}.png`, await asPng(source()))
  return (
    <>
      <SaveButton label="SVG" what={`the chart of ${name.replaceAll('-', ' ')}`} save={svg} />{' '}
      <SaveButton label="PNG" what={`the chart of ${name.replaceAll('-', ' ')}`} save={png} />
    </>
  )
}

/** Returns a function that finds the chart in the figure that matches `selector`. */
export function chartIn(selector: string): () => SVGElement | null {
  return () => document.querySelector<SVGElement>(selector)
}

function SaveButton({
  label,
  what,
  save: begin,
}: {
  readonly label: string
  readonly what: string
  readonly save: () => void | Promise<void>
}) {
  const [fault, setFault] = useState('')
  const press = async () => {
    try {
      await begin()
      setFault('')
    } catch {
      setFault(' failed')
    }
  }
  return (
    <button type="button" class="button small" aria-label={`Save ${what} as ${label}`} onClick={() => void press()}>
      {label}
      {fault}
    </button>
  )
}

/** Saves a file through the browser. */
export function save(fileName: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A chart as a document of its own: with its size, its background and the styles that it has on the page. */
function withStyles(chart: SVGElement): string {
  const copy = chart.cloneNode(true) as SVGElement
  const [originals, copies] = [chart, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')])
  for (const [index, original] of (originals ?? []).entries()) {
    const style = getComputedStyle(original)
    for (const name of STYLES) copies?.[index]?.style.setProperty(name, style.getPropertyValue(name))
  }
  const { width, height } = (chart as SVGSVGElement).viewBox.baseVal
  copy.setAttribute('xmlns', SVG_NAMESPACE)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const paper = document.createElementNS(SVG_NAMESPACE, 'rect')
  for (const [name, value] of Object.entries({
    width: '100%',
    height: '100%',
    fill: getComputedStyle(document.documentElement).backgroundColor,
  }))
    paper.setAttribute(name, value)
  copy.prepend(paper)
  return new XMLSerializer().serializeToString(copy)
}

async function asPng(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * PNG_SCALE
  canvas.height = image.naturalHeight * PNG_SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not draw it.'))), 'image/png'),
  )
}
