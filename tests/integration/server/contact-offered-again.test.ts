import { afterAll, beforeAll, expect, test } from 'vitest'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findCheck } from '@/lib/server/assessments/pages/check-page'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const accountable = { name: 'Grace Okafor', role: 'Owner' }
const contact = { name: 'Product safety', address: 'safety@example.org' }

let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('the check offers the contact of the product’s latest submission again, and none of another product', async () => {
  const lamp = await createLamp(ada)
  const first = await startDraft(ada, lamp.releaseId, questionnaire)
  expect((await findCheck(ada, first))?.contact).toBeNull()
  await answerEverything(ada, first)
  const handingOn = { contact: contact.name, contactAddress: contact.address }
  expect(await submit(ada, { assessmentId: first, accountable, handingOn })).toMatchObject({
    submitted: true,
  })
  const second = await startDraft(ada, lamp.releaseId, questionnaire)
  expect((await findCheck(ada, second))?.contact).toEqual(contact)
  const other = await createLamp(ada)
  const elsewhere = await startDraft(ada, other.releaseId, questionnaire)
  expect((await findCheck(ada, elsewhere))?.contact).toBeNull()
})

test('nobody is offered where the latest submission names nobody', async () => {
  const lamp = await createLamp(ada)
  for (const handingOn of [{ contact: contact.name, contactAddress: contact.address }, {}]) {
    const assessmentId = await startDraft(ada, lamp.releaseId, questionnaire)
    await answerEverything(ada, assessmentId)
    expect(await submit(ada, { assessmentId, accountable, handingOn })).toMatchObject({ submitted: true })
  }
  const next = await startDraft(ada, lamp.releaseId, questionnaire)
  expect((await findCheck(ada, next))?.contact).toBeNull()
})
