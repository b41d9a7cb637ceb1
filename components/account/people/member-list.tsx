import Link from 'next/link'
import type { Role } from '@/lib/core/assessment/access/policy'
import { english } from '@/lib/words/english'
import { momentWords } from '../../layout/moment'
import { Isolated } from '../../ui/isolated'
import { Tag } from '../../ui/tag'

const { t } = english

type Member = {
  id: string
  name: string
  email: string
  isVerified: boolean
  role: Role
  since: string
  isYou: boolean
}

/** The members of an organisation, each leading to the page where their role changes. */
export function MemberList({ members, path }: { members: readonly Member[]; path: string }) {
  return (
    <ul className="divide-y divide-line rounded-box border border-line bg-surface">
      {members.map((member) => (
        <li key={member.id} className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-4">
          <div className="min-w-0 grow">
            <Link href={`${path}/${member.id}`} className="font-semibold after:absolute after:inset-0">
              <Isolated>{member.name}</Isolated>
            </Link>{' '}
            {member.isYou && <Tag>{t('people.you')}</Tag>}
            <p className="text-small break-words text-ink-soft">
              <Isolated>{member.email}</Isolated>
              {!member.isVerified && ` (${t('people.unverified')})`}
            </p>
          </div>
          <div className="text-small">
            <p className="font-semibold">{t(`account-page.role-name.${member.role}`)}</p>
            <p className="text-ink-soft">{t('people.since', { moment: momentWords(member.since) })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
