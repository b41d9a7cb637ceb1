import { type CompiledRules, compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradictions'
import { explanationDigest } from '@/lib/core/scoring/explanation-digest'
import { lensHasContent } from '@/lib/core/scoring/lens-has-content'
import { progress } from '@/lib/core/scoring/progress'
import { score as scoreAssessment } from '@/lib/core/scoring/score-assessment'
import { type LoadedAssessment, loadAssessment } from './load-assessment'
import { printLine } from './print'
import type { FoundInFile, Scored } from './scored'
import { showScore } from './show-score'

/** Scores a file and prints the result; returns the exit code. `date` is YYYY-MM-DD. */
export function score(
  path: string,
  { json, date, folder }: { json: boolean; date: string; folder: string },
): number {
  const loaded = loadAssessment(path, folder)
  if (!loaded) return 1
  const scored = scoreLoaded(loaded, date)
  printLine(json ? JSON.stringify(asJson(scored), null, 2) : showScore(scored))
  return 0
}

function scoreLoaded(loaded: LoadedAssessment, date: string): Scored {
  const { questionnaire, facts, answers } = loaded
  const compiled = compile(questionnaire)
  const lenses = (['claimed', 'evidenced'] as const).filter((lens) =>
    lensHasContent(compiled, lens, { facts, answers }),
  )
  return {
    loaded,
    scores: lenses.map((lens) => scoreAssessment(compiled, { facts, answers, lens, date })),
    progress: progress(compiled, { facts, answers }),
    contradictions: contradictionsOf(loaded, compiled),
  }
}

/** An explanation counts only while it is about what the file says. */
function contradictionsOf(loaded: LoadedAssessment, compiled: CompiledRules): FoundInFile[] {
  return findContradictions(compiled, loaded).flatMap((found) => {
    const own = loaded.questionnaire.contradictions.find(({ id }) => id === found.id)
    const explained = loaded.explanations[found.id]
    const holds = explained?.about === explanationDigest(found, loaded)
    return own ? { ...found, text: own.text, mend: own.mend, explanation: holds ? explained.text : null } : []
  })
}

function asJson({ loaded, scores, progress, contradictions }: Scored) {
  const { file, questionnaire, published } = loaded
  return {
    format: 1,
    submitted: false,
    questionnaire: {
      id: questionnaire.id,
      version: questionnaire.version,
      hash: questionnaire.hash,
      published,
    },
    product: file.product,
    release: file.release ?? null,
    levels: questionnaire.levels,
    scores,
    progress,
    contradictions,
  }
}
