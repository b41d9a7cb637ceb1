import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Answer, lengths, maxEvidence } from '@/lib/core/answers/answer'
import { compileFactConflicts } from '@/lib/core/answers/facts/fact-conflicts'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { writeAssessmentFile } from '@/lib/files/assessment/write-assessment-file'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { saveExplanation } from '@/lib/server/assessments/entries/explanations'
import { savePlanLine } from '@/lib/server/assessments/entries/plan/save-plan-line'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { answer, factValue, planLine, someOf } from '../../support/arbitrary-entries'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'
import { contentOf, upload } from '../../support/uploaded-drafts'

const all = publishQuestionnaires()
const questionnaire = newestVersion(all, 'iot-good-practice')
const { id, version, hash } = questionnaire
let ada: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(() => database().$disconnect())

describe('a draft', () => {
  test('comes back from its file with everything that was said', async () => {
    const conflictsIn = compileFactConflicts(questionnaire)
    const written = fc.record({
      facts: someOf(questionnaire.facts, factValue).filter((facts) => conflictsIn(facts).length === 0),
      answers: someOf(questionsOf(questionnaire), answer),
      plan: someOf(questionsOf(questionnaire), planLine),
    })
    await fc.assert(
      fc.asyncProperty(written, async (said) => {
        // The plan is the product's: each file makes that of a new one.
        const name = `Lamp ${randomUUID()}`
        const { releaseId } = await createLamp(ada, { name })
        const file = {
          format: 2,
          questionnaire: { id, version },
          product: { name },
          explanations: {},
        } as const
        const first = await upload(ada, releaseId, writeAssessmentFile({ ...file, ...said }))
        // The scope of the release says that there is an app.
        const facts = { 'app-or-site': 'yes', ...said.facts }
        expect(await contentOf(ada, first)).toEqual({ ...said, facts, explanations: {} })
        const text = (await downloadDraft(ada, first))?.text ?? ''
        const second = await upload(ada, releaseId, text)
        expect(await contentOf(ada, second)).toEqual(await contentOf(ada, first))
        expect((await downloadDraft(ada, second))?.text).toBe(text)
      }),
      { numRuns: 8 },
    )
  })

  test.each(['a', 'é', 'あ', '😀', 'a\n'])(
    'comes back with texts as long as their fields take, of %j',
    async (letter) => {
      const longest = (most: number) => wholeLetters(letter.repeat(most).slice(0, most))
      const title = longest(lengths.title).replaceAll('\n', ' ')
      const question = questionsOf(questionnaire).find((each) => each.notApplicable !== false)
      const link = { title, kind: 'independent-test', speaksOf: '1990-01-01', expires: '2099-12-31' } as const
      const url = `https://example.org/${'x'.repeat(lengths.url - 20)}`
      const full: Answer = {
        says: { kind: 'not-applicable', because: longest(lengths.reason) },
        note: longest(lengths.note),
        remark: longest(lengths.note),
        withheld: longest(lengths.reason),
        evidence: Array.from({ length: maxEvidence }, () => ({ ...link, url })),
        copied: false,
      }
      const draft = await startDraft(ada, releaseId, questionnaire)
      const questionId = question?.id ?? ''
      const save = { assessmentId: draft, questionId, baseRevision: 0, mutationId: randomUUID() }
      expect(await saveAnswer(ada, { saidBy: ada.id, ...save, answer: full })).toMatchObject({ saved: true })
      const text = (await downloadDraft(ada, draft))?.text ?? ''
      const again = await upload(ada, releaseId, text)
      expect((await contentOf(ada, again)).answers).toEqual({ [questionId]: full })
      expect((await downloadDraft(ada, again))?.text).toBe(text)
    },
  )

  test.each(['a', 'あ', '😀', '7', 'a: #'])(
    'comes back with names, scope, plan and explanations as long as their fields take, of %j',
    async (letter) => {
      const longest = (most: number) => wholeLetters(letter.repeat(most).slice(0, most))
      const detail = longest(300)
      const scope = {
        device: { in: true, detail },
        app: { in: true, detail },
        cloud: { in: false, detail },
        regions: detail,
      }
      const name = longest(120)
      const lamp = await createLamp(ada, { name, maker: name, label: name, scope })
      // Its contradictions are known.
      const earlier = all.find((each) => each.id === id && each.version === '1.1.0') ?? questionnaire
      const draft = await startDraft(ada, lamp.releaseId, earlier)
      const change = () => ({ assessmentId: draft, baseRevision: 0, mutationId: randomUUID() })
      const effort = longest(60)
      const evidence = longest(300)
      const line: PlanLine = { to: 100, effort, owner: name, due: '2099-12-31', evidence }
      for (const { id: questionId } of questionsOf(earlier).slice(0, 3))
        expect(await savePlanLine(ada, { saidBy: ada.id, ...change(), questionId, line })).toMatchObject({
          saved: true,
        })
      await contradict(draft, longest(lengths.reason))
      const text = (await downloadDraft(ada, draft))?.text ?? ''
      const again = await uploadDraft(ada, { releaseId: lamp.releaseId, text })
      if (!again?.uploaded) throw new Error(JSON.stringify(again))
      expect(await contentOf(ada, again.id)).toEqual(await contentOf(ada, draft))
      expect((await downloadDraft(ada, again.id))?.text).toBe(text)
    },
  )

  test('adds lines to the plan of the product where it has none, and leaves those that it has', async () => {
    const lamp = await createLamp(ada, { name: `Lamp ${randomUUID()}` })
    const [one, other] = questionsOf(questionnaire).map((question) => question.id)
    if (!one || !other) throw new Error('the questionnaire is too small for this test')
    const draft = await startDraft(ada, lamp.releaseId, questionnaire)
    const plan = (questionId: string, line: PlanLine | null, baseRevision: number) => {
      const save = { assessmentId: draft, questionId, line, baseRevision, mutationId: randomUUID() }
      return savePlanLine(ada, { ...save, saidBy: ada.id })
    }
    const earlier = { to: 50, owner: 'Sam' }
    await plan(one, earlier, 0)
    await plan(other, earlier, 0)
    const text = (await downloadDraft(ada, draft))?.text ?? ''
    await plan(one, { to: 100, owner: 'Robin' }, 1)
    await plan(other, null, 1)
    const again = await upload(ada, lamp.releaseId, text)
    const { plan: now } = await contentOf(ada, again)
    expect(now).toEqual({ [one]: { to: 100, owner: 'Robin' }, [other]: earlier })
  })

  test('keeps its explanations, its scope and its pinned hash in the file', async () => {
    const draft = await startDraft(ada, releaseId, questionnaire)
    await answerEverything(ada, draft)
    const file = await downloadDraft(ada, draft)
    expect(file?.name).toBe(`Lamp 1.0 ${id} ${version}.yaml`)
    expect(parse(file?.text ?? '')).toMatchObject({ hash })
    expect(file?.text).toContain('detail: Run by another company')
    expect(await contentOf(ada, await upload(ada, releaseId, file?.text ?? ''))).toEqual(
      await contentOf(ada, draft),
    )
  })
})

/** Answers two questions so that they contradict each other, and explains that. */
async function contradict(assessmentId: string, text: string) {
  const change = () => ({ assessmentId, baseRevision: 0, mutationId: randomUUID() })
  const rest = { evidence: [], copied: false }
  const said = {
    recipients: { says: { kind: 'choice', option: 'hidden' }, ...rest },
    'partner-limits': { says: { kind: 'choice', option: 'told' }, ...rest },
  }
  for (const [questionId, answer] of Object.entries(said))
    expect(await saveAnswer(ada, { saidBy: ada.id, ...change(), questionId, answer })).toMatchObject({
      saved: true,
    })
  const explanation = { saidBy: ada.id, ...change(), contradictionId: 'sharing-told-and-untold', text }
  expect(await saveExplanation(ada, explanation)).toMatchObject({ saved: true })
}

/** Without the half of an emoji or the space at its end. */
function wholeLetters(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '').trim()
}
