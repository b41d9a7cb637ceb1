import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { questionsById } from '@/lib/core/format/question-place'
import { readAs } from '../../access/as-person'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { readAssessment } from '../assessments'
import { listMakers, type Maker } from './makers'
import { type QuestionMark, readQuestionMarks } from './question-marks'
import { readThread, type Thread } from './read-thread'

export type WhoAnswers = {
  assessment: OpenAssessment
  makers: Maker[]
  marks: Map<string, QuestionMark>
  /** The ids of the questions that apply, by the facts as they are. */
  applying: Set<string>
  /** YYYY-MM-DD, UTC. */
  today: string
}

/** Who answers what in an assessment; null where there is none. */
export async function findWhoAnswers(person: Person, assessmentId: string): Promise<WhoAnswers | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    const makers = await listMakers(scope.db, found.organisationId)
    return { assessment, makers, marks: await readQuestionMarks(scope.db, found.id) }
  })
  if (!read) return null
  const rules = requireRules(read.assessment.content).sections.flatMap(({ questions }) => questions)
  const applying = rules.flatMap(({ id, applies }) => (applies(read.assessment.facts) ? id : []))
  return { ...read, applying: new Set(applying), today: calendarDate(new Date()) }
}

export type CommentsPage = { assessment: OpenAssessment; thread: Thread; makers: Maker[] }

/** The comments on one question; null where there is no such question. */
export function findComments(
  person: Person,
  { assessmentId, questionId }: { assessmentId: string; questionId: string },
): Promise<CommentsPage | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment || !questionsById(assessment.content).has(questionId)) return null
    const makers = await listMakers(scope.db, found.organisationId)
    return { assessment, makers, thread: await readThread(scope, found, questionId) }
  })
}
