import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import { type FoundSection, findInAnswers } from '@/lib/core/answers/find/find-in-answers'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Person } from '../../identity/person'
import { findAssessment } from '../assessments'

export type FindPage = {
  assessment: OpenAssessment
  found: FoundSection[]
  /** Ids of the questions that apply by the facts as they are. */
  applies: ReadonlySet<string>
}

/** What an assessment asks and says about these words; null where the person may not read the draft. */
export async function findInAssessment(
  person: Person,
  assessmentId: string,
  typed: string,
): Promise<FindPage | null> {
  const assessment = await findAssessment(person, assessmentId)
  if (!assessment) return null
  const { content, facts } = assessment
  return {
    assessment,
    found: findInAnswers(assessment, typed),
    applies: compileApplicability(content)(facts),
  }
}
