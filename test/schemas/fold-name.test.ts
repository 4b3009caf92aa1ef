import { describe, expect, it } from 'vitest'
import { foldedReadings, foldName } from '../../src/schemas/text.js'

describe('the folded form of a name', () => {
  it.each([
    ['in other letter cases', 'GPT-4O'],
    ['with spaces for dashes', 'GPT 4o'],
    ['with underscores for dashes', 'gpt_4o'],
    ['with several dashes', 'gpt - 4o'],
    ['with space around it', ' gpt-4o\t'],
    ['with a no-break space', 'gpt\u00a04o'],
    ['with a non-breaking hyphen', 'gpt\u20114o'],
    ['with an en dash', 'gpt\u20134o'],
    ['with a horizontal bar', 'gpt\u20154o'],
    ['with a minus', 'gpt\u22124o'],
    ['with a zero-width space', 'gp\u200bt-4o'],
    ['with a zero-width joiner', 'gpt-4\u200do'],
    ['with a soft hyphen', 'g\u00adpt-4o'],
    ['with a mark of direction', '\u202agpt-4o\u202c'],
    ['in an isolate', '\u2066gpt-4o\u2069'],
    ['with a variation selector', 'gpt-4o\ufe0f'],
    ['with a tag character', 'gpt-4o\u{e0041}'],
    ['in full width', 'ｇｐｔ－４ｏ'],
    ['in mathematical letters', '𝐠𝐩𝐭-𝟒𝐨'],
    ['with a Cyrillic о', 'gpt-4о'],
    ['with a Cyrillic О', 'GPT-4О'],
    ['with a Greek ο', 'gpt-4ο'],
    ['with an Armenian օ', 'gpt-4օ'],
    ['with a Latin ɡ', 'ɡpt-4o'],
    ['with a Lisu ꓖ', 'ꓖPT-4o'],
    ['with Cyrillic letters of capitals', 'GРТ-4o'],
  ])('is the same %s', (_how, name) => {
    expect(foldName(name)).toBe('gpt-4o')
  })

  it('is the same composed and decomposed, and in any letter case', () => {
    for (const name of ['Québec', 'Türkiye', 'İstanbul', 'Straße', 'Москва', 'Ὀδυσσεύς', '文心一言', 'PanGu-Σ']) {
      const folded = foldName(name)
      expect(foldName(folded), name).toBe(folded)
      for (const form of [name.normalize('NFD'), name.normalize('NFC'), name.toUpperCase(), name.toLowerCase()])
        expect(foldName(form), name).toBe(folded)
    }
  })

  it('keeps names apart that differ', () => {
    const names = [
      'gpt-4o',
      'gpt-4',
      'gpt-40',
      'gpt-4.0',
      'gpt4o',
      'quebec',
      'québec',
      'москва',
      '文心一言',
      'o1',
      'ol',
      'llama-3.1',
      'llama-31',
    ]
    expect(new Set(names.map(foldName)).size).toBe(names.length)
  })
})

describe('the names that a name may be read as', () => {
  it('are several where a letter looks like several', () => {
    expect(foldedReadings('νονα')).toEqual(expect.arrayContaining(['nova', 'vova']))
    expect(foldedReadings('gеmІni')).toContain('gemini')
    expect(foldedReadings('Ⅰ')).toEqual(['i'])
  })

  it('are its folded form alone where a letter stays that is not Latin, or all are', () => {
    expect(foldedReadings('Большая-о')).toHaveLength(1)
    expect(foldedReadings('GPT 4o')).toEqual(['gpt-4o'])
  })

  it('are none where there would be more than anyone means', () => {
    expect(foldedReadings('о'.repeat(100))).toBeUndefined()
  })
})
