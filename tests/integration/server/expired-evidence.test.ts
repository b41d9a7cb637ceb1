import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import { reportSchema } from '@/lib/core/report/schema/report-schema'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { stopPdfProcess } from '@/lib/pdf/print'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import type { Member } from '@/lib/server/identity/person'
import { submit } from '@/lib/server/submissions/submit'
import { database } from '@/lib/server/world/database'
import { answerEverything, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { ownerDatabase } from '../../support/owner-database'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
/** Always asked, and evidence is asked for. */
const question = questionsOf(questionnaire).find(
  ({ appliesWhen, evidence, kind }) => !appliesWhen && kind === 'choice' && evidence.atLeast !== undefined,
)
const report: EvidenceLink = {
  title: 'Report of an independent test',
  url: 'https://example.org/report',
  kind: 'independent-test',
  speaksOf: '2024-01-01',
}
const day = 24 * 60 * 60 * 1000
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10)

let ada: Member

beforeAll(async () => {
  ada = await createPerson('Ada', 'owner', await createOrganisation('Lantern Works'))
})

afterAll(async () => {
  stopPdfProcess()
  await database().$disconnect()
})

test('evidence that has expired gives fewer evidenced points, though nobody has edited the answers', async () => {
  const lasting = await evidencedPoints([report])
  expect(await evidencedPoints([{ ...report, expires: dayFromNow(2) }])).toBe(lasting)
  expect(await evidencedPoints([{ ...report, expires: dayFromNow(-2) }])).toBeLessThan(lasting)
})

/** Of a submission in which one answer has this evidence. */
async function evidencedPoints(evidence: EvidenceLink[]): Promise<number> {
  if (question?.kind !== 'choice') throw new Error('No question asks for evidence.')
  const best = question.options.reduce((one, other) => (other.credit > one.credit ? other : one))
  const assessmentId = await startDraft(ada, (await createLamp(ada)).releaseId, questionnaire)
  const save = { assessmentId, baseRevision: 0, mutationId: randomUUID(), saidBy: ada.id }
  const says = { kind: 'choice' as const, option: best.id }
  await saveAnswer(ada, { ...save, questionId: question.id, answer: { says, evidence, copied: false } })
  await answerEverything(ada, assessmentId)
  const outcome = await submit(ada, { assessmentId, accountable: { name: 'Grace', role: 'Lead' } })
  if (!outcome?.submitted) throw new Error(JSON.stringify(outcome))
  const stored = await ownerDatabase().submission.findUniqueOrThrow({ where: { id: outcome.id } })
  const { sections } = reportSchema.parse(JSON.parse(stored.report))
  return sections
    .flatMap((section) => section.lenses)
    .reduce((sum, { lens, low }) => sum + (lens === 'evidenced' ? low : 0), 0)
}
