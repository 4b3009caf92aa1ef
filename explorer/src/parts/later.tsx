import type { FunctionComponent } from 'preact'
import { useAnswer } from '../api/use-answer'
import type { ViewProps } from '../explorer'
import { FailureNote, Waiting } from './failure-note'

/** A view whose code is fetched when somebody first goes there. */
export function Later(load: () => Promise<FunctionComponent<ViewProps>>): FunctionComponent<ViewProps> {
  return function Loaded({ params }) {
    const { answer, failure, isSlow, askAgain } = useAnswer('view', async () => ({ View: await load() }))
    if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
    return answer ? <answer.View params={params} /> : <Waiting isSlow={isSlow}>Opening …</Waiting>
  }
}
