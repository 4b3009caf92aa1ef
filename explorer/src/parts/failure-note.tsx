import type { ComponentChildren } from 'preact'
import type { Failure } from '../api/failure'
import { plain } from '../words/plain'

type Ways = {
  /** Repeats the question. */
  readonly askAgain: () => void
  /** Replaces the unknown name by one of the nearest names. */
  readonly take?: ((name: string) => void) | undefined
}

/** What happened, and how to go on. */
export function FailureNote({ failure, askAgain, take }: { readonly failure: Failure } & Ways) {
  if (failure.kind === 'unreachable') {
    return (
      <Note title="The service does not answer" askAgain={askAgain}>
        It may have stopped, or the network may be down. What you entered is kept in the address; nothing is lost.
      </Note>
    )
  }
  if (failure.kind === 'too slow') {
    return (
      <Note title={`No answer within ${failure.seconds} seconds`} askAgain={askAgain}>
        The service may be busy. Ask again, or come back to this address later: it holds everything you entered.
      </Note>
    )
  }
  if (failure.kind === 'strange') {
    return (
      <Note title="Something other than Wattprint answered" askAgain={askAgain}>
        {failure.sentence}
      </Note>
    )
  }
  return <Refused problem={failure.problem} take={take} askAgain={askAgain} />
}

function Refused({ problem, take, askAgain }: Ways & { readonly problem: Extract<Failure, { kind: 'refused' }>['problem'] }) {
  const mayPass = problem.status >= 500 || problem.status === 429
  return (
    <Note
      title={problem.code === 'invalid-request' ? 'This cannot be estimated yet' : problem.title}
      askAgain={mayPass ? askAgain : undefined}
    >
      <p>
        {plain(
          problem.errors.length > 0 && problem.code === 'invalid-request'
            ? problem.errors.map(({ detail }) => detail).join(' ')
            : problem.detail,
        )}
      </p>
      {take && problem.suggestions.length > 0 && (
        <p class="suggestions">
          <span>Did you mean </span>
          {problem.suggestions.map((name) => (
            <button type="button" class="chip" onClick={() => take(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
    </Note>
  )
}

function Note({
  title,
  askAgain,
  children,
}: {
  readonly title: string
  readonly askAgain?: (() => void) | undefined
  readonly children: ComponentChildren
}) {
  return (
    <div class="failure" role="alert">
      <h2 class="failure-title">{title}</h2>
      <div>{children}</div>
      {askAgain && (
        <button type="button" class="button" onClick={askAgain}>
          Ask again
        </button>
      )}
    </div>
  )
}

/** A note that is shown while an answer is awaited. */
export function Waiting({
  isSlow,
  children = 'Asking the service …',
}: {
  readonly isSlow: boolean
  readonly children?: ComponentChildren
}) {
  return (
    <p class="waiting" role="status">
      {isSlow ? 'The service is slow today; still waiting. You can go on entering.' : children}
    </p>
  )
}
