import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { retireVersion } from '@/lib/files/publish/publish-version'
import { stopPdfProcess } from '@/lib/pdf/print'
import { findAssessment } from '@/lib/server/assessments/assessments'
import { carryAssessmentOver, previewCarryOver } from '@/lib/server/assessments/carry-over/carry-over'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { uploadDraft } from '@/lib/server/assessments/import-export'
import { startAssessment } from '@/lib/server/assessments/start-assessment'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { chose, fresh, startAnswered } from '../../support/answer-small'
import { createLamp, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishSmall } from '../../support/published-questionnaires'
import { smallReworded, smallSuccessor } from '../../support/small-successor'

const versions = publishSmall(smallSuccessor, smallReworded)
const first = versions.find(({ version }) => version === '1.0.0')
if (!first) throw new Error('there is no small@1.0.0')

const folder = process.env.QUESTIONNAIRES ?? ''
let ada: Member
let releaseId: string
let assessmentId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

beforeEach(async () => {
  assessmentId = await startAnswered(ada, releaseId, first)
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

describe('with a version retired or gone', () => {
  test('a retired version takes no new assessment, and old ones on it go on', async () => {
    await withRetired('small@1.0.0', async () => {
      expect(await startAssessment(ada, { releaseId, questionnaire: 'small@1.0.0' })).toMatchObject({
        started: false,
        problems: [{ field: 'questionnaire' }],
      })
      const text = 'questionnaire: small@1.0.0\nproduct: Lamp\n'
      expect(await uploadDraft(ada, { releaseId, text })).toMatchObject({
        uploaded: false,
        problems: [{ code: 'file-problem.retired', values: { on: '2026-11-22', because: 'It is old.' } }],
      })
      expect((await findAssessment(ada, assessmentId))?.content.version).toBe('1.0.0')
      const saved = await saveAnswer(ada, {
        saidBy: ada.id,
        assessmentId,
        questionId: 'lock',
        answer: chose('strong'),
        ...fresh(1),
      })
      expect(saved).toMatchObject({ saved: true })
    })
  })

  test('nothing moves on to a retired version, but through it', async () => {
    await withRetired('small@2.0.0', async () => {
      expect(await previewCarryOver(ada, { assessmentId, to: '2.0.0' })).toMatchObject({
        refused: { reason: 'no-such-version', newest: '2.0.1' },
      })
      expect(await previewCarryOver(ada, { assessmentId })).toMatchObject({
        preview: { now: { version: '2.0.1' } },
      })
    })
  })

  test('a carry-over from a questionnaire that is gone says which one is missing, and loses nothing', async () => {
    const elsewhere = await startDraft(ada, releaseId, first)
    await ownerDatabase().assessment.update({
      where: { id: elsewhere },
      data: { questionnaireVersion: '0.9.0', questionnaireHash: 'f'.repeat(64) },
    })
    const gone = { refused: { reason: 'questionnaire-gone', name: 'small@0.9.0' } }
    expect(await previewCarryOver(ada, { assessmentId: elsewhere })).toMatchObject(gone)
    expect(await carryAssessmentOver(ada, { assessmentId: elsewhere, to: '2.0.1', basis: '' })).toEqual(gone)
  })
})

/** Runs with a version retired on disk, and brings everything back. */
async function withRetired(name: string, work: () => Promise<void>) {
  const file = `${folder}/published.json`
  const before = readFileSync(file)
  // The server reads the questionnaires once; a restart after a retirement reads them again.
  const restart = () => Reflect.deleteProperty(globalThis, 'thingworthyCatalogue')
  try {
    retireVersion(folder, name, { on: '2026-11-22', because: 'It is old.' })
    restart()
    await work()
  } finally {
    writeFileSync(file, before)
    restart()
  }
}
