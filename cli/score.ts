import { compileApplicability } from '@/lib/core/answers/applicability'
import { disputedFacts } from '@/lib/core/review/verified/credit-verdicts'
import { verifiedResult } from '@/lib/core/review/verified/verified-result'
import { type CompiledRules, compile } from '@/lib/core/scoring/compile'
import { findContradictions } from '@/lib/core/scoring/contradiction/contradictions'
import { explanationDigest } from '@/lib/core/scoring/contradiction/explanation-digest'
import { lensHasContent } from '@/lib/core/scoring/credit/lens-has-content'
import { progress } from '@/lib/core/scoring/credit/progress'
import { score as scoreAssessment } from '@/lib/core/scoring/score-assessment'
import { english } from '@/lib/words/english'
import { type LoadedAssessment, loadAssessment } from './load-assessment'
import { type LoadedVerdicts, loadVerdicts } from './load-verdicts'
import { printError, printLine } from './print'
import { refuseSameFile } from './refuse-same-file'
import type { FoundInFile, Scored } from './scored'
import { showScore } from './show-score'

type Options = {
  json: boolean
  date: string
  folder: string
  /** A verdict file, about the one assessment file. */
  verdicts?: string | undefined
}

/** Scores files and prints the results; a file that is refused stops no other. Returns the exit code. `date` is YYYY-MM-DD. */
export function score(paths: readonly string[], { json, date, folder, verdicts }: Options): number {
  if (refuseSameFile(...paths, ...(verdicts === undefined ? [] : [verdicts]))) return 2
  if (verdicts !== undefined && paths.length > 1) {
    printError(english.t('terminal.judged.one-file'))
    return 2
  }
  const results = paths.flatMap((path) => {
    const loaded = loadAssessment(path, folder)
    if (!loaded) return []
    const judged = verdicts === undefined ? undefined : loadVerdicts(verdicts, loaded, date)
    return judged === null ? [] : { path, scored: scoreLoaded(loaded, date, judged) }
  })
  const isOne = paths.length === 1
  if (json && results.length > 0) {
    const values = results.map(({ path, scored }) => ({ file: path, ...asJson(scored) }))
    printLine(JSON.stringify(isOne ? values[0] : values, null, 2))
  } else if (results.length > 0) {
    const texts = results.map(({ path, scored }) => `${isOne ? '' : `── ${path}\n\n`}${showScore(scored)}`)
    printLine(texts.join('\n\n'))
  }
  return results.length === paths.length ? 0 : 1
}

/** A loaded file with all that scoring says of it, and of verdicts on it where there are any. */
export function scoreLoaded(loaded: LoadedAssessment, date: string, judged?: LoadedVerdicts): Scored {
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
    ruledOut: ruledOutIn(loaded),
    verified: judged
      ? {
          result: verifiedResult(compiled, { facts, answers, date, ...judged }),
          disputed: disputedFacts(judged.verdicts),
        }
      : null,
  }
}

/** Answers to questions that the facts rule out, in the order of the file: they count for nothing. */
function ruledOutIn({ questionnaire, facts, answers }: LoadedAssessment): string[] {
  const applies = compileApplicability(questionnaire)(facts)
  return Object.keys(answers).filter((id) => !applies.has(id))
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

function asJson({ loaded, scores, progress, contradictions, ruledOut, verified }: Scored) {
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
    ruledOut,
    ...(verified ? { verified: { ...verified.result, disputed: verified.disputed } } : {}),
  }
}
