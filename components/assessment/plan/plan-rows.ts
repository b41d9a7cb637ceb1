import type { OpenAssessment } from '@/lib/core/assessment/assessment'
import type { Question, Section } from '@/lib/core/format/questionnaire'
import type { Path } from '@/lib/core/scoring/advice/do-list'
import type { Step } from '@/lib/core/scoring/advice/find-path'
import { viewQuestion } from '../../../lib/core/format/question-view'
import { answerWords } from '../../questionnaire/answer-words'
import { planAim } from './plan-aim'
import type { PlanRow } from './plan-row'

/** The steps of the cheapest path, then what else the team has planned, in the order of the questionnaire. */
export function planRows(assessment: OpenAssessment, paths: readonly Path[], newId: () => string): PlanRow[] {
  const steps = new Map(paths.flatMap((path) => path.steps.map((step) => [step.question, step])))
  const asked = assessment.content.sections.flatMap((section) =>
    section.questions.map((question) => ({ section, question, step: steps.get(question.id) })),
  )
  const onPath = asked.filter(({ step }) => step !== undefined)
  const beside = asked.filter(({ question, step }) => step === undefined && assessment.plan[question.id])
  return [...onPath, ...beside].map((each) => ({ ...rowOf(assessment, each), mutationId: newId() }))
}

type Asked = { section: Section; question: Question; step: Step | undefined }

function rowOf(assessment: OpenAssessment, { section, question, step }: Asked): Omit<PlanRow, 'mutationId'> {
  const line = assessment.plan[question.id] ?? null
  const asked = step && { to: chosenWords(question, step), aim: step.to }
  const planned = line && planAim(question, line.to)
  const keepsAim = planned !== null && planned.aim !== asked?.aim
  return {
    question: question.id,
    section: section.id,
    ask: question.ask,
    from: answerWords(viewQuestion(question), assessment.answers[question.id]?.says ?? null).join('; '),
    to: (keepsAim ? planned : asked)?.to ?? '',
    aim: (keepsAim ? planned : asked)?.aim ?? 0,
    findOutFirst: step?.findOutFirst ?? false,
    instead: planned && asked && asked.aim > planned.aim ? asked : null,
    line,
    revision: assessment.stored.plan[question.id]?.revision ?? 0,
  }
}

function chosenWords(question: Question, { choose }: Step): string {
  const { choices } = viewQuestion(question)
  return choices
    .filter(({ id }) => choose.includes(id))
    .map(({ text }) => text)
    .join('; ')
}
