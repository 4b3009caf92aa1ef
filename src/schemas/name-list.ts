import { z } from 'zod'
import { Reference } from './figure.js'
import { EXAMPLE_PLACE, recordKind } from './record-kind.js'
import { Alias, Id, Notes, RecordName } from './text.js'
import { PartialDate } from './time.js'

const MOST_NAMES = 5000

const ListedName = z
  .strictObject({
    name: Alias.describe('As the list writes it.'),
    model: Id.describe('The model that it means.'),
    floating: z.boolean().default(false).describe('True where its owner moves it to newer models: it is told as of the day of the list.'),
  })
  .describe('One name, and the model that it means.')
  .meta({ id: 'ListedName' })

/** Names of models in records of their own, so that a new list does not change the records of the models. */
export const NameList = z
  .strictObject({
    id: Id,
    name: RecordName,
    listedOn: PartialDate.describe('The day of the list that the names were read in.'),
    reference: Reference.describe('The list.'),
    names: z.array(ListedName).min(1).max(MOST_NAMES).describe('Each name, and the model that it means.'),
    notes: Notes,
  })
  .describe('Further names of models, as one list writes them on one day.')
  .meta({ id: 'NameList' })
export type NameList = z.infer<typeof NameList>

export const nameListKind = recordKind(NameList, {
  word: 'name list',
  path: 'name-lists',
  folder: 'names',
  itemOnly: ['names'],
  links: [{ path: ['names', '*', 'model'], target: 'model', back: 'nameLists', owner: 'ListedName' }],
  holds: 'further names of models, as a list writes them on a day',
  fileFor: 'list',
  table: { label: 'Lists of names', columns: ['listedOn'] },
  exampleId: 'public-lists-2026-11',
  example: {
    name: 'Names in our gateway',
    listedOn: '2026-11-23',
    reference: EXAMPLE_PLACE,
    names: [{ name: 'our-default-model', model: 'gpt-3-175b' }],
  },
})
