import { describe, expect, test } from 'vitest'
import { questionNamed, smallQuestionnaire } from '@/tests/support/small-questionnaire'
import type { Answer } from '../../answers/answer'
import type { Question, Questionnaire } from '../../format/questionnaire'
import { type Changes, changesSchema } from '../../format/schema/changes-schema'
import type { ResolvedAssessment } from '../resolve-assessment'
import { carryOver } from './carry-over'
import { carryThrough } from './carry-through'

const before = smallQuestionnaire()
const lock = questionNamed('lock', before)
const word = questionNamed('sixth-word', before)
const doors = questionNamed('doors', before)
if (doors.kind !== 'checklist') throw new Error('doors is a checklist')

describe('an answer is', () => {
  test('carried where only other words stand around it', () => {
    const now = withQuestions({ lock: { ...lock, ask: 'How strong is the lock of the door?' } })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried',
      after: chose('weak'),
    })
  })

  test('carried, to be confirmed, where its option means something else now, with the authors’ reason', () => {
    const changes = {
      meanings: [{ question: 'lock', options: ['weak'], because: 'Force was left open.' }],
    }
    const now = withQuestions({}, changes)
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'meaning',
      because: 'Force was left open.',
      after: { ...chose('weak'), copied: true },
    })
    expect(lineOf('lock', carry({ lock: chose('strong') }, now))?.state).toBe('carried')
  })

  test('carried, to be confirmed, where its option is worth something else now', () => {
    const now = withQuestions({ lock: withCredit('weak', 30) })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'credit',
    })
    expect(lineOf('lock', carry({ lock: chose('strong') }, now))?.state).toBe('carried')
  })

  test('dropped where its option is gone, and stays readable', () => {
    const now = withQuestions({ lock: without('weak') })
    const { carried, answers } = carry({ lock: chose('weak') }, now)
    expect(carried.answers).toEqual({})
    expect(answers).toMatchObject([
      { state: 'dropped', question: 'lock', reason: 'option-gone', before: [{ answer: chose('weak') }] },
    ])
  })

  test('carried, to be confirmed, to the option that its authors name in place of the one that is gone', () => {
    const changes = {
      meanings: [{ question: 'lock', suggests: { weak: 'strong' }, because: 'Force is asked elsewhere.' }],
    }
    const now = withQuestions({ lock: without('weak') }, changes)
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'items-gone',
      because: 'Force is asked elsewhere.',
      after: { ...chose('strong'), copied: true },
    })
  })

  test('carried, to be confirmed, with the ticked items that are still asked', () => {
    const ticked = (items: string[]): Answer => ({
      says: { kind: 'checklist', items },
      evidence: [],
      copied: false,
    })
    const now = withQuestions({ doors: { ...doors, items: doors.items.filter(({ id }) => id !== 'back') } })
    expect(lineOf('doors', carry({ doors: ticked(['front', 'back']) }, now))).toMatchObject({
      state: 'carried-confirm',
      reason: 'items-gone',
      after: { ...ticked(['front']), copied: true },
    })
    expect(lineOf('doors', carry({ doors: ticked(['back']) }, now))).toMatchObject({
      state: 'dropped',
      reason: 'option-gone',
    })
  })

  test('dropped where "not applicable" is no answer any more', () => {
    const because: Answer = {
      says: { kind: 'not-applicable', because: 'No words.' },
      evidence: [],
      copied: false,
    }
    const now = withQuestions({ 'sixth-word': { ...word, notApplicable: false } })
    expect(lineOf('sixth-word', carry({ 'sixth-word': because }, now))).toMatchObject({
      state: 'dropped',
      reason: 'not-applicable-gone',
    })
  })

  test('dropped where its question is asked no more, with the authors’ reason', () => {
    const now = withQuestions({ lock: null }, { retired: [{ question: 'lock', because: 'Doors are gone.' }] })
    expect(lineOf('lock', carry({ lock: chose('weak') }, now))).toMatchObject({
      state: 'dropped',
      reason: 'retired',
      because: 'Doors are gone.',
    })
  })
})

