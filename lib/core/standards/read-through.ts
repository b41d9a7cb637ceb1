// A provision read through others: those that do not apply are left out, and if all are, it does not apply. It is
// indicated if all the rest are, and partly if any is indicated or partly; else the first of unknown, not asked and
// not indicated that is among them. Where that was not checked against its text, it is at most partly
// indicated.

import type { Indication, ProvisionStatus } from './indication'

/** At least one status, since a provision is never read through nothing. */
export function statusThrough(statuses: readonly ProvisionStatus[], checked: boolean): ProvisionStatus {
  const rest = statuses.filter((status) => status !== 'not-applicable')
  if (rest.length === 0) return 'not-applicable'
  if (rest.every((status) => status === 'indicated')) return checked ? 'indicated' : 'partly-indicated'
  if (rest.some((status) => status === 'indicated' || status === 'partly-indicated'))
    return 'partly-indicated'
  return (['unknown', 'not-asked'] as const).find((status) => rest.includes(status)) ?? 'not-indicated'
}

/** The most that answers can indicate of it, by the most they can of those it is read through. */
export function atMostThrough(
  through: readonly Pick<Indication, 'status' | 'atMost'>[],
  checked: boolean,
): Indication['atMost'] {
  const rest = through.filter(({ status }) => status !== 'not-applicable')
  if (rest.every(({ atMost }) => atMost === 'nothing')) return 'nothing'
  return checked && rest.every(({ atMost }) => atMost === 'whole') ? 'whole' : 'part'
}
