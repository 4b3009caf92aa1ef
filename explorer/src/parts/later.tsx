import type { FunctionComponent } from 'preact'
import { useAnswer } from '../api/use-answer'
import { FailureNote, Waiting } from './failure-note'

/** A part of the page whose code is fetched when somebody first goes there. */
export function Later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Loaded(props) {
    const { answer, failure, isSlow, askAgain } = useAnswer('view', async () => ({ View: await load() }))
    if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
    return answer ? <answer.View {...props} /> : <Waiting isSlow={isSlow}>Opening …</Waiting>
  }
}
