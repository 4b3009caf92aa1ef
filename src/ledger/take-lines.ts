import { valueOfLine } from '../estimation/batch/answer-lines.js'
import { lineSplitter } from '../estimation/batch/lines.js'
import type { LedgerIntake } from './intake.js'

/** Takes a stream of calls, one a line; blank lines are passed over, and counted in the place of those after them. */
export async function takeLines(intake: LedgerIntake, chunks: AsyncIterable<Uint8Array>, lineLimitBytes: number): Promise<void> {
  const lines = lineSplitter(lineLimitBytes)
  const take = async (from: ReturnType<typeof lines.push>): Promise<void> => {
    for (const line of from) {
      if ('text' in line && line.text.trim() === '') continue
      await intake.take(line.number - 1, () => {
        if ('problem' in line) throw line.problem
        return valueOfLine(line)
      })
    }
  }
  for await (const chunk of chunks) await take(lines.push(chunk))
  await take(lines.end())
}
