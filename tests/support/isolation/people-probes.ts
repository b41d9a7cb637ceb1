import { randomUUID } from 'node:crypto'
import { eventsCsv } from '@/lib/server/people/events/events-csv'
import { findEvents, readNextEvents } from '@/lib/server/people/events/read-events'
import { invite } from '@/lib/server/people/invitations'
import { findPeople } from '@/lib/server/people/list-people'
import { renameOrganisation } from '@/lib/server/people/rename-organisation'
import { asksForTwoFactor, requireTwoFactor } from '@/lib/server/people/require-two-factor'
import { findTimeZone, setTimeZone } from '@/lib/server/people/time-zone'
import {
  findOrganisationToRemove,
  removeOrganisation,
} from '@/lib/server/products/removal/remove-organisation'
import { listRemoved } from '@/lib/server/products/removal/removed-things'
import type { Probe } from './tenant'

/** By function of an organisation and its people: what it asks the policy, and how it is called. */
export const peopleProbes: Record<string, Probe> = {
  findOrganisationToRemove: {
    asks: 'manage-organisation',
    about: null,
    call: (p, { organisationId }) => findOrganisationToRemove(p, organisationId),
  },
  removeOrganisation: {
    asks: 'manage-organisation',
    about: null,
    call: (p, { organisationId }) => removeOrganisation(p, { organisationId, typed: '' }),
  },
  listRemoved: {
    asks: 'restore',
    about: null,
    call: (p, { organisationId }) => listRemoved(p, organisationId),
  },
  findPeople: {
    asks: 'manage-people',
    about: null,
    call: (p, { organisationId }) => findPeople(p, organisationId),
  },
  findEvents: {
    asks: 'read-events',
    about: null,
    call: (p, { organisationId }) => findEvents(p, organisationId, { filter: {}, request: null }),
  },
  readNextEvents: {
    asks: 'read-events',
    about: null,
    call: (p, { organisationId }) => readNextEvents(p, organisationId, { filter: {}, after: 0, take: 10 }),
  },
  eventsCsv: {
    asks: 'read-events',
    about: null,
    call: (p, { organisationId }) => eventsCsv(p, organisationId, {}),
  },
  invite: {
    asks: 'manage-people',
    about: null,
    call: async (p, { organisationId }) => {
      const email = `${randomUUID()}@example.org`
      const answer = await invite(p, organisationId, { email, role: 'viewer' })
      return answer.invited ? answer : null
    },
  },
  findTimeZone: {
    asks: 'manage-organisation',
    about: null,
    call: (p, { organisationId }) => findTimeZone(p, organisationId),
  },
  setTimeZone: {
    asks: 'manage-organisation',
    about: null,
    call: async (p, { organisationId }) => {
      const answer = await setTimeZone(p, organisationId, 'Europe/London')
      return answer.set ? answer : null
    },
  },
  asksForTwoFactor: {
    asks: 'manage-organisation',
    about: null,
    call: (p, { organisationId }) => asksForTwoFactor(p, organisationId),
  },
  requireTwoFactor: {
    asks: 'manage-organisation',
    about: null,
    call: async (p, { organisationId }) => {
      const answer = await requireTwoFactor(p, organisationId, false)
      return answer.set ? answer : null
    },
  },
  renameOrganisation: {
    asks: 'manage-organisation',
    about: null,
    call: async (p, { organisationId }) => {
      const answer = await renameOrganisation(p, organisationId, { name: 'Lantern Works' })
      return answer.renamed ? answer : null
    },
  },
}
