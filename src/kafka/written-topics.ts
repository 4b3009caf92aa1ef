import { Producer, stringSerializer } from '@platformatic/kafka'
import { detailOf } from '../problem-of.js'
import { connectionOptions, signsOf } from './connection.js'
import type { Refused } from './message-reader.js'
import type { StreamMessage } from './partitions.js'
import type { StreamSettings } from './settings.js'

/** A message with an entry that could not be read, and its place in the stream. */
export type DeadLetter = {
  readonly topic: string
  readonly partition: number
  readonly message: StreamMessage
  readonly refused: readonly Refused[]
}

/** The estimates of the calls of a message, each as JSON. */
export type EstimatesOfMessage = {
  readonly topic: string
  readonly partition: number
  readonly message: StreamMessage
  readonly lines: readonly string[]
}

/** How many reasons a dead letter contains in full. */
const MOST_TOLD = 10
const WRITTEN_BY_ALL = -1
/** About 100 kilobytes of messages, well below the megabyte that brokers accept in one request by default. */
const MESSAGES_AT_ONCE = 500

/**
 * Returns writers for two topics: one for messages that could not be read, wholly or in part, unchanged and with the reasons in
 * their headers, and one for estimates. Both must be written before the offsets of their messages are moved. A consumer that dies in
 * between then writes them twice, but loses none.
 */
export function topicWriter(settings: StreamSettings) {
  const producer = new Producer({
    ...connectionOptions(settings),
    acks: WRITTEN_BY_ALL,
    serializers: { headerKey: stringSerializer, headerValue: stringSerializer },
  })
  const { deadLetterTopic: topic, estimateTopic } = settings
  const send = async (letter: DeadLetter, hasValue: boolean): Promise<void> => {
    const { key, value } = letter.message
    const headers = {
      ...headersOf(letter),
      ...(!hasValue && { 'wattprint-value': 'left out, because the topic takes no message as large' }),
    }
    await producer.send({ messages: [{ topic, ...(key && { key }), value: hasValue && value ? value : Buffer.alloc(0), headers }] })
  }
  return {
    /** Writes estimates of calls, each as a message with the key of the message that its call came in. */
    writeEstimates: async (estimates: readonly EstimatesOfMessage[]): Promise<void> => {
      const messages = estimates.flatMap(({ message: { key, offset }, topic: from, partition, lines }) =>
        lines.map((line) => ({
          topic: estimateTopic ?? '',
          ...(key && { key }),
          value: Buffer.from(line),
          headers: { 'wattprint-topic': from, 'wattprint-partition': String(partition), 'wattprint-offset': String(offset) },
        })),
      )
      for (let start = 0; start < messages.length; start += MESSAGES_AT_ONCE)
        await producer.send({ messages: messages.slice(start, start + MESSAGES_AT_ONCE) })
    },
    writeLetters: async (letters: readonly DeadLetter[]): Promise<void> => {
      for (const letter of letters)
        await send(letter, true).catch((error: unknown) => {
          if (!signsOf(error).some((sign) => sign === 'MESSAGE_TOO_LARGE' || sign === 'RECORD_LIST_TOO_LARGE')) throw error
          return send(letter, false)
        })
    },
    close: () => producer.close(),
  }
}

function headersOf({ topic, partition, message, refused }: DeadLetter): Record<string, string> {
  const told = refused.slice(0, MOST_TOLD).map(({ index, problem }) => ({ index, code: problem.code, detail: detailOf(problem) }))
  return {
    'wattprint-topic': topic,
    'wattprint-partition': String(partition),
    'wattprint-offset': String(message.offset),
    'wattprint-refused': String(refused.length),
    'wattprint-reason': refused[0] ? detailOf(refused[0].problem) : '',
    'wattprint-problems': JSON.stringify(told),
  }
}
