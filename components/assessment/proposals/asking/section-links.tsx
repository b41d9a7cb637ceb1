import { english } from '@/lib/words/english'
import { FilterLink, FilterRow } from '../../../ui/page/filter-row'

const { t } = english

type SectionLinksProps = {
  path: string
  sections: readonly { id: string; title: string }[]
  /** The section whose questions are shown; null for all. */
  current: string | null
}

/** Chooses the questions of one section. Links, not controls: the chosen list has its own address. */
export function SectionLinks({ path, sections, current }: SectionLinksProps) {
  return (
    <nav aria-label={t('report-view.bars.section')} className="mb-6 text-small print:hidden">
      <FilterRow label={t('report-view.bars.section')}>
        {sections.map(({ id, title }) => (
          <FilterLink key={id} href={`${path}?section=${id}`} isCurrent={current === id}>
            {title}
          </FilterLink>
        ))}
      </FilterRow>
    </nav>
  )
}
