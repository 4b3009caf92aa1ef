import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import type { BundledKind, Fault, Path, Place, RawRecord } from '../checks/raw-record.js'
import type { DataFile } from './data-files.js'

/** The records of a YAML file, which is a list of them. */
export function yamlRecords({ shownPath: file, text }: DataFile, kind: BundledKind): { records: RawRecord[]; faults: Fault[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number): number => Math.max(lines.linePos(offset).line, 1)
  const faults = [...document.errors, ...document.warnings].map(({ message, pos: [offset] }) => ({
    file,
    line: lineAt(offset),
    sentence: `this is not YAML: ${message}`,
  }))
  if (faults.length > 0) return { records: [], faults }
  if (!isSeq(document.contents)) return { records: [], faults: [{ file, line: 1, sentence: 'the file has to be a list of records' }] }
  const records = document.contents.items.map((item) => ({
    kind,
    content: contentOf(item as Node, document),
    placeOf: (path: Path): Place => ({ file, line: lineAt(offsetOf(item, path)) }),
  }))
  return { records, faults: [] }
}

function contentOf(item: Node, document: Document.Parsed): unknown {
  return item.toJS(document) as unknown
}

/** Where the thing at `path` begins (its key, if it has one), or the nearest thing around it. */
function offsetOf(root: Node, path: Path): number {
  let node: unknown = root
  let offset = root.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({ key }) => isScalar(key) && key.value === step)
      if (!pair) break
      offset = (isScalar(pair.key) && pair.key.range?.[0]) || offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      offset = startOf(node) ?? offset
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? node.range?.[0] : undefined
}
