import { describe, expect, test } from 'vitest'
import { inText } from './find-banned-words.js'

const words = (file: string, text: string) => inText(file, text).map(({ word }) => word)

describe('the check for banned words', () => {
  test('finds them as whole words, with the line and what to write', () => {
    expect(inText('lib/core/x.ts', 'const a = 1\n// It is told anew.')).toEqual([
      { file: 'lib/core/x.ts', line: 2, word: 'told', write: 'reported, shown, given' },
      { file: 'lib/core/x.ts', line: 2, word: 'anew', write: 'again' },
    ])
  })

  test('finds them inside identifiers and file names', () => {
    expect(words('lib/core/x.ts', 'mendOf(askAnew)')).toEqual(['mend', 'Anew'])
    expect(words('docs/x.md', '`lib/server/server-room.ts`')).toEqual(['room'])
  })

  test('leaves words that only contain them', () => {
    expect(words('lib/core/x.ts', 'recommended outdoors households generally understands')).toEqual([])
  })

  test('leaves what has a reason: keys of published formats, typefaces, products and options of tests', () => {
    expect(words('lib/core/report/x.ts', 'mend: text')).toEqual([])
    expect(words('lib/pdf/child/x.js', 'const faces = []')).toEqual([])
    expect(words('lib/core/answers/x.test.ts', 'the doors of the house')).toEqual([])
    expect(words('lib/core/answers/x.ts', 'the doors of the house')).toEqual(['doors', 'house'])
    expect(words('lib/core/answers/x.test.ts', "chose('told') // as told")).toEqual(['told'])
  })
})
