import { expect, test } from 'vitest'
import { english } from '@/lib/words/english'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Question } from '../../format/questionnaire'
import { diffQuestion } from './diff-question'

const { facts } = smallQuestionnaire()
const lock = questionNamed('lock', smallQuestionnaire())

const changed = (change: Partial<Question>) =>
  diffQuestion(lock, { ...lock, ...change } as Question, { meaning: undefined, facts }, english)

test('a red line is shown by its credit and its level, and its reason apart', () => {
  const redLine = { below: 60, capsAt: 1, because: 'A weak lock opens.' }
  expect(changed({ redLine })).toEqual([
    {
      kind: 'red-line',
      part: 'red line',
      before: 'below 40, caps at level 0',
      after: 'below 60, caps at level 1',
      step: 'major',
    },
    {
      kind: 'reworded',
      part: 'reason for the red line',
      before: 'Anybody can enter.',
      after: 'A weak lock opens.',
      step: 'patch',
    },
  ])
})

test('a mapping is shown with the answers that indicate it in full, in part and neither way', () => {
  const provision = { framework: 'standard', provision: '5.1' }
  expect(changed({ indicates: [{ provision, part: ['none', 'weak', 'strong'], silent: ['none'] }] })).toEqual(
    [
      {
        kind: 'mapping',
        part: 'outside standards',
        before: 'standard 5.1, full: strong, part: weak',
        after: 'standard 5.1, part: none, weak and strong, silent: none',
        step: 'minor',
      },
    ],
  )
})

test('what is a yes or a no is shown as one', () => {
  expect(changed({ essential: false, notApplicable: { ask: 'Why not?' } })).toMatchObject([
    { part: 'essential', before: 'yes', after: 'no' },
    { part: 'not applicable', before: 'no', after: 'yes' },
    { part: 'what not applicable asks', before: null, after: 'Why not?' },
  ])
})

test('a condition is shown in words', () => {
  expect(changed({ appliesWhen: undefined })).toMatchObject([
    {
      kind: 'condition',
      part: 'when it is asked',
      before: 'if the answer to “Do people sign in?” is “Yes”',
      after: 'of every product',
      step: 'major',
    },
  ])
})
