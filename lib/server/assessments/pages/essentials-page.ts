import 'server-only'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { questionsById } from '@/lib/core/format/question-place'
import { type Essential, readEssentials } from '@/lib/core/scoring/first-look/essentials'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { findSectionOf, type SectionToAnswer } from './section-page'

/** The ids of the essential questions of a version. */
export function essentialIds(content: OpenAssessment['content']): Set<string> {
  const questions = [...questionsById(content).values()]
  return new Set(questions.filter(({ essential }) => essential).map(({ id }) => id))
}

/** The essentials that apply to a draft as its facts are now, in the order of the questionnaire. */
export function essentialsOf({ content, facts, answers }: OpenAssessment): Essential[] {
  return readEssentials(requireRules(content), { facts, answers }, essentialIds(content))
}

export type EssentialToAnswer = { found: SectionToAnswer; essentials: Essential[]; place: number }

/** One essential question with its section, and its place among those that apply, from 0; null where it is none. */
export async function findEssential(
  person: Person,
  { assessmentId, questionId }: { assessmentId: string; questionId: string },
): Promise<EssentialToAnswer | null> {
  const found = await findSectionOf(person, { assessmentId, questionId })
  if (!found) return null
  const essentials = essentialsOf(found.assessment)
  const place = essentials.findIndex(({ question }) => question === questionId)
  return place < 0 ? null : { found, essentials, place }
}
