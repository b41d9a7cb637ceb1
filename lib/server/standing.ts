import 'server-only'
import type { AssessmentSummary } from '@/lib/core/assessment/assessment'
import type { AssessmentWithStanding, Standing } from '@/lib/core/assessment/standing'
import { score } from '@/lib/core/scoring/score-assessment'
import { requireQuestionnaire, requireRules } from './catalogue'
import { readEntries, saidIn } from './entries'
import { calendarDate } from './stored'
import { submittedStanding } from './submissions'

/**
 * An assessment with its overall level: of an open draft as its answers stand now, else as the last submission
 * told it. Who may not read drafts gets the submission's, also while the next draft is open.
 */
export async function withStanding(
  assessment: AssessmentSummary,
  { seesDrafts }: { seesDrafts: boolean },
): Promise<AssessmentWithStanding> {
  const [latest] = assessment.submissions
  const isOpen = seesDrafts && assessment.state === 'draft'
  if (isOpen) return { ...assessment, standing: await standingOfDraft(assessment) }
  return { ...assessment, standing: latest ? await submittedStanding(latest.id) : null }
}

/** A draft in which nobody has said anything could be everything, which tells nobody anything. */
async function standingOfDraft({
  id,
  changedAt,
  questionnaire,
}: AssessmentSummary): Promise<Standing | null> {
  if (changedAt === null) return null
  const content = requireQuestionnaire(questionnaire)
  const said = saidIn(await readEntries(id))
  const date = calendarDate(new Date())
  const { overall } = score(requireRules(content), { ...said, lens: 'claimed', date })
  if (!overall.assessed) return null
  return { level: overall.level, couldBe: overall.couldBe, levels: content.levels }
}
