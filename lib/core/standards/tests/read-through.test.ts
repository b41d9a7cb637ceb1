import { describe, expect, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { doors, lock, login } from '@/tests/support/small-indications'
import { questionnaireIn } from '@/tests/support/small-questionnaire'
import type { Answers, AnswerValue } from '../../answers/answer'
import { readIndications } from '../indications'

describe('a provision read through others', () => {
  const rules = (verified: boolean, own = '') => [
    { file: 'small/1.0.0/questionnaire.yaml', from: 'facts:\n', to: 'frameworks: [rules]\nfacts:\n' },
    {
      file: 'frameworks/rules.yaml',
      to: `id: rules
title: Rules of a place
version: "1"
publisher: Somebody
url: https://example.org/rules
licenceNote: Made up for tests.
provisions:
  - id: "1"
    title: Doors
    strength: mandatory
    group: Doors
    verified: ${verified}
    through: [standard 5.1]
  - id: "2"
    title: Strong doors
    strength: mandatory
    group: Doors
    verified: true
    through: [standard 5.1, standard 5.10]
`,
    },
    ...(own
      ? [
          {
            file: 'small/1.0.0/words.yaml',
            from: 'guidance: Tell people.\n',
            to: `guidance: Tell people.\n    indicates:\n      - provision: rules 1\n        full: told\n`,
          },
        ]
      : []),
  ]
  const strong = { lock: lock('strong'), doors: doors('front', 'back') }

  test.each<[string, string, Record<string, AnswerValue>, string]>([
    ['is indicated where all of them are', '1', strong, 'indicated'],
    ['is partly indicated where one is', '2', strong, 'partly-indicated'],
    [
      'is not asked where one is not asked and the others are not indicated',
      '2',
      { lock: lock('none'), doors: doors('none') },
      'not-asked',
    ],
    ['is unknown before it is not asked', '2', {}, 'unknown'],
    ['is not indicated where none is', '1', { lock: lock('none'), doors: doors('none') }, 'not-indicated'],
  ])('%s', (_, provision, says, status) => {
    withContent(rules(true), (folder) => {
      const answers = Object.fromEntries(
        Object.entries(says).map(([id, each]) => [id, { says: each, evidence: [], copied: false }]),
      )
      const found = readIndications(questionnaireIn(folder), { facts: login, answers }).find(
        (each) => each.framework === 'rules' && each.provision === provision,
      )
      expect(found?.status).toBe(status)
      expect(found?.through[0]).toMatchObject({ framework: 'standard', provision: '5.1' })
    })
  })

  test('does not apply where none of them does', () => {
    withContent(rules(true), (folder) => {
      const [first, second] = readIndications(questionnaireIn(folder), {
        facts: { login: 'no', cloud: 'no' },
        answers: {},
      })
      expect([first?.status, second?.status]).toEqual(['not-applicable', 'not-asked'])
    })
  })

  test('is at most partly indicated where it was not checked against its text', () => {
    withContent(rules(false), (folder) => {
      const answers: Answers = {
        lock: { says: lock('strong'), evidence: [], copied: false },
        doors: { says: doors('front', 'back'), evidence: [], copied: false },
      }
      const [first] = readIndications(questionnaireIn(folder), { facts: login, answers })
      expect(first).toMatchObject({ status: 'partly-indicated', atMost: 'part', checked: false })
    })
  })

  test('also waits for a question of its own, where it asks more', () => {
    withContent(rules(true, 'own'), (folder) => {
      const statusWith = (option: string | null) => {
        const answers: Answers = {
          lock: { says: lock('strong'), evidence: [], copied: false },
          doors: { says: doors('front', 'back'), evidence: [], copied: false },
          ...(option ? { 'first-word': { says: lock(option), evidence: [], copied: false } } : {}),
        }
        return readIndications(questionnaireIn(folder), { facts: login, answers })[0]?.status
      }
      expect([statusWith(null), statusWith('silent'), statusWith('told')]).toEqual([
        'partly-indicated',
        'partly-indicated',
        'indicated',
      ])
    })
  })
})
