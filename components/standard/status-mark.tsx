import type { ProvisionStatus } from '@/lib/core/standards/indication'
import { english } from '@/lib/words/english'

const { t } = english

/** A provision's status: a shape of its own and its words, so that it needs no colour. */
export function StatusMark({ status }: { status: ProvisionStatus }) {
  return (
    <span className="inline-flex items-center gap-2">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 shrink-0">
        {shapes[status]}
      </svg>
      {t(`indication.status.${status}`)}
    </span>
  )
}

const outline = 'fill-transparent stroke-ink-soft'
const ring = <circle cx="8" cy="8" r="6.5" strokeWidth="1.5" className={outline} />

const shapes = {
  indicated: <circle cx="8" cy="8" r="7" className="fill-level-4" />,
  'partly-indicated': (
    <>
      {ring}
      <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" className="fill-level-4" />
    </>
  ),
  'not-indicated': ring,
  unknown: <circle cx="8" cy="8" r="6.5" strokeWidth="1.5" strokeDasharray="2.5 2.6" className={outline} />,
  'not-applicable': <path d="M2 8h12" strokeWidth="2" className="stroke-ink-soft" />,
  'not-asked': <circle cx="8" cy="8" r="2" className="fill-ink-soft" />,
} satisfies Record<ProvisionStatus, React.ReactNode>
