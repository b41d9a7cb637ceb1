import 'server-only'
import type { Proposal } from '@/lib/core/answers/proposals/proposal'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import { findQuestion } from '@/lib/core/format/question-place'
import type { Question, Section } from '@/lib/core/format/questionnaire'
import { type Progress, progress } from '@/lib/core/scoring/credit/progress'
import { type SectionPart, sectionPart } from '@/lib/core/scoring/live/section-part'
import { readAs } from '../../access/as-person'
import { requireRules } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { readAssessment } from '../assessments'
import { type CarryRecord, readCarryOver } from '../carry-over/carry-record'
import { readProposalsOf } from '../proposals/read-proposals'
import { type QuestionMark, readQuestionMarks } from '../together/question-marks'

export type SectionToAnswer = {
  assessment: OpenAssessment
  section: Section
  /** The questions that apply, by the facts as they are. */
  applicable: Question[]
  /** What became of every answer where the assessment was carried over to a later version. */
  carried: CarryRecord | null
  /** What was proposed as answers to these questions and waits, or has become the answer. */
  proposals: Proposal[]
  /** To whom questions are given, and their comments, by question. */
  marks: Map<string, QuestionMark>
  /** Of every section. */
  progress: Progress[]
  /** What scores the section at every click. */
  part: SectionPart
}

type Choose = (content: OpenAssessment['content']) => Section | undefined

/** One section of a draft, to be answered; null where there is none. */
export function findSection(
  person: Person,
  { assessmentId, sectionId }: { assessmentId: string; sectionId: string },
): Promise<SectionToAnswer | null> {
  return findToAnswer(person, assessmentId, ({ sections }) => sections.find(({ id }) => id === sectionId))
}

/** The section that a question is in; null where there is none. */
export function findSectionOf(
  person: Person,
  { assessmentId, questionId }: { assessmentId: string; questionId: string },
): Promise<SectionToAnswer | null> {
  return findToAnswer(person, assessmentId, (content) => findQuestion(content, questionId)?.section)
}

async function findToAnswer(
  person: Person,
  assessmentId: string,
  choose: Choose,
): Promise<SectionToAnswer | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    return {
      assessment,
      carried: assessment.carriedOver ? await readCarryOver(scope, found.id) : null,
      proposals: await readProposalsOf(scope.db, found.id, null),
      marks: await readQuestionMarks(scope.db, found.id),
    }
  })
  const section = read ? choose(read.assessment.content) : undefined
  if (!read || !section) return null
  const ids = new Set(section.questions.map(({ id }) => id))
  const proposals = read.proposals.filter(({ key }) => ids.has(key))
  return { ...read, proposals, section, ...scoringOf(read.assessment, section) }
}

function scoringOf({ content, facts, answers }: OpenAssessment, section: Section) {
  const compiled = requireRules(content)
  const given = { facts, answers, date: calendarDate(new Date()) }
  const part = sectionPart({ rules: content, compiled }, { section: section.id, ...given })
  const own = compiled.sections.find(({ id }) => id === section.id)?.questions ?? []
  const applying = new Set(own.filter(({ applies }) => applies(facts)).map(({ id }) => id))
  return {
    part,
    progress: progress(compiled, given),
    applicable: section.questions.filter(({ id }) => applying.has(id)),
  }
}
