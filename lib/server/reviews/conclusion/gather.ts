import 'server-only'
import type { ConclusionInput } from '@/lib/core/review/conclusion/build-conclusion'
import { standingSchema } from '@/lib/core/review/independence/standing'
import type { Finding, Message, ReviewFile } from '@/lib/core/review/lifecycle/review-thread'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { AuditorScope } from '../../access/as-auditor'
import { calendarDate } from '../../records/rows'
import type { JudgedReview } from '../desk/read-judged'
import { ownVerdictFiles, readVerdictFiles } from '../files/read-files'
import { readFindings } from '../findings/read-findings'
import { readAddedEvidence, readRequests } from '../requests/read-requests'

/** Everything that a conclusion freezes, but what the auditor says last. */
export type Gathered = Omit<ConclusionInput, 'outcome' | 'limits' | 'at'>

/** Reads what is frozen with a conclusion, in the transaction that concludes. */
export async function gather(scope: AuditorScope, judged: JudgedReview): Promise<Gathered> {
  const { db, review } = scope
  const { facts, answers, scope: reviewed, questionnaire } = judged.submission
  const { id, version, hash } = questionnaire
  const findings = await readFindings(db, review.productId)
  // Evidence that was added in a review before is frozen with what asked for it.
  const requests = await readRequests(db, ...review.chain)
  return {
    ...(await readHead(scope)),
    questionnaire: { id, version, hash },
    facts,
    answers,
    verdicts: judged.verdicts,
    scope: reviewed,
    sample: judged.sample,
    findings: findings.map(frozenFinding),
    requests: requests.map(({ id: request, question, thread }) => ({
      id: request,
      question,
      thread: thread.map(frozenMessage),
    })),
    added: (await readAddedEvidence(db, ...review.chain)).map(({ id: _, ...piece }) => piece),
    files: [
      ...(await filesOfVerdicts(scope, judged)),
      ...findings.flatMap((each) => each.files.map((file) => frozenFile('finding', each.id, file))),
      ...requests.flatMap((each) => each.files.map((file) => frozenFile('request', each.id, file))),
    ],
  }
}

/** Of verdicts that stand, by the auditor who gave them. */
async function filesOfVerdicts({ db, review }: AuditorScope, { verdicts }: JudgedReview) {
  const files = ownVerdictFiles(await readVerdictFiles(db, ...review.chain), review)
  return files.flatMap((file) =>
    Object.hasOwn(verdicts.answers, file.question) ? frozenFile('verdict', file.question, file) : [],
  )
}

function frozenFile(
  to: Gathered['files'][number]['to'],
  id: string,
  { name, sha256, bytes, at, by }: ReviewFile,
): Gathered['files'][number] {
  return { to, id, name, sha256, bytes, at, by }
}

type Head = Pick<Gathered, 'review' | 'submission' | 'auditor' | 'standing'>

async function readHead({ db, person, review }: AuditorScope): Promise<Head> {
  const row = await db.review.findUniqueOrThrow({
    where: { id: review.id },
    include: {
      auditor: { select: { name: true, emailVerified: true } },
      submission: { select: { id: true, number: true, submittedAt: true, contentDigest: true } },
    },
  })
  const { askedAt, why, due, acceptedAt, firm, competence, auditor, submission } = row
  if (!acceptedAt || competence === null) throw new Error('An accepted review has its auditor’s statement.')
  return {
    review: {
      id: review.id,
      askedAt: askedAt.toISOString(),
      why: storedText(why),
      ...(due ? { dueBy: calendarDate(due) } : {}),
      acceptedAt: acceptedAt.toISOString(),
    },
    submission: {
      id: submission.id,
      number: submission.number,
      at: submission.submittedAt.toISOString(),
      digest: submission.contentDigest,
    },
    auditor: {
      name: storedText(auditor?.name ?? person.name),
      addressVerified: auditor?.emailVerified ?? false,
      ...(firm ? { firm: storedText(firm) } : {}),
      competence: storedText(competence),
    },
    standing: standingSchema.parse(row.standing),
  }
}

function frozenFinding({
  id,
  content,
  state,
  raisedBy,
  raisedAt,
  steps,
  thread,
}: Finding): Gathered['findings'][number] {
  return {
    id,
    ...content,
    state,
    raised: { at: raisedAt, by: raisedBy.name },
    steps: steps.map(({ text, ...step }) => ({ ...step, ...(text === null ? {} : { text }) })),
    thread: thread.map(frozenMessage),
  }
}

function frozenMessage({ at, by, text }: Message) {
  return { at, by, text, files: [] }
}
