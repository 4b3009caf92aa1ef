import '../../styles/lines.css'
import './accuracy.css'
import { dataOf } from '@wattprint/client'
import { changed, hrefOf } from '../../address'
import { client, type Schemas } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { FailureNote, Waiting } from '../../parts/failure-note'
import { CasePicture } from './case-picture'
import { Groups } from './groups'
import { Part } from './part'
import { ScoreTable } from './score-table'

type Validation = Schemas['Validation']
const KNOWN: Readonly<Record<Validation['knowledge'][number]['known'], string>> = {
  all_inputs: 'Everything',
  shape_hidden: 'All but layers and KV cache',
  batch_hidden: 'All but the batch',
  batch_hidden_speed_known: 'All but the batch, and the speed of one stream',
  only_sizes: 'Sizes only',
  sizes_and_speed: 'Sizes, and the speed of one stream',
}

/** Predicted against measured, by method. */
export function AccuracyView({ params }: { readonly params: URLSearchParams }) {
  const { answer, failure, isSlow, askAgain } = useAnswer('validation', (signal) => dataOf(client.GET('/v1/validation', { signal })))
  if (failure) return <FailureNote failure={failure} askAgain={askAgain} />
  if (!answer)
    return <Waiting isSlow={isSlow}>Each method is being held against each measurement; the first time that takes some seconds …</Waiting>
  const which = params.get('on') === 'fit' ? 'fit' : 'check'
  return (
    <>
      <Methods validation={answer} which={which} params={params} />
      <Part
        title="Every measurement as a dot"
        lead="Estimated against measured: on the line a method is right, within the band it is off by less than a factor of two."
      >
        <CasePicture validation={answer} params={params} />
      </Part>
      <SecondEdition validation={answer} />
      <GuessedSizes validation={answer} />
      <Knowledge validation={answer} />
      <Groups validation={answer} which={which} />
      <Trainings validation={answer} />
      <Part title="At the wall" lead={answer.wall.note}>
        <ScoreTable
          caption="Against meters at the wall"
          of="Server"
          rows={[{ name: 'Through the whole server', score: answer.wall.score }]}
        />
      </Part>
      <Part title="What these figures are, and what they are not">
        <ul class="plain">
          {answer.notes.map((note) => (
            <li key={note}>{withTitles(note, answer)}</li>
          ))}
        </ul>
        <p class="note">
          Measurements and trainings that are not compared: {answer.unscored.map(({ reason, count }) => `${count} (${reason})`).join('; ')}.{' '}
          <a href={answer.documentation}>The whole account</a>
        </p>
      </Part>
    </>
  )
}

/** A sentence with the titles of methods in place of their ids, which have a number in them; “measured” is an id too, and a word. */
function withTitles(sentence: string, { inference, training, work }: Validation): string {
  const titles = new Map([...inference, ...training, ...work].map(({ method: { id, title } }) => [id, title]))
  return sentence.replaceAll(/[^\s,;:()]+/g, (word) => (/\d/.test(word) ? titles.get(word) : undefined) ?? word)
}

type MethodsProps = { readonly validation: Validation; readonly which: 'fit' | 'check'; readonly params: URLSearchParams }

function Methods({ validation, which, params }: MethodsProps) {
  const rows = validation.inference.map(({ method, ...scores }) => ({
    name: method.title,
    href: `/catalog?kind=methods&id=${method.id}`,
    remark: method.id,
    score: scores[which],
  }))
  return (
    <section>
      <nav class="toggle" aria-label="Which measurements">
        <a href={hrefOf('accuracy', changed(params, { on: null }))} aria-current={which === 'check' ? 'true' : undefined}>
          Measurements outside the fit
        </a>
        <a href={hrefOf('accuracy', changed(params, { on: 'fit' }))} aria-current={which === 'fit' ? 'true' : undefined}>
          Measurements used in the fit
        </a>
      </nav>
      <ScoreTable caption="Joules of the accelerators by each method, against measurements" of="Method" rows={rows} />
      <p class="muted note">
        “Typically off by 1.3 times” means that half of the estimates are within 1.3 times of the measurement, up or down. An honest 90 %
        interval holds 90 % of them.
      </p>
    </section>
  )
}

