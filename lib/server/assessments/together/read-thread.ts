import 'server-only'
import type { Author } from '@/lib/core/assessment/assessment'
import { storedText } from '@/lib/core/text/typed/stored-text'
import type { FoundAssessment, Scope } from '../../access/scope'
import { asAuthor } from '../../records/rows'

/** `text` is null where it was erased. */
type ThreadComment = { id: string; text: string | null; by: Author; at: string; mayErase: boolean }
export type Thread = { resolved: { by: Author; at: string } | null; comments: ThreadComment[] }

/** The comments on a question, the earliest first; the scope has found the assessment. */
export async function readThread(
  { db, person, isAllowed }: Scope,
  found: FoundAssessment,
  key: string,
): Promise<Thread> {
  const thread = await db.commentThread.findUnique({
    where: { assessmentId_key: { assessmentId: found.id, key } },
    include: {
      resolvedBy: { select: { id: true, name: true } },
      comments: {
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        include: { author: { select: { id: true, name: true } } },
      },
    },
  })
  const mayEraseAll = isAllowed('manage-organisation', found.organisationId)
  const { resolvedBy, resolvedAt } = thread ?? {}
  return {
    resolved: resolvedBy && resolvedAt ? { by: asAuthor(resolvedBy), at: resolvedAt.toISOString() } : null,
    comments: (thread?.comments ?? []).map(({ id, text, author, at }) => ({
      id,
      text: text === null ? null : storedText(text),
      by: asAuthor(author),
      at: at.toISOString(),
      mayErase: text !== null && (mayEraseAll || author.id === person.id),
    })),
  }
}
