import { english } from '@/lib/words/english'

const { t } = english

/** A heading with an address of its own, to be copied from the sign beside it. */
export function AnchoredHeading({ id, children }: { id: string; children: string }) {
  return (
    <h2 id={id} className="report-heading">
      {children}
      <a
        href={`#${id}`}
        className="report-anchor"
        aria-label={t('report-view.link-to', { heading: children })}
      >
        #
      </a>
    </h2>
  )
}
