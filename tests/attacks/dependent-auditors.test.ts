import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmDifferent } from '@/lib/core/assessment/file/confirm-differences'
import { stopPdfProcess } from '@/lib/pdf/print'
import { openDraft } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import { addComment } from '@/lib/server/assessments/together/comments'
import type { Member } from '@/lib/server/identity/person'
import { changeRole } from '@/lib/server/people/change-members'
import { createProduct } from '@/lib/server/products/products'
import { createRelease } from '@/lib/server/products/releases'
import { askForReview } from '@/lib/server/reviews/asking/ask-for-review'
import { concludeReview } from '@/lib/server/reviews/conclusion/conclude-review'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, scope, startDraft } from '../support/assessments'
import { ownerDatabase } from '../support/owner-database'
import { createOrganisation, createPerson } from '../support/people'
import { publishSmall } from '../support/published-questionnaires'
import { acceptedReview, asked, type SubmittedLamp } from '../support/reviews'
import { smallReworded, smallSuccessor } from '../support/small-successor'

// Nobody judges what they worked on. Each piece of work is done as the application does it, by somebody who was an editor then
// and is an auditor when they are asked.

const versions = publishSmall(smallSuccessor, smallReworded)
const first = versions.find(({ version }) => version === '1.0.0')
const accountable = { name: 'Grace Okafor', role: 'Head of product' }

let ada: Member
let noor: Member
let lamp: SubmittedLamp

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
})

