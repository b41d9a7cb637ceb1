import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evidence } from '@/tests/support/build-rules'
import { arbitraryAnswerVerdict, judgedLamp, judgedOn, photograph } from '@/tests/support/judged-lamp'
import { checkVerdict } from './check-verdict'
import type { JudgedSubmission } from './judged-submission'
import { type AnswerVerdict, verdictEntrySchema } from './verdict-schema'

type Judged = Pick<Extract<AnswerVerdict, { kind: 'confirmed' }>, 'basis' | 'opened'>
const read: Judged = { basis: 'read', opened: [] }
const shown: Judged = { basis: 'shown', opened: [] }
const confirmed: AnswerVerdict = { kind: 'confirmed', basis: 'shown', opened: [] }
const adjustedTo = (to: Extract<AnswerVerdict, { kind: 'adjusted' }>['to']): AnswerVerdict => {
  return { kind: 'adjusted', to, ...shown, why: 'I looked.' }
}

describe('a verdict on an answer', () => {
  test.each<[string, AnswerVerdict]>([
    ['lock', confirmed],
    ['lock', { kind: 'insufficient', ...read }],
    ['lock', adjustedTo({ kind: 'choice', option: 'weak' })],
    ['lock', { kind: 'not-examined' }],
    ['lock', { kind: 'confirmed', basis: 'read', opened: [{ url: photograph, on: judgedOn }] }],
    ['doors', adjustedTo({ kind: 'checklist', items: ['front', 'back'] })],
    ['first-word', { kind: 'confirmed', ...read }],
    ['third-word', { kind: 'accepted', ...read }],
    ['third-word', { kind: 'rejected', ...read, why: 'It has words.' }],
    ['third-word', adjustedTo({ kind: 'choice', option: 'silent' })],
    ['third-word', { kind: 'not-examined' }],
  ])('fits: %s, %j', (id, verdict) => {
    expect(codesOn(id, verdict)).toEqual([])
  })

  test.each<[string, string, AnswerVerdict, string[]]>([
    ['a question that is not there', 'lokc', confirmed, [': file-problem.unknown']],
    ['a question without an answer', 'sixth-word', confirmed, [': review-problem.unanswered']],
    ['what every object carries', 'constructor', confirmed, [': file-problem.unknown']],
    ['“don’t know yet”', 'second-word', confirmed, [': review-problem.unknown']],
    ['a confirmed “not applicable”', 'third-word', confirmed, ['kind: review-problem.is-not-applicable']],
    [
      'a “not applicable” with insufficient evidence',
      'third-word',
      { kind: 'insufficient', ...read },
      ['kind: review-problem.is-not-applicable'],
    ],
    ['an accepted option', 'lock', { kind: 'accepted', ...read }, ['kind: review-problem.is-answered']],
    [
      'rejected items',
      'doors',
      { kind: 'rejected', ...read, why: 'No.' },
      ['kind: review-problem.is-answered'],
    ],
    [
      'an option that is not there',
      'lock',
      adjustedTo({ kind: 'choice', option: 'wek' }),
      ['to.option: problem.option'],
    ],
    [
      'an item that is not there',
      'doors',
      adjustedTo({ kind: 'checklist', items: ['side'] }),
      ['to.items.0: problem.item'],
    ],
    ['items of a choice', 'lock', adjustedTo({ kind: 'checklist', items: ['weak'] }), ['to: problem.choice']],
    [
      'an option of a checklist',
      'doors',
      adjustedTo({ kind: 'choice', option: 'front' }),
      ['to: problem.checklist'],
    ],
    [
      'none of these beside an item',
      'doors',
      adjustedTo({ kind: 'checklist', items: ['none', 'front'] }),
      ['to.items: problem.exclusive'],
    ],
    [
      'the option of the team',
      'lock',
      adjustedTo({ kind: 'choice', option: 'strong' }),
      ['to: review-problem.adjusted-to-same'],
    ],
    [
      'the items of the team',
      'doors',
      adjustedTo({ kind: 'checklist', items: ['none'] }),
      ['to: review-problem.adjusted-to-same'],
    ],
    [
      'a web address that was read on no day',
      'lock',
      { kind: 'confirmed', ...read },
      ['opened: review-problem.opened-missing'],
    ],
    [
      'an address that is no evidence, and a day that has not come',
      'lock',
      {
        kind: 'confirmed',
        basis: 'read',
        opened: [
          { url: 'https://example.org/other', on: judgedOn },
          { url: photograph, on: '2026-06-16' },
        ],
      },
      ['opened.0.url: review-problem.opened-other', 'opened.1.on: review-problem.opened-later'],
    ],
  ])('is refused for %s', (_, id, verdict, codes) => {
    expect(codesOn(id, verdict)).toEqual(codes)
  })

  test('is refused outside the scope of the review', () => {
    expect(codesOn('lock', confirmed, { scope: ['words'] })).toEqual([': review-problem.out-of-scope'])
    expect(codesOn('lock', confirmed, { scope: ['words', 'locks'] })).toEqual([])
  })

  test('is refused where the question does not apply by the facts', () => {
    expect(codesOn('lock', confirmed, { facts: { login: 'no', cloud: 'no' } })).toEqual([
      ': review-problem.does-not-apply',
    ])
  })

  test('may name the address of evidence that was added during the review', () => {
    const url = 'https://example.org/added'
    const verdict: AnswerVerdict = { kind: 'confirmed', basis: 'read', opened: [{ url, on: judgedOn }] }
    const added = { 'first-word': [{ ...evidence('document'), url }] }
    expect(codesOn('first-word', verdict, { added })).toEqual([])
    expect(codesOn('first-word', verdict)).toEqual(['opened.0.url: review-problem.opened-other'])
    expect(codesOn('first-word', { kind: 'confirmed', ...read }, { added })).toEqual([
      'opened: review-problem.opened-missing',
    ])
  })

  test('that fits judges an answer, and only as such an answer is judged', () => {
    const anyQuestion = fc.constantFrom(
      'lock',
      'doors',
      'first-word',
      'second-word',
      'third-word',
      'sixth-word',
    )
    const submission = judgedLamp()
    fc.assert(
      fc.property(anyQuestion, arbitraryAnswerVerdict, (id, verdict) => {
        if (checkVerdict(submission, { on: 'answers', id, verdict }, judgedOn).length > 0) return
        const says = submission.answers[id]?.says.kind
        const allowed =
          says === 'not-applicable'
            ? ['accepted', 'rejected', 'adjusted', 'not-examined']
            : ['confirmed', 'adjusted', 'insufficient', 'not-examined']
        expect(['choice', 'checklist', 'not-applicable']).toContain(says)
        expect(allowed).toContain(verdict.kind)
      }),
    )
  })
})

