import { expect, test } from 'vitest'
import { type Edit, withContent } from '@/tests/support/broken-content'
import { questionnaireIn, smallQuestionnaire } from '@/tests/support/small-questionnaire'

const unchanged = smallQuestionnaire().hash
const hashAfter = (...edits: Edit[]) => withContent(edits, (folder) => questionnaireIn(folder).hash)

test('is 64 hex figures, the same at every reading', () => {
  expect(unchanged).toMatch(/^[0-9a-f]{64}$/)
  expect(hashAfter()).toBe(unchanged)
})

test.each<[string, Edit]>([
  [
    'a word of a question',
    { file: 'small/1.0.0/words.yaml', from: 'People want to know.', to: 'People like to know.' },
  ],
  ['a credit', { file: 'small/1.0.0/locks.yaml', from: 'credit: 40', to: 'credit: 41' }],
  ['a fact', { file: 'facts/power.yaml', from: 'Choose the usual one.', to: 'Choose one.' }],
  [
    'a clause that a question names',
    { file: 'sources/principles.yaml', from: 'Doors are locked.', to: 'Doors lock.' },
  ],
  [
    'a provision that a question names',
    { file: 'frameworks/standard.yaml', from: 'Doors are locked', to: 'Doors lock' },
  ],
  ['the standing', { file: 'small/1.0.0/questionnaire.yaml', from: 'Made up for tests.', to: 'Made up.' }],
  [
    'the order of questions',
    {
      file: 'small/1.0.0/words.yaml',
      from: /(questions:\n)([\s\S]*?)\n( {2}- id: second-word[\s\S]*?)\n( {2}- id: third)/,
      to: '$1$3\n$2\n$4',
    },
  ],
])('changes with %s', (_, edit) => {
  expect(hashAfter(edit)).not.toBe(unchanged)
})

test.each<[string, Edit]>([
  ['a comment', { file: 'small/1.0.0/words.yaml', from: 'questions:', to: '# Six of them.\nquestions:' }],
  [
    'the way a text is written',
    { file: 'small/1.0.0/words.yaml', from: 'why: People want to know.', to: 'why: "People want to know."' },
  ],
  [
    'a clause that no question names',
    { file: 'sources/principles.yaml', from: 'The world is round.', to: 'It is round.' },
  ],
  [
    'a provision that no question names',
    { file: 'frameworks/standard.yaml', from: 'Doors are strong', to: 'Doors hold' },
  ],
  [
    'the order of clauses in their file',
    {
      file: 'sources/principles.yaml',
      from: /( {2}- id: "1.1"[\s\S]*?)\n( {2}- id: "1.10"[\s\S]*?)\n( {2}- id: "2")/,
      to: '$2\n$1\n$3',
    },
  ],
  [
    'what repeats the ask of a fact as a statement',
    { file: 'facts/login.yaml', from: 'type: yes-no', to: 'type: yes-no\ninWords: people sign in' },
  ],
  [
    'a relation, which is shown and never counted',
    { file: 'sources/principles-related.yaml', from: 'Both lock doors.', to: 'Doors.' },
  ],
])('does not change with %s', (_, edit) => {
  expect(hashAfter(edit)).toBe(unchanged)
})

test('belongs to a value that nothing can change afterwards', () => {
  const questionnaire = smallQuestionnaire()
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  expect(isFrozen(questionnaire)).toBe(true)
})
