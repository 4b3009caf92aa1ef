import { DomainError } from '../errors.js'
import { acceleratorOf, howObtained, placeText, type ReportedAnswer, runOf, shortNumber, trainingOf } from './reported-answer.js'

/**
 * The block of a Hugging Face model card (YAML between two lines of dashes) with the emissions of a training in grams. Throws
 * not-acceptable for inference, for which the card has no field.
 */
export function huggingFaceCardOf(answer: ReportedAnswer): string {
  const training = trainingOf(answer)
  if (!training) {
    throw new DomainError(
      'not-acceptable',
      'A Hugging Face model card says what the training of a model emitted, and this is an estimate of inference: ask /v1/estimates/training, or another format.',
    )
  }
  const { carbon } = answer.estimate
  const { value, low, high } = carbon.operationalLocationBased
  const source = `Energy ${howObtained(answer)}. Electricity by location, 90 % between ${shortNumber(low)} and ${shortNumber(high)} g; making the hardware, ${shortNumber(carbon.embodied.value)} g, is not in it. Catalog revision ${answer.estimate.catalogRevision}.`
  const lines = {
    emissions: String(value),
    source: JSON.stringify(source),
    training_type: JSON.stringify(training.tuning === undefined ? 'pre-training' : 'fine-tuning'),
    geographical_location: textOf(placeText(answer)),
    hardware_used: textOf(hardwareOf(answer, training.acceleratorCount)),
  }
  const block = Object.entries(lines).flatMap(([field, text]) => (text === undefined ? [] : [`  ${field}: ${text}\n`]))
  return `---\nco2_eq_emissions:\n${block.join('')}---\n`
}

/** A text as a double-quoted scalar of YAML, which has the syntax of a JSON string. */
function textOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : JSON.stringify(text)
}

function hardwareOf(answer: ReportedAnswer, count: number | undefined): string | undefined {
  const run = runOf(answer)
  const name = acceleratorOf(answer)?.name ?? run?.hardwareName
  const many = count ?? run?.accelerators?.value
  return name === undefined || many === undefined ? name : `${many} x ${name}`
}
