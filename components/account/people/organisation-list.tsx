import Link from 'next/link'
import type { Role } from '@/lib/core/assessment/access/policy'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { Isolated } from '../../ui/isolated'

const { t } = english

type Listed = { id: string; name: string; role: Role; mayManage: boolean; mayShare: boolean }

/** Each organisation of a person with their role, its products, and what they may change there. */
export function OrganisationList({ organisations }: { organisations: readonly Listed[] }) {
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {organisations.map(({ id, name, role, ...may }) => (
        <li key={id} className="rounded-box border border-line bg-surface p-5 shadow-resting">
          <h2 className="text-lead">
            <Isolated>{name}</Isolated>
          </h2>
          <p className="text-small text-ink-soft">{t('organisations.your-role', { role })}</p>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-2">
            {linksFor(id, name, may).map(({ href, text }) => (
              <li key={href}>
                <Link href={href}>{text}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function linksFor(id: string, name: string, { mayManage, mayShare }: Pick<Listed, 'mayManage' | 'mayShare'>) {
  const path = `/organisations/${id}`
  return [
    { href: `${path}/products`, text: t('organisations.products', { name: isolatedText(name) }) },
    { href: `${path}/portfolio`, text: t('portfolio.title') },
    ...(mayShare ? [{ href: `${path}/shared`, text: t('share.all.title') }] : []),
    ...(mayManage
      ? [
          { href: `${path}/people`, text: t('people.title') },
          { href: `${path}/events`, text: t('events.title') },
          { href: `${path}/settings`, text: t('organisations.rename.title') },
        ]
      : []),
    { href: `${path}/leave`, text: t('organisations.leave') },
  ]
}
