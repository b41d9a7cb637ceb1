import 'server-only'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { ChangeOfAnswer, OpenAssessment } from '@/lib/core/assessment/assessment'
import type { ListPage, PageRequest } from '@/lib/core/text/list-page'
import { readAs } from '../../access/as-person'
import type { Person } from '../../identity/person'
import { readAnswerHistory } from '../answer-history'
import { readAssessment } from '../assessments'
import { readProposalsOf } from '../proposals/read-proposals'

export type AnswerHistory = {
  assessment: OpenAssessment
  history: ListPage<ChangeOfAnswer>
  /** Those that became an answer say of which revision. */
  proposals: Proposal[]
}

/** An assessment with one page of the changes of one answer; null where the person may not read the draft. */
export function findHistory(
  person: Person,
  { assessmentId, questionId }: { assessmentId: string; questionId: string },
  request: PageRequest,
): Promise<AnswerHistory | null> {
  return readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    const wanted = { assessmentId: assessment.id, questionId }
    return {
      assessment,
      history: await readAnswerHistory(scope, wanted, request),
      proposals: await readProposalsOf(scope.db, assessment.id, questionId),
    }
  })
}
