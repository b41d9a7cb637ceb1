import 'server-only'
import { storedText } from '@/lib/core/text/typed/stored-text'
import { readAs } from '../../access/as-person'
import type { Scope } from '../../access/scope'
import type { Person } from '../../identity/person'

// Everything that is stored about a person, for themselves: their account, where they are signed in, what they belong to,
// and what they did and wrote in the organisations they belong to now. No secrets, and no addresses of others.

/** More than a person does in years; what is older is left out, and the export says so. */
const most = 20_000

/** All that is stored about a person, to be written as JSON. */
export function exportAccount(person: Person, now: Date) {
  return readAs(person, async (scope) => ({
    format: 'thingworthy-account',
    version: 1,
    exportedAt: now.toISOString(),
    /** Each list has the latest entries, and no more than this. */
    longestList: most,
    account: await readAccount(scope),
    sessions: await readSessions(scope),
    memberships: await readMemberships(scope),
    invitations: await readInvitations(scope),
    accountEvents: await readAccountEvents(scope),
    events: await readEvents(scope),
    entries: await readEntries(scope),
    /** Lines of plans that they wrote. */
    planLines: await readPlanLines(scope),
    /** Evidence that the person added; entries name it by its id. */
    evidence: await readEvidence(scope),
    /** What they typed before they replaced it. */
    replacedEvidence: await readReplacedEvidence(scope),
    submissions: await readSubmissions(scope),
  }))
}

async function readAccount({ db, person }: Scope) {
  const found = await db.user.findUniqueOrThrow({
    where: { id: person.id },
    include: { secondFactor: true, accounts: { select: { providerId: true, createdAt: true } } },
  })
  const { id, email, emailVerified, createdAt, secondFactor, accounts, closedHints } = found
  const twoFactorSince = secondFactor?.confirmedAt ?? null
  return {
    id,
    name: storedText(found.name),
    email,
    emailVerified,
    createdAt,
    twoFactorSince,
    accounts,
    closedHints,
  }
}

function readSessions({ db, person }: Scope) {
  const select = { createdAt: true, updatedAt: true, expiresAt: true, userAgent: true }
  return db.session.findMany({ where: { userId: person.id }, orderBy: { createdAt: 'desc' }, select })
}

function readMemberships({ db, person }: Scope) {
  return db.membership.findMany({
    where: { userId: person.id },
    orderBy: { createdAt: 'asc' },
    select: {
      organisation: { select: { id: true, name: true } },
      role: true,
      createdAt: true,
      visitedAt: true,
    },
  })
}

/** Those they made or accepted. Whom they invited is not theirs to take along. */
function readInvitations({ db, person }: Scope) {
  return db.invitation.findMany({
    where: { OR: [{ createdById: person.id }, { usedById: person.id }] },
    orderBy: { createdAt: 'desc' },
    take: most,
    select: {
      organisationId: true,
      role: true,
      createdAt: true,
      usedAt: true,
      createdById: true,
      usedById: true,
    },
  })
}

function readAccountEvents({ db, person }: Scope) {
  return db.accountEvent.findMany({
    where: { OR: [{ subjectId: person.id }, { personId: person.id }] },
    orderBy: { sequence: 'desc' },
    take: most,
    select: { at: true, kind: true, subjectId: true },
  })
}

function readEvents({ db, person }: Scope) {
  return db.event.findMany({
    where: { personId: person.id },
    orderBy: { at: 'desc' },
    take: most,
    select: { at: true, kind: true, organisationId: true, subjectId: true },
  })
}

function readEntries({ db, person }: Scope) {
  return db.entryChange.findMany({
    where: { changedById: person.id },
    orderBy: { changedAt: 'desc' },
    take: most,
    select: { assessmentId: true, kind: true, key: true, revision: true, after: true, changedAt: true },
  })
}

function readPlanLines({ db, person }: Scope) {
  return db.planLineChange.findMany({
    where: { changedById: person.id },
    orderBy: { changedAt: 'desc' },
    take: most,
    omit: { organisationId: true, id: true, before: true, changedById: true },
  })
}

function readEvidence({ db, person }: Scope) {
  return db.evidenceVersion.findMany({
    where: { addedById: person.id },
    orderBy: { addedAt: 'desc' },
    take: most,
    omit: { organisationId: true, digest: true, addedById: true },
  })
}

function readReplacedEvidence({ db, person }: Scope) {
  return db.replacedEvidence.findMany({
    where: { addedById: person.id },
    orderBy: { addedAt: 'desc' },
    take: most,
    omit: { organisationId: true, addedById: true },
  })
}

function readSubmissions({ db, person }: Scope) {
  return db.submission.findMany({
    where: { submittedById: person.id },
    orderBy: { submittedAt: 'desc' },
    take: most,
    select: { id: true, assessmentId: true, number: true, submittedAt: true },
  })
}
