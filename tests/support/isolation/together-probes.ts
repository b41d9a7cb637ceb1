import { addComment, eraseComment, resolveThread } from '@/lib/server/assessments/together/comments'
import { giveQuestions } from '@/lib/server/assessments/together/give-questions'
import { findComments, findWhoAnswers } from '@/lib/server/assessments/together/pages'
import type { Member } from '@/lib/server/identity/person'
import { newId } from '@/lib/server/world/new-id'
import { ownerDatabase } from '../owner-database'
import { type Probe, questionId, type Tenant } from './tenant'

/** By function of working together on an assessment: what it asks the policy, and how it is called. */
export const togetherProbes: Record<string, Probe> = {
  findWhoAnswers: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findWhoAnswers(p, draftId),
  },
  findComments: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) => findComments(p, { assessmentId: draftId, questionId }),
  },
  giveQuestions: {
    asks: 'answer',
    about: 'draft',
    call: (p, { draftId }) => giveQuestions(p, draftId, giveTo(p)),
  },
  addComment: {
    asks: 'read-draft',
    about: 'draft',
    call: (p, { draftId }) =>
      addComment(p, { assessmentId: draftId, questionId }, { text: 'Where is this written?' }),
  },
  resolveThread: {
    asks: 'read-draft',
    about: 'draft',
    call: async (p, tenant) => {
      await writeComment(tenant)
      const place = { assessmentId: tenant.draftId, questionId }
      return (await resolveThread(p, place, true)) || null
    },
  },
  eraseComment: {
    asks: 'read-draft',
    about: 'draft',
    call: async (p, tenant) => {
      const id = await writeComment(tenant, p)
      return (await eraseComment(p, tenant.draftId, id)) || null
    },
  },
}

function giveTo({ id }: Member) {
  return { to: id, questions: [questionId], section: '', knows: '', due: '' }
}

/** A comment by somebody, written past the application; nothing where the tenant has no such assessment. */
async function writeComment({ draftId, organisationId, people }: Tenant, by?: Member): Promise<string> {
  const id = newId()
  const place = { organisationId, assessmentId: draftId, key: questionId }
  const author = by ?? people.find(({ role }) => role === 'owner')
  if (!(await isThere(draftId)) || !author) return id
  await ownerDatabase().commentThread.upsert({
    where: { assessmentId_key: { assessmentId: draftId, key: questionId } },
    update: { resolvedAt: null, resolvedById: null },
    create: place,
  })
  const at = new Date()
  await ownerDatabase().comment.create({ data: { ...place, id, authorId: author.id, text: 'Text', at } })
  return id
}

async function isThere(id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false
  return (await ownerDatabase().assessment.count({ where: { id } })) > 0
}
