import { z } from 'zod'
import { notInFormat } from './csv-table.js'

/** What a file of JSON has to be: JSON is parsed at one go, and has no lines that count. */
type Shape<Schema extends z.ZodType> = {
  readonly schema: Schema
  /** What it is, as the end of "this is not …". */
  readonly known: string
  readonly mostBytes: number
}

/** What a file of JSON holds; anything else is an `import-format` error that says where it differs. */
export function jsonFile<Schema extends z.ZodType>(bytes: Buffer, { schema, known, mostBytes }: Shape<Schema>): z.infer<Schema> {
  if (bytes.length > mostBytes) throw notInFormat(1, `the file has more than ${mostBytes} bytes: split it`)
  const parsed = schema.safeParse(jsonFrom(bytes.toString()))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw notInFormat(1, `this is not ${known}: at /${issue?.path.join('/') ?? ''}, ${issue?.message ?? ''}`)
}

/** The JSON of a text; a text that is none is an `import-format` error. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw notInFormat(
      1,
      text.trim() === '' ? 'the file is empty' : `this is not whole JSON: ${error instanceof Error ? error.message : ''}`,
    )
  }
}

/** The content of a file of JSON whose entries are read one by one, once `prepared`. */
export function jsonContent(bytes: Buffer, mostBytes: number, prepared = (text: string) => text): unknown {
  if (bytes.length > mostBytes) throw notInFormat(1, `the file has more than ${mostBytes} bytes: split it`)
  return jsonFrom(prepared(bytes.toString()))
}