beforeEach(async () => {
  noor = await createPerson('Noor', 'editor', ada.organisation)
  lamp = await submittedSmallLamp()
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

const deeds: Record<string, (as: Member, of: SubmittedLamp) => Promise<unknown>> = {
  'opens the next draft, which copies the submission': (as, { assessmentId }) => openDraft(as, assessmentId),
  'starts an assessment from a copy': async (as, { productId, assessmentId }) =>
    startAssessment(as, {
      releaseId: await addRelease(ada, productId),
      questionnaire: named(),
      from: assessmentId,
    }),
  'carries the assessment over': async (as, { assessmentId }) => {
    const previewed = await previewCarryOver(as, { assessmentId })
    if (!previewed || previewed.refused) throw new Error(JSON.stringify(previewed))
    const { basis, now } = previewed.preview
    return carryAssessmentOver(as, { assessmentId, to: now.version, basis })
  },
  'uploads a file': async (as, { productId }) => {
    const elsewhere = await submittedSmallLamp()
    await openDraft(ada, elsewhere.assessmentId)
    const file = await downloadDraft(ada, elsewhere.assessmentId)
    const order = { releaseId: await addRelease(ada, productId), confirm: confirmDifferent }
    return uploadDraft(as, { ...order, text: file?.text ?? '' })
  },
  'adds a release': (as, { productId }) => addRelease(as, productId),
  'answers a question of the next draft': async (as, { assessmentId }) => {
    await openDraft(ada, assessmentId)
    return answerLock(as, assessmentId)
  },
  'writes a comment': async (as, { assessmentId }) => {
    await openDraft(ada, assessmentId)
    return addComment(as, { assessmentId, questionId: 'lock' }, { text: 'Is it so?' })
  },
  'has the next draft submitted': async (as, { assessmentId }) => {
    await openDraft(ada, assessmentId)
    return submit(as, { assessmentId, accountable })
  },
}

describe('an auditor cannot be asked about a product for which they were the editor who', () => {
  test.each(Object.keys(deeds))('%s', async (deed) => {
    expect(await deeds[deed]?.(noor, lamp)).toBeTruthy()
    expect(await askNoor()).toMatchObject({
      asked: false,
      problems: expect.arrayContaining([
        expect.objectContaining({ field: 'whom', code: 'form-problem.review.dependent' }),
      ]),
    })
  })

  test('added it', async () => {
    const made = await createProduct(noor, { name: `Lamp ${randomUUID()}`, maker: 'Lantern Works' })
    if (!made.created) throw new Error('the product was refused')
    lamp = await submitOf(made.id, await addRelease(ada, made.id))
    expect(await askNoor()).toMatchObject({ asked: false })
  })

  test('wrote an answer elsewhere that was copied into it by another', async () => {
    const elsewhere = await createLamp(ada)
    const source = await startDraft(ada, elsewhere.releaseId, first ?? never())
    await answerLock(noor, source)
    const { productId, releaseId } = await createLamp(ada)
    lamp = await submitOf(productId, releaseId, source)
    expect(await askNoor()).toMatchObject({ asked: false })
  })

  test('did nothing: they are asked, accept and conclude, whatever they do to another product', async () => {
    await deeds['adds a release']?.(noor, await submittedSmallLamp())
    await become('auditor')
    const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
    const input = { outcome: 'not-confirmed', limits: 'All of it.' }
    expect(await concludeReview(noor, id, input)).toEqual({ concluded: true })
  })
})

describe('an auditor who becomes an editor', () => {
  test('concludes nothing afterwards, and the review waits for another', async () => {
    await become('auditor')
    const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
    await become('editor')
    expect(await concludeReview(noor, id, { outcome: 'not-confirmed', limits: 'All of it.' })).toBeNull()
    expect(await ownerDatabase().review.findUnique({ where: { id } })).toMatchObject({
      state: 'asked',
      auditorId: null,
    })
  })

  test('at the moment at which they conclude has either concluded before, or not at all', async () => {
    for (let round = 0; round < 5; round++) {
      await become('auditor')
      const id = await acceptedReview(ada, { submissionId: lamp.submissionId, auditor: noor })
      const input = { outcome: 'not-confirmed', limits: 'All of it.' }
      const [concluded] = await Promise.all([concludeReview(noor, id, input), become('editor')])
      const { state } = await ownerDatabase().review.findUniqueOrThrow({ where: { id } })
      const frozen = await ownerDatabase().conclusion.count({ where: { reviewId: id } })
      expect([concluded, state, frozen]).toEqual(
        concluded ? [{ concluded: true }, 'concluded', 1] : [null, 'asked', 0],
      )
    }
  })
})

async function askNoor() {
  await become('auditor')
  return askForReview(ada, { submissionId: lamp.submissionId, input: { ...asked, whom: noor.id } })
}

async function become(role: 'auditor' | 'editor'): Promise<void> {
  const order = { organisationId: ada.organisation.id, personId: noor.id, role }
  expect(await changeRole(ada, order)).toEqual({ changed: true })
}

async function submittedSmallLamp(): Promise<SubmittedLamp> {
  const { productId, releaseId } = await createLamp(ada)
  return submitOf(productId, releaseId)
}

/** Answered and submitted by Ada, from nothing or from a copy. */
async function submitOf(productId: string, releaseId: string, from?: string): Promise<SubmittedLamp> {
  const order = { releaseId, questionnaire: named(), ...(from ? { from } : {}) }
  const started = await startAssessment(ada, order)
  if (!started?.started) throw new Error(JSON.stringify(started))
  await answerEverything(ada, started.id)
  const submitted = await submit(ada, { assessmentId: started.id, accountable })
  if (!submitted?.submitted) throw new Error(JSON.stringify(submitted))
  return { productId, releaseId, assessmentId: started.id, submissionId: submitted.id }
}

async function addRelease(as: Member, productId: string): Promise<string> {
  const label = randomUUID().slice(0, 8)
  const made = await createRelease(as, productId, { label, date: '2026-03-01', scope })
  if (!made?.created) throw new Error(JSON.stringify(made))
  return made.id
}

async function answerLock(as: Member, assessmentId: string) {
  const entry = await ownerDatabase().entry.findFirst({ where: { assessmentId, key: 'lock' } })
  const answer = { says: { kind: 'choice', option: 'weak' } }
  const save = { baseRevision: entry?.revision ?? 0, mutationId: randomUUID(), saidBy: as.id }
  const outcome = await saveAnswer(as, { assessmentId, questionId: 'lock', answer, ...save })
  if (!outcome.saved) throw new Error(JSON.stringify(outcome))
  return outcome
}

function named(): string {
  return `${first?.id}@${first?.version}`
}

function never(): never {
  throw new Error('there is no small@1.0.0')
}
