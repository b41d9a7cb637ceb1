import 'server-only'
import { type Answer, maxEvidence, storedAnswerSchema } from '@/lib/core/answers/answer'
import type { EvidenceLink } from '@/lib/core/answers/evidence/evidence'
import type { Problem } from '@/lib/core/text/problem'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { evidenceDigest } from '../../records/evidence/add-pieces'
import { resolveAnswer } from '../../records/evidence/resolve-answers'
import { answerRules } from './answers'
import { saveEntryIn } from './save-entry'

export type Attached = { attached: true } | { attached: false; problems: Problem[] }

type Adding = { questionId: string; evidence: readonly EvidenceLink[]; mutationId: string }

/** Adds evidence to an answer as a change of its own, in whose history it is: all else that the answer says stays. What it has already is not added again. */
export async function addToAnswer(
  scope: ChangeScope,
  { id: assessmentId }: FoundAssessment,
  { questionId, evidence, mutationId }: Adding,
): Promise<Attached> {
  const { db, person } = scope
  const place = { assessmentId, kind: 'answer' as const, key: questionId }
  const entry = await db.entry.findUnique({ where: { assessmentId_kind_key: place } })
  if (!entry || entry.value === null) return refuseAttaching('no-answer')
  const answer = storedAnswerSchema.parse(await resolveAnswer(db, assessmentId, entry.value))
  const named = withEvidence(answer, evidence)
  if (named.evidence.length > maxEvidence) return refuseAttaching('much-evidence')
  const save = { assessmentId, baseRevision: entry.revision, mutationId, saidBy: person.id }
  const outcome = await saveEntryIn(scope, save, answerRules(questionId, named))
  if (outcome.saved) return { attached: true }
  return outcome.reason === 'invalid'
    ? { attached: false, problems: outcome.problems }
    : refuseAttaching('no-draft')
}

function withEvidence(answer: Answer, evidence: readonly EvidenceLink[]): Answer {
  const digests = new Set(answer.evidence.map(evidenceDigest))
  return {
    ...answer,
    evidence: [...answer.evidence, ...evidence.filter((each) => !digests.has(evidenceDigest(each)))],
  }
}

type Why = 'no-answer' | 'much-evidence' | 'no-draft' | 'no-choice' | 'not-to-choose' | 'answer-changed'

/** A refusal of the form as a whole, or of one of its fields. */
export function refuseAttaching(why: Why, field = ''): Extract<Attached, { attached: false }> {
  return { attached: false, problems: [{ field, code: `form-problem.attach.${why}`, values: {} }] }
}