describe('a split', () => {
  const inner = { ...lock, id: 'inner-lock' }
  const outer = { ...lock, id: 'outer-lock' }
  const now = withQuestions(
    { lock: [inner, outer] },
    {
      splits: [
        {
          question: 'lock',
          into: [
            { question: 'inner-lock', suggests: { weak: 'weak', strong: 'weak' } },
            { question: 'outer-lock', suggests: { strong: 'strong' } },
          ],
        },
      ],
    },
  )

  test('suggests an answer to each part that its authors have mapped, with note, remark and evidence', () => {
    const noted = { ...chose('strong'), note: 'Asked Sam.', remark: 'Measured in May.' }
    const { carried, answers } = carry({ lock: noted }, now)
    expect(carried.answers).toEqual({
      'inner-lock': { ...noted, says: { kind: 'choice', option: 'weak' }, copied: true },
      'outer-lock': { ...noted, copied: true },
    })
    expect(answers.filter(({ state }) => state === 'suggested').map(({ question }) => question)).toEqual([
      'inner-lock',
      'outer-lock',
    ])
  })

  test('leaves a part new where nothing is suggested', () => {
    const { answers } = carry({ lock: chose('weak') }, now)
    expect(answers.find(({ question }) => question === 'outer-lock')?.state).toBe('new')
  })

  test('suggests several items of a checklist where one option said as much', () => {
    const doors = { ...questionNamed('doors', before), id: 'locked-doors' }
    const into = [{ question: 'locked-doors', suggests: { strong: ['front', 'back'], weak: 'front' } }]
    const split = withQuestions({ lock: doors }, { splits: [{ question: 'lock', into }] })
    const ticked = (option: string) =>
      carry({ lock: chose(option) }, split).carried.answers['locked-doors']?.says
    expect(ticked('strong')).toEqual({ kind: 'checklist', items: ['front', 'back'] })
    expect(ticked('weak')).toEqual({ kind: 'checklist', items: ['front'] })
  })

  test('drops an answer that suggests nothing at all', () => {
    expect(lineOf('lock', carry({ lock: chose('none') }, now))).toMatchObject({
      state: 'dropped',
      reason: 'split',
    })
  })

  test('hands on that nobody knows', () => {
    const unknown: Answer = { says: { kind: 'unknown' }, evidence: [], copied: false }
    expect(carry({ lock: unknown }, now).carried.answers['outer-lock']?.says).toEqual({ kind: 'unknown' })
  })
})

describe('a merge', () => {
  const now = withQuestions(
    { 'fifth-word': null, 'sixth-word': { ...word, id: 'all-words' } },
    {
      merges: [
        {
          into: 'all-words',
          questions: ['fifth-word', 'sixth-word'].map((question) => ({
            question,
            suggests: { silent: 'silent', told: 'told' },
          })),
        },
      ],
    },
  )

  test('suggests the lowest of what was said', () => {
    const { carried } = carry({ 'fifth-word': chose('told'), 'sixth-word': chose('silent') }, now)
    expect(carried.answers['all-words']).toMatchObject({ says: { option: 'silent' }, copied: true })
  })

  test('suggests nothing while one of the questions is unanswered, and lists the answer as dropped', () => {
    const { carried, answers } = carry({ 'fifth-word': chose('told') }, now)
    expect(carried.answers).toEqual({})
    expect(answers).toMatchObject([
      { state: 'new', question: 'all-words' },
      { state: 'dropped', question: 'fifth-word', reason: 'merged' },
    ])
  })
})

