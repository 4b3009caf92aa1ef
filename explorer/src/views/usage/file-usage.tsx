import { useState } from 'preact/hooks'
import { count, percent } from '../../words/number'
import { plain } from '../../words/plain'
import { askForForm } from './ask-report'
import { ColumnTable } from './column-table'
import type { Column } from './header'
import { ReportForms, WithoutEstimate } from './report-notes'
import { usageOfFile } from './usage-of'
import { UsageReport } from './usage-report'
import { type FileState, useFileWork } from './use-file-work'
import type { Looked } from './worker'

const KINDS = '.csv,.tsv,.txt,.ndjson,.jsonl,.json,.gz,.zst'
const SHAPES: Readonly<Record<Looked['shape'], string>> = {
  table: 'a table with a header',
  lines: 'one call on each line (NDJSON)',
  json: 'a JSON document',
}

/** The usage in a file of calls. The browser reads the file, and the service reports on its calls; neither stores them. */
export function FileUsage() {
  const { state, look, readAs, start, cancel } = useFileWork()
  return (
    <div class="usage">
      {state.at !== 'working' && <DropZone isSmall={state.at !== 'nothing'} take={look} />}
      {state.at === 'looking' && <p class="waiting">Looking at {state.file.name} …</p>}
      {state.at === 'looked' && <LookedAt state={state} readAs={(columns) => readAs(state, columns)} start={() => start(state)} />}
      {state.at === 'working' && <Working state={state} cancel={() => cancel(state)} />}
      {state.at === 'failed' && (
        <div class="failure" role="alert">
          <h2 class="failure-title">The file could not be estimated</h2>
          <p>{plain(state.sentence)}</p>
        </div>
      )}
      {state.at === 'done' && <Done state={state} />}
    </div>
  )
}

type WorkingProps = { readonly state: Extract<FileState, { at: 'working' }>; readonly cancel: () => void }

function Working({ state: { file, share }, cancel }: WorkingProps) {
  return (
    <div class="working">
      <progress max="1" value={share < 1 ? share : undefined} aria-label="Share of the file that is added up" />
      <span role="status">
        {share < 1 ? `${percent(share)} of ${file.name} added up` : `All of ${file.name} is sent; estimating what it adds up to …`}
      </span>
      <button type="button" class="button small" onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}

function Done({ state: { file, answer, calls } }: { readonly state: Extract<FileState, { at: 'done' }> }) {
  const { report } = answer
  if (report.totals.calls === 0 && answer.calls.refused === 0) return <p class="notice">No call was found in {file.name}.</p>
  return (
    <>
      <WithoutEstimate report={report} />
      <UsageReport usage={usageOfFile(answer)} name={file.name} />
      <ReportForms report={report} name={file.name} write={(format) => askForForm(calls, format)} />
    </>
  )
}

type LookedAtProps = {
  readonly state: Extract<FileState, { at: 'looked' }>
  readonly readAs: (columns: readonly Column[]) => void
  readonly start: () => void
}

function LookedAt({ state: { file, looked, columns, isCancelled }, readAs, start }: LookedAtProps) {
  return (
    <section class="card" aria-labelledby="looked">
      <h2 id="looked">{file.name}</h2>
      {isCancelled && <p class="notice">You cancelled. Nothing of the file was kept, and you can start again.</p>}
      <p class="muted">
        Read as {SHAPES[looked.shape]}, {count(Math.ceil(file.size / 1000))} kB.
      </p>
      {looked.shape === 'table' && <ColumnTable columns={columns} rows={looked.rows} change={readAs} />}
      <button
        type="button"
        class="button"
        disabled={looked.shape === 'table' && !columns.some(({ readAs }) => readAs === 'model')}
        onClick={start}
      >
        Estimate this file
      </button>
    </section>
  )
}

function DropZone({ isSmall, take }: { readonly isSmall: boolean; readonly take: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false)
  const takeFirst = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file) take(file)
  }
  return (
    <label
      class={`drop${isOver ? ' is-over' : ''}${isSmall ? ' is-small' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        takeFirst(event.dataTransfer?.files)
      }}
    >
      {!isSmall && <strong>Drop a file of your usage here, or choose one</strong>}
      {!isSmall && (
        <span class="muted">
          A CSV export of OpenAI, Anthropic, Azure, LiteLLM or Langfuse; batch results; logs of Claude Code or Codex; NDJSON or JSON; as it
          is or compressed (gzip, zstd). It is read in your browser; its rows are sent to this service to be estimated, and are not kept.
        </span>
      )}
      <span class="button" aria-hidden="true">
        {isSmall ? 'Choose another file' : 'Choose a file'}
      </span>
      <input
        type="file"
        class="visually-hidden"
        accept={KINDS}
        aria-label="File of calls"
        onChange={({ currentTarget }) => {
          takeFirst(currentTarget.files)
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