const LEFT_OUT = { laboratory: 'Its laboratory left out', family: 'Its model family left out', nothing: 'Nothing left out' } as const
const ROWS: Readonly<Record<Validation['secondEdition'][number]['rows'], string>> = {
  all: 'all measurements',
  each_laboratory_alike: 'each laboratory alike',
  modern: 'engines of today',
  older: 'older engines',
  hf: 'HF transformers',
  own_machine: 'machines of one user',
  quantised: 'bitsandbytes',
}

function SecondEdition({ validation: { secondEdition } }: { readonly validation: Validation }) {
  return (
    <Part
      title="In laboratories that it never saw"
      lead="Our own method, second edition, on each laboratory and each model family that was kept out of its fit. In the last rows nothing was kept out."
    >
      <ScoreTable
        caption="With laboratories and families left out of the fit"
        of="Left out"
        rows={secondEdition.map(({ leftOut, rows, score }) => ({ name: `${LEFT_OUT[leftOut]}: ${ROWS[rows]}`, score }))}
      />
    </Part>
  )
}

const GUESSED_FROM: Readonly<Record<Validation['modelClass'][number]['known'], string>> = {
  price: 'Price and release',
  price_unshifted: 'Price and release, as if it were open',
  sibling_size: 'The size of the model before it',
  sibling_price: 'The price of the model before it',
  name: 'Its name and release',
}
const GUESSED: Readonly<Record<Validation['modelClass'][number]['models'], string>> = {
  left_out: 'open models, the developer left out',
  never_fitted: 'developers it never saw',
  open: 'open models',
  outside_estimate: 'an outside estimate taken for true',
  production_exports: 'requests in production',
  production_prompt_bands: 'prompts in production, by length',
}

function GuessedSizes({ validation: { modelClass } }: { readonly validation: Validation }) {
  return (
    <Part
      title="Where nobody publishes the size"
      lead="Estimates with the size of the model guessed, beside the same formula with its true size; for requests in production, beside what was metered."
    >
      <ScoreTable
        caption="With the size hidden"
        of="Guessed from"
        rows={modelClass.map(({ known, models, tokens, score }) => ({
          name: `${GUESSED_FROM[known]}: ${GUESSED[models]}${tokens ? `, ${tokens.inputTokens} + ${tokens.outputTokens} tokens` : ''}`,
          score,
        }))}
      />
    </Part>
  )
}

function Knowledge({ validation: { knowledge, leftOut } }: { readonly validation: Validation }) {
  const unseen = leftOut.filter(({ measurements }) => measurements === 'all')
  return (
    <>
      <Part
        title="The more you know, the closer"
        lead="Our own method by what is known of a request, against services of today: vLLM of 2025 with a batch of 7 or more."
      >
        <ScoreTable
          caption="By what is known"
          of="Known"
          rows={knowledge.map(({ known, modernServing }) => ({ name: KNOWN[known], score: modernServing }))}
        />
      </Part>
      <Part title="For a model that it never saw" lead="Each model family, scored by coefficients that were fitted without it.">
        <ScoreTable
          caption="With a family left out of the fit"
          of="Known"
          rows={unseen.map(({ known, score }) => ({ name: KNOWN[known], score }))}
        />
      </Part>
    </>
  )
}

function Trainings({ validation: { training } }: { readonly validation: Validation }) {
  return (
    <Part title="Trainings" lead="Against the few energies that rest on metered power.">
      <ScoreTable
        caption="Energy of trainings by each method"
        of="Method"
        rows={training.map(({ method, metered }) => ({
          name: method.title,
          remark: method.id,
          href: `/catalog?kind=methods&id=${method.id}`,
          score: metered,
        }))}
      />
    </Part>
  )
}
