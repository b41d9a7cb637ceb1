import { questionsById } from '../../format/question-place'
import type { Question } from '../../format/questionnaire'
import type { Problem } from '../../text/problem'
import { checkScope, type ReviewScope } from '../scope'
import { checkVerdict } from '../verdict/check-verdict'
import type { JudgedSubmission } from '../verdict/judged-submission'
import type { AnswerVerdict, ReviewVerdicts, VerdictEntry } from '../verdict/verdict-schema'
import type { VerdictFile } from './verdict-file-schema'

export type ResolvedVerdicts =
  | { resolved: { verdicts: ReviewVerdicts; scope: ReviewScope }; problems: [] }
  | { resolved: null; problems: Problem[] }

/**
 * Compares a verdict file with the assessment it is about. `field` of a problem is its path in the file; a word for a
 * checklist counts as its only item. `today` is YYYY-MM-DD, UTC.
 */
export function resolveVerdicts(
  file: VerdictFile,
  assessment: Omit<JudgedSubmission, 'scope'>,
  today: string,
): ResolvedVerdicts {
  const { questionnaire } = assessment
  const questions = questionsById(questionnaire)
  const { scope, facts, withheld, contradictions } = file
  const answers = Object.fromEntries(
    Object.entries(file.answers).map(([id, verdict]) => [id, withItem(questions.get(id), verdict)]),
  )
  const verdicts = { answers, facts, withheld, contradictions }
  const problems = [
    ...checkPin(file, assessment),
    ...checkScope(questionnaire, scope),
    ...entriesOf(verdicts).flatMap((entry) =>
      checkVerdict({ ...assessment, scope }, entry, today).map((problem) => placed(problem, entry)),
    ),
  ]
  return problems.length > 0 ? { resolved: null, problems } : { resolved: { verdicts, scope }, problems: [] }
}

function checkPin(
  { questionnaire: pin }: VerdictFile,
  { questionnaire }: Omit<JudgedSubmission, 'scope'>,
): Problem[] {
  const { id, version } = questionnaire
  if (pin.id === id && pin.version === version) return []
  const values = { pin: `${pin.id}@${pin.version}`, expected: `${id}@${version}` }
  return [{ field: 'questionnaire', code: 'file-problem.other-version', values }]
}

function withItem(question: Question | undefined, verdict: AnswerVerdict): AnswerVerdict {
  if (question?.kind !== 'checklist' || verdict.kind !== 'adjusted' || verdict.to.kind !== 'choice')
    return verdict
  return { ...verdict, to: { kind: 'checklist', items: [verdict.to.option] } }
}

function entriesOf({ answers, facts, withheld, contradictions }: ReviewVerdicts): VerdictEntry[] {
  return [
    ...Object.entries(answers).map(([id, verdict]) => ({ on: 'answers' as const, id, verdict })),
    ...Object.entries(facts).map(([id, verdict]) => ({ on: 'facts' as const, id, verdict })),
    ...Object.entries(withheld).map(([id, verdict]) => ({ on: 'withheld' as const, id, verdict })),
    ...Object.entries(contradictions).map(([id, verdict]) => ({
      on: 'contradictions' as const,
      id,
      verdict,
    })),
  ]
}

/** A file names the kind of a verdict `verdict`, and opened addresses by themselves. */
function placed(problem: Problem, { on, id }: VerdictEntry): Problem {
  const within = problem.field.replace(/^kind$/, 'verdict').replace(/^opened\..*$/, 'opened')
  return { ...problem, field: [on, id, within].filter((part) => part !== '').join('.') }
}
