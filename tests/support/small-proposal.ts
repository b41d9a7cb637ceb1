// A question of the small questionnaire, which is published for the file of tests, and what is proposed as its answer.

import { bestAnswer, questionsOf } from './assessments'
import { publishSmall } from './published-questionnaires'

const [small] = publishSmall()
if (!small) throw new Error('The small questionnaire is not there.')
export const questionnaire = small
const [question] = questionsOf(small)
if (!question) throw new Error('The small questionnaire has no question.')
/** Of the question that is asked. */
export const key = question.id
export const sectionId = small.sections[0]?.id ?? ''
export const report = {
  title: 'Test report',
  url: 'https://example.org/report',
  kind: 'test-report',
  speaksOf: '2026-01-01',
} as const
/** What Omar proposes. */
export const answer = { ...bestAnswer(question), note: 'Since release 2', evidence: [report] }
export const unknown = { says: { kind: 'unknown' as const }, evidence: [], copied: false }
