import type { Words } from '../../text/words/words'
import { roles } from '../access/policy'
import { isKnownKind } from './event-kinds'

type Described = { kind: string; data: Record<string, string | number | boolean | null> }

/** What happened, in words: "Role changed". A kind that this release does not know is given as it is stored. */
export function eventWords({ kind }: Described, { t }: Words): string {
  return isKnownKind(kind) ? t(`events.kind.${kind}`) : kind
}

/** What an event says beyond its kind: the roles before and after, the entry, the number; empty where nothing. */
export function eventDetail({ data }: Described, { t }: Words): string {
  const [from, to, role] = [roleIn(data.from), roleIn(data.to), roleIn(data.role)]
  if (from && to)
    return t('events.roles', {
      from: t(`account-page.role-name.${from}`),
      to: t(`account-page.role-name.${to}`),
    })
  if (role) return t(`account-page.role-name.${role}`)
  if (typeof data.key === 'string') return data.key
  if (typeof data.count === 'number') return t('events.questions', { count: data.count })
  return typeof data.number === 'number' ? t('events.number', { number: data.number }) : ''
}

function roleIn(value: unknown) {
  return roles.find((role) => role === value)
}
