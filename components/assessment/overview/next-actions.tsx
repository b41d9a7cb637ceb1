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
  const essentials = { href: `${path}/essentials`, text: t('overview.next.essential') }
  const look = { href: `${path}/first-look`, text: t('overview.next.first-look') }
  if (!hasFacts && answered === 0) {
    return <ActionRow main={{ href: `${path}/facts`, text: t('overview.next.facts') }} other={essentials} />
  }
  const check = { href: `${path}/check`, text: t('check.title') }
  if (hasOpenEssentials) return <ActionRow main={essentials} other={answered > 0 ? look : check} />
  const plan = { href: `${path}/plan`, text: t('overview.next.plan') }
  if (!open) return <ActionRow main={check} other={plan} />
  return (
    <ActionRow
      main={{ href: `${path}/sections/${open.section}?show=open`, text: t('overview.next.open') }}
      other={look}
    />
  )
}

type Act = { href: string; text: string }

function ActionRow({ main, other }: { main: Act; other?: Act }) {
  return (
    <div className="flex flex-wrap gap-3">
      <LinkButton href={main.href}>{main.text}</LinkButton>
      {other && (
        <LinkButton href={other.href} look="quiet">
          {other.text}
        </LinkButton>
      )}
    </div>
  )
}
