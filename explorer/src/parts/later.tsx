import type { FunctionComponent } from 'preact'
import { useAnswer } from '../api/use-answer'
import { FailureNote, Waiting } from './failure-note'

/** Returns a component whose code is loaded when it is first shown. */
export function Later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Loaded(props) {
    const { answer, failure, isSlow, askAgain } = useAnswer('view', async () => ({ View: await load() }))
    if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
    return answer ? <answer.View {...props} /> : <Waiting isSlow={isSlow}>Opening …</Waiting>
  }
}
