import 'server-only'
import { z } from 'zod'
import { lengths } from '@/lib/core/answers/answer'
import { mentionsIn } from '@/lib/core/assessment/events/mentions'
import { questionsById } from '@/lib/core/format/question-place'
import type { Problem } from '@/lib/core/text/problem'
import { refuseWith } from '@/lib/core/text/refuse-with'
import { wordsSchema } from '@/lib/core/text/typed/words-schema'
import { changeAs } from '../../access/as-person'
import { once, onceKey } from '../../access/once'
import type { ChangeScope, FoundAssessment } from '../../access/scope'
import { requireQuestionnaire } from '../../content/catalogue'
import type { Person } from '../../identity/person'
import { problemsOf } from '../../records/zod-problems'
import { isId, newId } from '../../world/new-id'
import { listMakers } from './makers'
import { queueDigests } from './tell-members'

// Comments are for those who answer: reports never contain them, and auditors and viewers never see them.

type Place = { assessmentId: string; questionId: string }
export type Commented = { commented: true; id: string } | { commented: false; problems: Problem[] }

/** How many comments a question can have. */
const mostComments = 500

const commentForm = z.object({
  text: wordsSchema.min(1, refuseWith({ code: 'form-problem.comment.empty', values: {} })).max(lengths.note),
})

/**
 * Adds a comment, opens the thread again, and puts it into the inbox of who is mentioned, has the question, or has commented
 * before. Sent twice with one `formKey`, it is one comment. Null where the question is not theirs to answer.
 */
export async function addComment(
  person: Person,
  { assessmentId, questionId: key }: Place,
  input: unknown,
  formKey?: unknown,
): Promise<Commented | null> {
  const parsed = commentForm.safeParse(input)
  if (!parsed.success) return { commented: false, problems: problemsOf(parsed.error) }
  const { text } = parsed.data
  return changeAs(person, async (scope) => {
    const found = await findQuestion(scope, { assessmentId, questionId: key })
    if (!found) return null
    if ((await scope.db.comment.count({ where: { assessmentId, key } })) >= mostComments)
      return {
        commented: false,
        problems: [{ field: 'text', code: 'form-problem.comment.many', values: {} }],
      }
    const outcome = { key: onceKey(person, formKey, 'comment', [assessmentId, key, text]), ...found }
    const id = await once(scope, outcome, () => writeComment(scope, found, { key, text }))
    return { commented: true, id }
  })
}

async function findQuestion(scope: ChangeScope, { assessmentId, questionId }: Place) {
  const found = await scope.findAssessment('read-draft', assessmentId)
  return found && questionsById(requireQuestionnaire(found.pin)).has(questionId) ? found : null
}

async function writeComment(
  scope: ChangeScope,
  { id: assessmentId, organisationId }: FoundAssessment,
  { key, text }: { key: string; text: string },
): Promise<string> {
  const { db, person, record } = scope
  const [id, at] = [newId(), new Date()]
  const open = { resolvedAt: null, resolvedById: null }
  const readers = await readersOf(scope, { assessmentId, organisationId, key, text })
  await db.commentThread.upsert({
    where: { assessmentId_key: { assessmentId, key } },
    update: open,
    create: { organisationId, assessmentId, key, ...open },
  })
  await db.comment.create({ data: { id, organisationId, assessmentId, key, authorId: person.id, text, at } })
  const about = { organisationId, subjectId: assessmentId, at }
  record({ ...about, kind: 'comment-added', data: { key, comment: id } })
  for (const reader of readers)
    record({ ...about, kind: reader.kind, data: { key, comment: id, for: reader.id } })
  await queueDigests(db, { organisationId, people: readers.map((reader) => reader.id) })
  return id
}

type Reader = { id: string; kind: 'person-mentioned' | 'comment-to-read' }

async function readersOf(
  { db, person }: ChangeScope,
  {
    assessmentId,
    organisationId,
    key,
    text,
  }: { assessmentId: string; organisationId: string; key: string; text: string },
): Promise<Reader[]> {
  const makers = await listMakers(db, organisationId)
  const mentioned = new Set(mentionsIn(text, makers))
  const where = { assessmentId, key }
  const authors = await db.comment.findMany({ where, select: { authorId: true }, distinct: ['authorId'] })
  const given = await db.assignment.findMany({ where, select: { personId: true } })
  const concerned = new Set([
    ...authors.map(({ authorId }) => authorId),
    ...given.map(({ personId }) => personId),
  ])
  return makers.flatMap(({ id }) => {
    if (id === person.id) return []
    if (mentioned.has(id)) return { id, kind: 'person-mentioned' as const }
    return concerned.has(id) ? { id, kind: 'comment-to-read' as const } : []
  })
}

/** Marks the comments on a question as resolved, or opens them again. False where there are none. */
export function resolveThread(
  person: Person,
  { assessmentId, questionId: key }: Place,
  isResolved: boolean,
): Promise<boolean> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    if (!found) return false
    const at = new Date()
    const { count } = await scope.db.commentThread.updateMany({
      where: { assessmentId, key, resolvedAt: isResolved ? null : { not: null } },
      data: isResolved
        ? { resolvedAt: at, resolvedById: person.id }
        : { resolvedAt: null, resolvedById: null },
    })
    const about = { organisationId: found.organisationId, subjectId: assessmentId, at, data: { key } }
    if (count > 0) scope.record({ ...about, kind: isResolved ? 'comments-resolved' : 'comments-reopened' })
    return count > 0
  })
}

/** Erases the text of a comment: its author's own, or any for an owner. That there was one stays. */
export function eraseComment(person: Person, assessmentId: string, id: string): Promise<boolean> {
  return changeAs(person, async (scope) => {
    const found = await scope.findAssessment('read-draft', assessmentId)
    if (!found || !isId(id)) return false
    const anyones = scope.isAllowed('manage-organisation', found.organisationId)
    const own = anyones ? {} : { authorId: person.id }
    const where = { id, assessmentId, text: { not: null }, ...own }
    const { count } = await scope.db.comment.updateMany({ where, data: { text: null } })
    const about = { organisationId: found.organisationId, subjectId: assessmentId, at: new Date() }
    if (count > 0) scope.record({ ...about, kind: 'comment-erased', data: { comment: id } })
    return count > 0
  })
}
