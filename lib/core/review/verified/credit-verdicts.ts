import type { CompiledRules } from '../../scoring/compile'
import { interpretAnswer } from '../../scoring/credit/interpret-answer'
import type { Verdict, Verdicts } from '../../scoring/score'
import type { AnswerVerdict, ReviewVerdicts } from '../verdict/verdict-schema'

/**
 * Verdicts as scoring reads them: an adjustment has the credit of the option or items that the auditor names. One to what
 * the question does not have judges nothing, as in checkVerdict.
 */
export function creditVerdicts(
  { sections }: CompiledRules,
  { answers }: Pick<ReviewVerdicts, 'answers'>,
): Verdicts {
  const questions = new Map(sections.flatMap((section) => section.questions).map((each) => [each.id, each]))
  return Object.fromEntries(
    Object.entries(answers).map(([id, verdict]) => [id, creditVerdict(questions.get(id), verdict)]),
  )
}

type Question = CompiledRules['sections'][number]['questions'][number]

function creditVerdict(question: Question | undefined, verdict: AnswerVerdict): Verdict {
  if (verdict.kind !== 'adjusted') return { kind: verdict.kind }
  const credit = question ? interpretAnswer(question, verdict.to) : 'missing'
  return typeof credit === 'number' ? { kind: 'adjusted', credit } : { kind: 'not-examined' }
}

/** Ids of the facts that the auditor disputes, sorted. */
export function disputedFacts({ facts }: Pick<ReviewVerdicts, 'facts'>): string[] {
  const disputed = Object.entries(facts).filter(([, { kind }]) => kind === 'disputed')
  return disputed.map(([id]) => id).toSorted()
}
