import 'server-only'
import { type Answer, maxEvidence, storedAnswerSchema } from '@/lib/core/answers/answer'
import { type EvidenceLink, evidenceLinkSchema } from '@/lib/core/answers/evidence/evidence'
import type { Problem } from '@/lib/core/text/problem'
import { changeAs } from '../../access/as-person'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { answerRules } from '../../assessments/entries/answers'
import { saveEntryIn } from '../../assessments/entries/save-entry'
import type { Person } from '../../identity/person'
import { evidenceDigest } from '../../records/evidence/add-pieces'
import { resolveAnswer } from '../../records/evidence/resolve-answers'
import { problemsOf } from '../../records/zod-problems'
import { hasFile } from './evidence-file'

type Order = {
  assessmentId: string
  questionId: string
  sha256: string
  /** Title, kind and days, not parsed. */
  input: object
  /** A UUID of the form. */
  mutationId: string
}

export type Attached = { attached: true } | { attached: false; problems: Problem[] }

/**
 * Adds a file of the product to the answer to a question as evidence: all else that the answer says stays. The same form again, and
 * evidence that the answer has already, changes nothing. Null where the person may not answer, or the product has no such file.
 */
export function attachFile(person: Person, order: Order): Promise<Attached | null> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('answer', order.assessmentId)
    if (!found || !(await hasFile(scope.db, found, order.sha256))) return null
    const parsed = evidenceLinkSchema.safeParse({ ...order.input, sha256: order.sha256 })
    if (!parsed.success) return refuse(problemsOf(parsed.error))
    return addToAnswer(scope, found, { ...order, evidence: parsed.data })
  })
}

async function addToAnswer(
  scope: ChangeScope,
  { id: assessmentId }: FoundAssessment,
  { questionId, evidence, mutationId }: Order & { evidence: EvidenceLink },
): Promise<Attached> {
  const { db, person } = scope
  const place = { assessmentId, kind: 'answer' as const, key: questionId }
  const entry = await db.entry.findUnique({ where: { assessmentId_kind_key: place } })
  if (!entry || entry.value === null) return refuse([problem('no-answer')])
  const answer = storedAnswerSchema.parse(await resolveAnswer(db, assessmentId, entry.value))
  const named = withEvidence(answer, evidence)
  if (named.evidence.length > maxEvidence) return refuse([problem('much-evidence')])
  const save = { assessmentId, baseRevision: entry.revision, mutationId, saidBy: person.id }
  const outcome = await saveEntryIn(scope, save, answerRules(questionId, named))
  if (outcome.saved) return { attached: true }
  return refuse(outcome.reason === 'invalid' ? outcome.problems : [problem('no-draft')])
}

function withEvidence(answer: Answer, evidence: EvidenceLink): Answer {
  const digest = evidenceDigest(evidence)
  const isThere = answer.evidence.some((each) => evidenceDigest(each) === digest)
  return isThere ? answer : { ...answer, evidence: [...answer.evidence, evidence] }
}

function refuse(problems: Problem[]): Attached {
  return { attached: false, problems }
}

function problem(why: 'no-answer' | 'much-evidence' | 'no-draft'): Problem {
  return { field: '', code: `form-problem.attach.${why}`, values: {} }
}
