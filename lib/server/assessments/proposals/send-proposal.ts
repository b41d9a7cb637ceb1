import 'server-only'
import { z } from 'zod'
import { type Answer, answerSchema } from '@/lib/core/answers/answer'
import { checkAnswer } from '@/lib/core/assessment/check/check-answer'
import { questionsById } from '@/lib/core/format/question-place'
import type { Problem, ProblemCode } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import type { Coded } from '@/lib/core/text/words/words'
import {
  type AskedLink,
  type AskedScope,
  type ClosedLink,
  changeAsked,
  readAsked,
} from '../../access/as-asked'
import { requireQuestionnaire } from '../../content/catalogue'
import { stranger } from '../../identity/signing-in/visitor'
import { asJson } from '../../records/rows'
import { problemsOf } from '../../records/zod-problems'
import { canonicalJson } from '../../world/digest'
import { countAttempt, type Limit } from '../../world/limits/rate-limits'
import { newId } from '../../world/new-id'

type Sending = { token: string; key: string; name: unknown; answer: unknown }
export type ProposalSent =
  | { sent: true }
  | { sent: false; why: 'refused'; problems: Problem[] }
  | { sent: false; why: ClosedLink['why'] }

/** An hour of one link and sender: more than a person answers, less than a program would send. */
const sendLimit: Limit = { name: 'propose', tries: 120, seconds: 3600 }
/** Proposals that one link leaves behind. Those that were replaced do not count. */
const mostOfOneLink = 300

/**
 * Proposes an answer to a question of a link. It replaces the one of this link and question that still waits; the same
 * again changes nothing. Nobody is signed in: the name is what the person says.
 */
export async function sendProposal(headers: Headers, sending: Sending): Promise<ProposalSent> {
  const known = await readAsked(sending.token, async ({ link }) => link.id)
  if (!known.open) return { sent: false, why: known.why }
  const retryAfter = await countAttempt(sendLimit, `${known.value}\n${stranger(headers).from}`)
  if (retryAfter !== null) {
    const values = { minutes: Math.ceil(retryAfter / 60) }
    return refuse([{ field: '', code: 'form-problem.propose.many', values }])
  }
  const done = await changeAsked(sending.token, (scope) => propose(scope, sending))
  return done.open ? done.value : { sent: false, why: done.why }
}

async function propose(scope: AskedScope, { key, name, answer }: Sending): Promise<ProposalSent> {
  const reading = readProposal(scope.link, { key, name, answer })
  if ('problems' in reading) return refuse(reading.problems)
  const { db, link } = scope
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${link.id}, 0))`
  const waiting = await db.proposal.findFirst({ where: { askLinkId: link.id, key, state: 'open' } })
  const isSame = waiting?.proposedBy === reading.name && same(waiting.answer, reading.answer)
  if (isSame) return { sent: true }
  if (waiting) await db.proposal.deleteMany({ where: { id: waiting.id } })
  else if ((await db.proposal.count({ where: { askLinkId: link.id } })) >= mostOfOneLink)
    return refuse([{ field: '', code: 'form-problem.propose.full', values: {} }])
  await write(scope, key, reading)
  return { sent: true }
}

/** Of a form in which nothing is chosen. */
export const noAnswer: Problem = { field: 'says', code: 'form-problem.propose.no-answer', values: {} }

type Read = { name: string; answer: Answer }
const nameOfPerson = z.object({ name: nameSchema('form-problem.name.person') })

function readProposal(
  link: AskedLink,
  { key, name, answer }: Omit<Sending, 'token'>,
): Read | { problems: Problem[] } {
  const question = link.keys.includes(key) && questionsById(requireQuestionnaire(link.pin)).get(key)
  if (!question) return problem({ code: 'form-problem.propose.not-asked', values: {} })
  if (answer === null) return { problems: [noAnswer] }
  const named = nameOfPerson.safeParse({ name })
  const said = answerSchema.safeParse(answer)
  if (!named.success || !said.success) {
    const problems = [named, said].flatMap(({ error }) => (error ? problemsOf(error) : []))
    return { problems }
  }
  const { says, note, evidence } = said.data
  const given = { says, ...(note === undefined ? {} : { note }), evidence, copied: false }
  const problems = checkAnswer(question, given)
  return problems.length > 0 ? { problems } : { name: named.data.name, answer: given }
}

async function write({ db, link }: AskedScope, key: string, { name, answer }: Read): Promise<void> {
  const { id: askLinkId, organisationId, assessmentId } = link
  const id = newId()
  const place = { organisationId, assessmentId, askLinkId, key }
  await db.proposal.create({
    data: { id, ...place, proposedBy: name, answer: asJson(answer), at: new Date() },
    select: { id: true },
  })
  await db.$executeRaw`SELECT add_proposal_event(${id}::uuid)`
}

function same(stored: unknown, answer: Answer): boolean {
  return canonicalJson(stored) === canonicalJson(JSON.parse(JSON.stringify(answer)))
}

function problem(coded: Coded<ProblemCode>): { problems: Problem[] } {
  return { problems: [{ field: '', ...coded }] }
}

function refuse(problems: Problem[]): ProposalSent {
  return { sent: false, why: 'refused', problems }
}
