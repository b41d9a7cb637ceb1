import { canonicalJson, jsonDigest } from '../../format/hash/content-hash'
import type { CompiledRules } from '../../scoring/compile'
import type { KeysIn, Words } from '../../text/words/words'
import type { Basis } from '../verdict/bases'
import { verifiedResult } from '../verified/verified-result'
import { type Conclusion, conclusionSchema, type NewConclusion } from './conclusion-schema'
import { mayConclude, type ToConclude } from './may-conclude'

/** What is frozen as it is given; the rest follows from it. */
type Given = Omit<NewConclusion, 'format' | 'notice' | 'verdicts' | 'scope' | 'sample' | 'done' | 'verified'>

export type ConclusionInput = Given & Pick<ToConclude, 'facts' | 'answers' | 'verdicts' | 'scope' | 'sample'>

/**
 * The frozen conclusion with its canonical JSON and the hex SHA-256 of that. `facts` and `answers` are those of the
 * submission; the verified lens is that of its day. Throws where mayConclude finds something in the way.
 */
export function buildConclusion(
  compiled: CompiledRules,
  { facts, answers, ...given }: ConclusionInput,
  { t }: Pick<Words<KeysIn<'review'>>, 't'>,
): { conclusion: Conclusion; json: string; digest: string } {
  const { outcome, verdicts, scope, sample, findings } = given
  const problems = mayConclude(outcome, compiled, { facts, answers, verdicts, scope, sample, findings })
  if (problems.length > 0) throw new Error(`The review cannot end as ${outcome}: ${problems[0]?.code}`)
  const date = given.submission.at.slice(0, 10)
  const conclusion = conclusionSchema.parse({
    ...given,
    format: 2,
    notice: t('review.notice'),
    done: countByBasis(verdicts),
    verified: verifiedResult(compiled, { facts, answers, verdicts, scope, date }),
  })
  return { conclusion, json: canonicalJson(conclusion), digest: jsonDigest(conclusion) }
}

/** Reads a conclusion as it was stored. Throws on a format that this release does not know. */
export function readStoredConclusion(json: string): Conclusion {
  return conclusionSchema.parse(JSON.parse(json))
}

function countByBasis({ answers }: ToConclude['verdicts']): Conclusion['done'] {
  const used = Object.values(answers).flatMap((verdict) =>
    verdict.kind === 'not-examined' ? [] : [verdict.basis],
  )
  const countOf = (basis: Basis) => used.filter((each) => each === basis).length
  return {
    read: countOf('read'),
    shown: countOf('shown'),
    'tested-by-me': countOf('tested-by-me'),
    'tested-by-laboratory': countOf('tested-by-laboratory'),
  }
}
