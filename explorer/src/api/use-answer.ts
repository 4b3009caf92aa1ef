import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Failure, failureOf, TooSlow } from './failure'

const SLOW_AFTER_MS = 1500
const GIVE_UP_AFTER_SECONDS = 30

export type Answered<Answer> = {
  /** The newest answer. While `isWaiting` it may be the answer to an earlier question. */
  readonly answer: Answer | undefined
  readonly failure: Failure | undefined
  readonly isWaiting: boolean
  readonly isSlow: boolean
  readonly askAgain: () => void
}
type State<Answer> = Omit<Answered<Answer>, 'askAgain'>

/**
 * Returns the answer to the question that `key` identifies; a new key asks again, and null asks nothing. A later question aborts an
 * earlier one, so that the latest wins. The first question is sent at once, later ones `settleMs` milliseconds after the last
 * change.
 */
export function useAnswer<Answer>(key: string | null, ask: (signal: AbortSignal) => Promise<Answer>, settleMs = 0): Answered<Answer> {
  const [state, setState] = useState<State<Answer>>({ answer: undefined, failure: undefined, isWaiting: key !== null, isSlow: false })
  const [round, setRound] = useState(0)
  const latest = useRef(ask)
  const hasAsked = useRef(false)
  latest.current = ask
  // The question is sent before the first paint, which takes a slow device as long as the answer.
  useLayoutEffect(() => {
    if (key === null) return setState({ answer: undefined, failure: undefined, isWaiting: false, isSlow: false })
    setState((before) => ({ ...before, isWaiting: true, isSlow: false }))
    const stop = new AbortController()
    const clear = () => timers.forEach(clearTimeout)
    const begin = async () => {
      const settled = await asked(latest.current, stop.signal)
      clear()
      if (settled) setState(settled)
    }
    const timers: number[] = [
      setTimeout(() => setState((before) => ({ ...before, isSlow: true })), SLOW_AFTER_MS + settleMs),
      setTimeout(() => stop.abort(new TooSlow(GIVE_UP_AFTER_SECONDS)), GIVE_UP_AFTER_SECONDS * 1000),
    ]
    if (hasAsked.current && settleMs > 0) timers.push(setTimeout(() => void begin(), settleMs))
    else void begin()
    hasAsked.current = true
    stop.signal.addEventListener('abort', clear)
    return () => stop.abort()
  }, [key, round, settleMs])
  const askAgain = useCallback(() => setRound((before) => before + 1), [])
  return { ...state, askAgain }
}

/** The state that a question leads to; undefined if a later question has replaced it. */
async function asked<Answer>(ask: (signal: AbortSignal) => Promise<Answer>, signal: AbortSignal): Promise<State<Answer> | undefined> {
  const settled = { isWaiting: false, isSlow: false }
  try {
    const answer = await ask(signal)
    return signal.aborted ? undefined : { ...settled, answer, failure: undefined }
  } catch (thrown) {
    const reason: unknown = signal.aborted ? signal.reason : thrown
    if (signal.aborted && !(reason instanceof TooSlow)) return undefined
    return { ...settled, answer: undefined, failure: failureOf(reason) }
  }
}
