import 'server-only'
import { z } from 'zod'
import type { Problem } from '@/lib/core/text/problem'
import { nameSchema } from '@/lib/core/text/typed/words-schema'
import type { Person } from '../../identity/person'
import { recordEvents } from '../../records/events'
import { addMailJob } from '../../records/mail-queue/add-mail-job'
import { problemsOf } from '../../records/zod-problems'
import { database } from '../../world/database'
import { environment } from '../../world/environment'
import { newId } from '../../world/new-id'
import { setOrganisations } from '../../world/set-organisations'
import { writeInvitation } from './write-invitation'

/** The form with an organisation's name. */
export const organisationForm = z.object({ name: nameSchema('form-problem.name.organisation') })

export type OrganisationMade = { made: true; id: string } | { made: false; problems: Problem[] }

/** Whether people who are signed in may make organisations (ORGANISATIONS=open); else the operator does. */
export function mayMakeOrganisations(): boolean {
  return environment().organisations === 'open'
}

/** Makes an organisation owned by this person, where the operator allows it. */
export async function makeOrganisation(person: Person, input: unknown): Promise<OrganisationMade> {
  if (!mayMakeOrganisations())
    return { made: false, problems: [{ field: 'name', code: 'form-problem.may-not-make', values: {} }] }
  const parsed = organisationForm.safeParse(input)
  if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
  const [id, at] = [newId(), new Date()]
  await database().$transaction(async (tx) => {
    await tx.organisation.create({ data: { id, name: parsed.data.name, createdAt: at } })
    await tx.membership.create({
      data: { organisationId: id, userId: person.id, role: 'owner', createdAt: at },
    })
    await setOrganisations(tx, [id])
    const event = { organisationId: id, personId: person.id, subjectId: id, at }
    await recordEvents(tx, [{ ...event, kind: 'organisation-created', data: {} }])
  })
  return { made: true, id }
}

/**
 * For the operator: an organisation without people, and the token of an invitation for its owner. Another link is mailed
 * to them, if this server sends mail.
 */
export async function makeOrganisationFor(
  input: unknown,
  email: string,
): Promise<OrganisationMade & { token?: string; isMailed?: boolean }> {
  const parsed = organisationForm
    .extend({ email: z.email().max(254) })
    .safeParse({ ...toObject(input), email })
  if (!parsed.success) return { made: false, problems: problemsOf(parsed.error) }
  const [id, at] = [newId(), new Date()]
  const owner = { email: parsed.data.email.toLowerCase(), role: 'owner' } as const
  return database().$transaction(async (tx) => {
    await tx.organisation.create({ data: { id, name: parsed.data.name, createdAt: at } })
    const { id: invitation, token } = await writeInvitation(tx, id, owner, null)
    const isMailed = await addMailJob(tx, 'invitation', { invitation })
    await setOrganisations(tx, [id])
    const event = { organisationId: id, personId: null, at }
    await recordEvents(tx, [
      { ...event, subjectId: id, kind: 'organisation-created', data: {} },
      { ...event, subjectId: invitation, kind: 'member-invited', data: { role: 'owner' } },
    ])
    return { made: true, id, token, isMailed }
  })
}

function toObject(input: unknown): object {
  return typeof input === 'object' && input !== null ? input : {}
}
