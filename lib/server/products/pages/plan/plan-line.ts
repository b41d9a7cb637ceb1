import 'server-only'
import type { AnswerValue, Facts } from '@/lib/core/answers/answer'
import type { PlanLine } from '@/lib/core/assessment/plan/plan'
import { questionsById } from '@/lib/core/format/question-place'
import type { QuestionnairePin } from '@/lib/core/format/questionnaire'
import type { PlanState, ProductPlanLine } from '@/lib/core/products/product-plan'
import { creditsOf } from '@/lib/core/scoring/credit/credits'
import { requireQuestionnaire, requireRules } from '../../../content/catalogue'

/** A line of a plan, and the question it is about. */
export type Planned = { questionnaireId: string; question: string; line: PlanLine }

/** What one assessment says of the questions that are planned, by question id. */
export type PlanSide = {
  pin: QuestionnairePin
  release: string
  assessmentId: string
  isDraft: boolean
  facts: Facts
  says: ReadonlyMap<string, AnswerValue>
}

export type PlanRead = { lines: Planned[]; sides: PlanSide[] }

/** A line with how far it is. `sides`: of any questionnaire, one for each release, the latest first; it is judged by the first of its own. */
export function asPlanLine(
  { questionnaireId, question, line }: Planned,
  sides: readonly PlanSide[],
): ProductPlanLine {
  const own = sides.filter(({ pin }) => pin.id === questionnaireId)
  const [latest] = own
  const { to, owner = null, effort = null, due = null, evidence = null } = line
  const now = latest ? worthIn(latest, question) : null
  const place = latest && {
    release: latest.release,
    assessmentId: latest.assessmentId,
    isDraft: latest.isDraft,
  }
  return {
    questionnaire: questionnaireOf(questionnaireId, latest),
    question,
    ask: askIn(own, question),
    state: stateOf(now, to),
    ...{ to, now, owner, effort, due, evidence },
    latest: place ?? null,
    releases: own
      .map((side) => ({ release: side.release, state: stateOf(worthIn(side, question), to) }))
      .toReversed(),
  }
}

function questionnaireOf(id: string, latest: PlanSide | undefined): ProductPlanLine['questionnaire'] {
  if (!latest) return { id, version: null, title: id }
  return { id, version: latest.pin.version, title: requireQuestionnaire(latest.pin).title }
}

/** The wording of the latest version that has the question. */
function askIn(own: readonly PlanSide[], question: string): string {
  for (const { pin } of own) {
    const asked = questionsById(requireQuestionnaire(pin)).get(question)
    if (asked) return asked.ask
  }
  return question
}

function stateOf(now: number | null, to: number): PlanState {
  if (now === null) return 'left'
  return now >= to ? 'done' : 'open'
}

/** The least that the answer is worth as it is claimed; null where the question is not asked or not applicable. */
function worthIn({ pin, facts, says }: PlanSide, question: string): number | null {
  const rules = requireRules(requireQuestionnaire(pin))
  const asked = rules.sections.flatMap(({ questions }) => questions).find((each) => each.id === question)
  if (!asked?.applies(facts)) return null
  const said = says.get(question)
  const answer = said && { says: said, evidence: [], copied: false }
  const credits = creditsOf(asked, answer, { lens: 'claimed', date: '' })
  return credits === 'left-out' ? null : credits.low
}
