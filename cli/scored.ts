import type { VerifiedResult } from '@/lib/core/review/verified/verified-result'
import type { Progress } from '@/lib/core/scoring/credit/progress'
import type { Score } from '@/lib/core/scoring/score'
import type { LoadedAssessment } from './load-assessment'

/** A file with everything that scoring says of it. */
export type Scored = {
  loaded: LoadedAssessment
  /** The claimed lens first; the evidenced one where any evidence is given. */
  scores: Score[]
  progress: Progress[]
  contradictions: FoundInFile[]
  /** Ids of questions that have an answer and do not apply, because facts say so. */
  ruledOut: string[]
  /** What a verdict file comes to; null without one. `disputed` are ids of facts. */
  verified: { result: VerifiedResult; disputed: string[] } | null
}

/** A contradiction in its questionnaire's words; an explanation counts until it lapses. */
export type FoundInFile = {
  id: string
  text: string
  mend: string
  questions: string[]
  facts: string[]
  explanation: string | null
}
