import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import { recordAccountEvents } from '../../records/events'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import type { Person } from '../person'

export type AccountChange = { changed: true } | { changed: false; problems: Problem[]; retryAfter?: number }

const nameForm = z.object({ name: nameSchema('form-problem.name.person') })

/** Changes the name of a person; what was submitted keeps the name it was submitted with. */
export async function changeName({ id }: Person, input: unknown): Promise<AccountChange> {
  const parsed = nameForm.safeParse(input)
  if (!parsed.success) return { changed: false, problems: problemsOf(parsed.error) }
  const at = new Date()
  await database().$transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { name: parsed.data.name, updatedAt: at } })
    await recordAccountEvents(tx, [{ personId: id, subjectId: id, at, kind: 'name-changed', data: {} }])
  })
  return { changed: true }
}
