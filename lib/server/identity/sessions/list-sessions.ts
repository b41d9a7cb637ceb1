import 'server-only'

import { database } from '../../world/database'
import { environment } from '../../world/environment'
import { isId } from '../../world/new-id'
import { idleMilliseconds } from '../authentication'
import type { FoundSession } from '../session-person'
import { type DeviceName, deviceName } from './device-name'

/** Instants are ISO 8601 in UTC. `usedAt` may be five minutes late. */
export type ListedSession = {
  id: string
  device: DeviceName
  begunAt: string
  usedAt: string
  /** The session that asks. */
  isThis: boolean
}

/** The sessions of a person that have not ended, this one first, then the last used first. */
export async function listSessions({ id, person }: FoundSession): Promise<ListedSession[]> {
  const now = new Date()
  const rows = await database().session.findMany({
    where: {
      userId: person.id,
      expiresAt: { gt: now },
      updatedAt: { gt: new Date(now.getTime() - idleMilliseconds()) },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
  })
  const listed = rows.map((row) => ({
    id: row.id,
    device: deviceName(row.userAgent),
    begunAt: row.createdAt.toISOString(),
    usedAt: row.updatedAt.toISOString(),
    isThis: row.id === id,
  }))
  return [...listed.filter(({ isThis }) => isThis), ...listed.filter(({ isThis }) => !isThis)]
}

/** Ends a session of the person; one of another person stays. */
export async function endOneSession({ person }: FoundSession, id: string): Promise<void> {
  if (isId(id)) await database().session.deleteMany({ where: { id, userId: person.id } })
}

/** Ends every session of the person but this one. */
export async function endOtherSessions({ id, person }: FoundSession): Promise<void> {
  await database().session.deleteMany({ where: { userId: person.id, id: { not: id } } })
}

/** How long sessions last, for the page that lists them. */
export function sessionLimits(): { idle: number; days: number } {
  const { sessionIdleHours, sessionDays } = environment()
  return { idle: sessionIdleHours, days: sessionDays }
}
