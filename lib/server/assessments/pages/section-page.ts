import 'server-only'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Question, Section } from '@/lib/core/format/questionnaire'
import { readAs } from '../../access'
import type { Person } from '../../identity/person'
import { calendarDate } from '../../records/rows'
import { readAssessment } from '../assessments'
import { type CarryRecord, readCarryOver } from '../carry-over'

export type SectionToAnswer = {
  assessment: OpenAssessment
  section: Section
  /** The questions that apply, by the facts as they are. */
  applicable: Question[]
  /** What became of every answer where the assessment was carried over to a later version. */
  carried: CarryRecord | null
  /** The day by which evidence counts. */
  date: string
}

/** One section of a draft, to be answered; null where there is none. */
export async function findSection(
  person: Person,
  { assessmentId, sectionId }: { assessmentId: string; sectionId: string },
): Promise<SectionToAnswer | null> {
  const read = await readAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    const assessment = found && (await readAssessment(scope, found))
    if (!assessment) return null
    return { assessment, carried: assessment.carriedOver ? await readCarryOver(scope, found.id) : null }
  })
  const section = read?.assessment.content.sections.find(({ id }) => id === sectionId)
  if (!read || !section) return null
  const applies = compileApplicability(read.assessment.content)(read.assessment.facts)
  const applicable = section.questions.filter(({ id }) => applies.has(id))
  return { ...read, section, applicable, date: calendarDate(new Date()) }
}
