import type { Progress } from '@/lib/core/scoring/credit/progress'
import { english } from '@/lib/words/english'
import { LinkButton } from '../../ui/button/link-button'

const { t } = english

type NextActionsProps = {
  path: string
  hasFacts: boolean
  /** An essential question that applies has no answer. */
  hasOpenEssentials: boolean
  progress: readonly Progress[]
}

/** What to do next, as far as one has come: facts, the essential questions, the open ones, the check. */
export function NextActions({ path, hasFacts, hasOpenEssentials, progress }: NextActionsProps) {
  const answered = progress.reduce((sum, section) => sum + section.answered, 0)
  const open = progress.find((section) => section.answered < section.applicable)
  const facts = { href: `${path}/facts`, text: t('overview.next.facts') }
  const essentials = { href: `${path}/essentials`, text: t('overview.next.essential') }
  const check = { href: `${path}/check`, text: t('check.title') }
  const look = { href: `${path}/first-look`, text: t('overview.next.first-look') }
  if (!hasFacts && answered === 0) return <ActionRow acts={[facts, essentials]} />
  if (answered === 0) return <ActionRow acts={[essentials, check]} />
  if (!open) return <ActionRow acts={[check, { href: `${path}/plan`, text: t('overview.next.plan') }]} />
  const next = { href: `${path}/sections/${open.section}?show=open`, text: t('overview.next.open') }
  return <ActionRow acts={[hasOpenEssentials ? essentials : next, check, look]} />
}

type Act = { href: string; text: string }

/** The first is what to do; the others are beside it. */
function ActionRow({ acts }: { acts: readonly Act[] }) {
  return (
    <div className="flex flex-wrap gap-3">
      {acts.map(({ href, text }, place) => (
        <LinkButton key={href} href={href} look={place === 0 ? 'main' : 'quiet'}>
          {text}
        </LinkButton>
      ))}
    </div>
  )
}