describe('a verdict on a fact', () => {
  const disputed = { kind: 'disputed', why: 'It has none.' } as const

  test('fits a fact that the team stated, whatever the scope', () => {
    expect(check({ on: 'facts', id: 'login', verdict: disputed }, { scope: ['words'] })).toEqual([])
  })

  test.each([
    ['cloud', ': review-problem.fact-not-stated'],
    ['power', ': review-problem.fact-not-stated'],
    ['logni', ': file-problem.unknown'],
  ])('is refused for %s, which is not stated or not there', (id, code) => {
    expect(check({ on: 'facts', id, verdict: disputed })).toEqual([code])
  })
})

describe('a verdict on withheld details', () => {
  const attested = { kind: 'attested' } as const

  test('fits where something is withheld', () => {
    expect(check({ on: 'withheld', id: 'fourth-word', verdict: attested })).toEqual([])
  })

  test.each(['lock', 'sixth-word', 'no-such-question'])('is refused at %s', (id) => {
    expect(check({ on: 'withheld', id, verdict: attested })).toEqual([': review-problem.nothing-withheld'])
  })

  test('is refused outside the scope', () => {
    expect(check({ on: 'withheld', id: 'fourth-word', verdict: attested }, { scope: ['locks'] })).toEqual([
      ': review-problem.out-of-scope',
    ])
  })
})

describe('a verdict on a contradiction', () => {
  const accepted = { on: 'contradictions', id: 'locked-and-open', verdict: { kind: 'accepted' } } as const

  test('fits one that is explained', () => {
    expect(check(accepted)).toEqual([])
  })

  test('is refused where the explanation has lapsed or there is none', () => {
    const lapsed = { 'locked-and-open': { text: 'Because.', about: 'other' } }
    expect(check(accepted, { explanations: lapsed })).toEqual([': review-problem.not-explained'])
    expect(check(accepted, { explanations: {} })).toEqual([': review-problem.not-explained'])
    expect(check({ ...accepted, id: 'constructor' })).toEqual([': review-problem.not-explained'])
  })
})

function codesOn(id: string, verdict: AnswerVerdict, changes: Partial<JudgedSubmission> = {}): string[] {
  return check({ on: 'answers', id, verdict }, changes)
}

/** Parsed as it would be, then checked: "field: code". */
function check(entry: unknown, changes: Partial<JudgedSubmission> = {}): string[] {
  const problems = checkVerdict(judgedLamp(changes), verdictEntrySchema.parse(entry), judgedOn)
  return problems.map(({ field, code }) => `${field}: ${code}`)
}
