import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '@/lib/core/answers/answer'
import type { Question } from '@/lib/core/format/questionnaire'
import { newestVersion } from '@/lib/core/versions/group-versions'
import { saveAnswer } from '@/lib/server/assessments/entries/answers'
import { downloadDraft, uploadDraft } from '@/lib/server/assessments/import-export'
import type { Member } from '@/lib/server/identity/person'
import { database } from '@/lib/server/world/database'
import { bestAnswer, createLamp, questionsOf, startDraft } from '../../support/assessments'
import { createOrganisation, createPerson } from '../../support/people'
import { publishQuestionnaires } from '../../support/published-questionnaires'

const questionnaire = newestVersion(publishQuestionnaires(), 'iot-good-practice')
const questions = questionsOf(questionnaire)
let ada: Member
let releaseId: string

beforeAll(async () => {
  ada = await createPerson('Ada', 'editor', await createOrganisation('Lantern Works'))
  releaseId = (await createLamp(ada)).releaseId
})

afterAll(() => database().$disconnect())

test.each([
  ['long texts', (question: Question) => longest(question)],
  [
    'many lines',
    (question: Question) => ({ ...bestAnswer(question), ...linesIn('note'), ...linesIn('remark') }),
  ],
])(
  'an answer that makes the assessment larger than its file may be is refused because of %s, and what is saved can be downloaded and uploaded again',
  async (_, answerTo) => {
    const assessmentId = await startDraft(ada, releaseId, questionnaire)
    const saved: string[] = []
    let refused: Awaited<ReturnType<typeof save>> | null = null
    for (const question of questions) {
      const outcome = await save(assessmentId, question, { answer: answerTo(question) })
      if (outcome.saved) saved.push(question.id)
      else refused = outcome
      if (refused) break
    }
    expect(refused).toMatchObject({
      reason: 'invalid',
      problems: [{ code: 'problem.too-much' }],
    })
    const file = await downloadDraft(ada, assessmentId)
    expect(await uploadDraft(ada, { releaseId, text: file?.text ?? '' })).toMatchObject({ uploaded: true })
    const [first] = questions
    if (!first) throw new Error('There is no question.')
    const shorter = await save(assessmentId, first, { answer: bestAnswer(first), baseRevision: 1 })
    expect(shorter).toMatchObject({ saved: true })
  },
  180_000,
)

function save(
  assessmentId: string,
  question: Question,
  { answer, baseRevision = 0 }: { answer: Answer; baseRevision?: number },
) {
  const change = { assessmentId, baseRevision, mutationId: randomUUID() }
  return saveAnswer(ada, { saidBy: ada.id, ...change, questionId: question.id, answer })
}

/** Three bytes a character. */
function longest(question: Question): Answer {
  return {
    ...bestAnswer(question),
    note: '灯'.repeat(4_000),
    remark: '灯'.repeat(4_000),
    withheld: '灯'.repeat(2_000),
    evidence: Array.from({ length: 20 }, () => ({
      title: '灯'.repeat(200),
      url: `https://example.org/${'灯'.repeat(1_900)}`,
      kind: 'document' as const,
      speaksOf: '2026-02-28',
    })),
  }
}

function linesIn(field: 'note' | 'remark') {
  return { [field]: `a${'\na'.repeat(1_990)}` }
}