describe('beside the answers', () => {
  const entries: ResolvedAssessment = {
    facts: { login: 'yes', cloud: 'no' },
    answers: {},
    explanations: { 'locked-and-open': { text: 'A second door.', about: 'x' } },
    plan: { lock: { to: 100, owner: 'Sam' } },
  }

  test('a fact that is asked no more is dropped, and a new one is new', () => {
    const [login, ...others] = before.facts
    const fresh = { ...(login ?? others[0]), id: 'windows' } as Questionnaire['facts'][number]
    const questionnaire = { ...before, facts: [...others, fresh] }
    const { carried, others: lines } = carryOver(entries, before, { questionnaire, changes: null })
    expect(carried.facts).toEqual({ cloud: 'no' })
    expect(lines).toContainEqual({ kind: 'fact', id: 'login', state: 'dropped' })
    expect(lines).toContainEqual({ kind: 'fact', id: 'windows', state: 'new' })
  })

  test('a fact asked in better words keeps what was said of the former one', () => {
    const facts = before.facts.map((fact) =>
      fact.id === 'login' ? { ...fact, id: 'sign-in', formerly: 'login' } : fact,
    )
    const version = { questionnaire: { ...before, facts }, changes: null }
    for (const { carried, others } of [
      carryOver(entries, before, version),
      carryThrough(entries, before, [version]),
    ]) {
      expect(carried.facts).toEqual({ 'sign-in': 'yes', cloud: 'no' })
      const facts = others.filter(({ kind }) => kind === 'fact')
      expect(facts.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([
        { kind: 'fact', id: 'cloud', state: 'carried' },
        { kind: 'fact', id: 'sign-in', state: 'carried' },
      ])
    }
  })

  test('an explanation stays only while its contradiction says the same', () => {
    const [contradiction] = before.contradictions
    const questionnaire = {
      ...before,
      contradictions: [{ ...contradiction, text: 'Another.' }],
    } as Questionnaire
    expect(carryOver(entries, before, { questionnaire: before, changes: null }).carried.explanations).toEqual(
      entries.explanations,
    )
    const { carried, others } = carryOver(entries, before, { questionnaire, changes: null })
    expect(carried.explanations).toEqual({})
    expect(others).toContainEqual({ kind: 'explanation', id: 'locked-and-open', state: 'dropped' })
  })

  test('a plan stays while its question is asked', () => {
    const gone = carryOver(entries, before, withQuestions({ lock: null }))
    expect(gone.carried.plan).toEqual({})
    expect(gone.others).toContainEqual({ kind: 'plan', id: 'lock', state: 'dropped' })
  })
})

test('what was suggested on the way stays a suggestion after the next version', () => {
  const split = withQuestions(
    { lock: [{ ...lock, id: 'inner-lock' }] },
    { splits: [{ question: 'lock', into: [{ question: 'inner-lock', suggests: { weak: 'weak' } }] }] },
  )
  const entries = { facts: {}, answers: { lock: chose('weak') }, explanations: {}, plan: {} }
  const next = { questionnaire: { ...split.questionnaire, version: '2.0.0' }, changes: null }
  const { answers } = carryThrough(entries, before, [split, next])
  expect(answers).toMatchObject([
    { state: 'suggested', question: 'inner-lock', before: [{ question: 'lock' }], reason: 'split' },
  ])
})

function carry(answers: Record<string, Answer>, now: ReturnType<typeof withQuestions>) {
  return carryOver({ facts: {}, answers, explanations: {}, plan: {} }, before, now)
}

function lineOf(question: string, { answers }: ReturnType<typeof carry>) {
  return answers.find((line) => line.question === question)
}

function chose(option: string): Answer {
  return { says: { kind: 'choice', option }, evidence: [], copied: false }
}

/** The small questionnaire with some questions in place of others; null takes one out. */
function withQuestions(
  replaced: Record<string, Question | Question[] | null>,
  changes: Partial<Changes> = {},
): { questionnaire: Questionnaire; changes: Changes } {
  const sections = before.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((question) => {
      const now = replaced[question.id]
      return now === undefined ? [question] : [now ?? []].flat()
    }),
  }))
  const base = changesSchema.parse({ from: before.version })
  return { questionnaire: { ...before, version: '1.1.0', sections }, changes: { ...base, ...changes } }
}

function withCredit(id: string, credit: number): Question {
  if (lock.kind !== 'choice') throw new Error('lock is a choice')
  return { ...lock, options: lock.options.map((each) => (each.id === id ? { ...each, credit } : each)) }
}

function without(id: string): Question {
  if (lock.kind !== 'choice') throw new Error('lock is a choice')
  return { ...lock, options: lock.options.filter((each) => each.id !== id) }
}
