import { DomainError } from '../errors.js'
import { valueOfLine } from '../estimation/batch/answer-lines.js'
import { lineSplitter } from '../estimation/batch/lines.js'
import { problemOf } from '../problem-of.js'
import { type KeptCall, type KeptNow, type LedgerAnswer, MOST_TOLD, type OtherValues } from '../schemas/ledger-call.js'
import { ledgerReader, type LedgerReading, type ReadCall } from './call-reader.js'
import { tagsUnderOther } from './under-other.js'

/** How many calls are counted in one transaction: more would delay other writers, fewer would cost more for each call. */
const CALLS_AT_ONCE = 1000

type Around = LedgerReading & {
  /** Counts the calls in the ledger. */
  readonly keep: (calls: readonly KeptCall[]) => Promise<KeptNow>
  /** How many values of a tag are kept apart. */
  readonly mostTagValues: number
  readonly instance: string
  /** Called with the index in the body of each call that is counted for the first time. */
  readonly onTaken?: (index: number) => void
}

/**
 * Returns an intake that takes the calls of one body one after another and reports what became of them. Calls stay counted even if
 * the body breaks off: sending all of it again adds only the missing ones.
 */
export function ledgerIntake({ keep, mostTagValues, instance, onTaken, ...reading }: Around) {
  const read = ledgerReader(reading)
  const became = startAnswer()
  const { answer, reasons, leftOut } = became
  let waiting: { readonly index: number; readonly call: KeptCall }[] = []

  async function flush(): Promise<void> {
    const calls = waiting
    waiting = []
    const kept = await keep(calls.map(({ call }) => call))
    became.otherValues.push(...kept.otherValues)
    for (const [place, isTaken] of kept.isNew.entries()) {
      answer[isTaken ? 'taken' : 'repeated'] += 1
      if (isTaken) onTaken?.(calls[place]?.index ?? 0)
    }
  }

  function refuse(index: number, problem: DomainError): void {
    answer.refused += 1
    if (answer.problems.length < MOST_TOLD) answer.problems.push({ index, problem: problemOf(problem, instance) })
  }

  function count(index: number, one: ReadCall): void {
    if ('problem' in one) return refuse(index, one.problem)
    if ('call' in one) {
      waiting.push({ index, call: one.call })
      for (const name of one.tagsLeftOut) if (leftOut.size < MOST_TOLD) leftOut.add(name)
      return
    }
    answer.ignored += 1
    if (reasons.has(one.ignored) || reasons.size < MOST_TOLD) reasons.set(one.ignored, (reasons.get(one.ignored) ?? 0) + 1)
  }

  return {
    /** Takes the entry with this index, from 0. A domain error that `received` throws counts as the problem of the entry. */
    take: async (index: number, received: () => unknown): Promise<void> => {
      count(index, readOne(read, received))
      if (waiting.length >= CALLS_AT_ONCE) await flush()
    },
    /** Counts the calls that are still waiting, and returns what became of all entries. */
    end: async (): Promise<LedgerAnswer> => {
      if (waiting.length > 0) await flush()
      return endOf(became, mostTagValues)
    },
  }
}
/** An intake of the calls of one body, as `ledgerIntake` returns it. */
export type LedgerIntake = ReturnType<typeof ledgerIntake>

function startAnswer() {
  return {
    answer: { taken: 0, repeated: 0, ignored: 0, refused: 0, problems: [] as LedgerAnswer['problems'] },
    reasons: new Map<string, number>(),
    leftOut: new Set<string>(),
    otherValues: [] as OtherValues[],
  }
}

function endOf({ answer, reasons, leftOut, otherValues }: ReturnType<typeof startAnswer>, mostTagValues: number): LedgerAnswer {
  return {
    ...answer,
    reasons: Array.from(reasons, ([reason, times]) => ({ reason, count: times })),
    tagsLeftOut: [...leftOut].sort(),
    ...(otherValues.length > 0 && { tagsUnderOther: tagsUnderOther(otherValues, mostTagValues) }),
  }
}

function readOne(read: (received: unknown) => ReadCall, received: () => unknown): ReadCall {
  try {
    return read(received())
  } catch (error) {
    if (error instanceof DomainError) return { problem: error }
    throw error
  }
}

/** Takes a stream of calls, one on a line. Blank lines are skipped, but count in the index of the lines after them. */
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
