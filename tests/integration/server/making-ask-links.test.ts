import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAskPage } from '@/lib/server/assessments/pages/ask-page'
import { makeAskLink } from '@/lib/server/assessments/proposals/ask-links'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { createLamp, questionsOf, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'

const [small] = publishSmall()
if (!small) throw new Error('The small questionnaire is not there.')
const [first] = questionsOf(small)
if (!first) throw new Error('The small questionnaire has no questions.')
const questionnaire = small
let ada: Member
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
  assessmentId = await newDraft()
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

async function newDraft() {
  const { releaseId } = await createLamp(ada)
  return startDraft(ada, releaseId, questionnaire)
}

describe('making a link', () => {
  test.each([
    ['no question', { keys: [] }, 'keys'],
    ['a question that is not there', { keys: ['no-such-question'] }, 'keys'],
    ['nobody who is asked', { asked: ' ' }, 'asked'],
    ['a message that is too long', { message: 'x'.repeat(2001) }, 'message'],
  ])('for %s is refused with the field to fix', async (_, change, field) => {
    const input = { keys: [first.id], asked: 'Omar', message: '', ...change }
    const outcome = await makeAskLink(ada, { assessmentId, input })
    expect(outcome).toMatchObject({ made: false, problems: [{ field }] })
  })

  test('with a form that is sent twice, also at the same time, makes one link and shows it both times', async () => {
    const draft = await newDraft()
    const input = { keys: [first.id], asked: 'Omar', message: '' }
    const formKey = randomUUID()
    const send = () => makeAskLink(ada, { assessmentId: draft, input, formKey })
    const [one, other] = await Promise.all([send(), send()])
    expect(one).toMatchObject({ made: true })
    expect(other).toEqual(one)
    expect((await findAskPage(ada, draft))?.links).toHaveLength(1)
    const again = await makeAskLink(ada, { assessmentId: draft, input, formKey: randomUUID() })
    expect(again).not.toEqual(one)
  })
})
