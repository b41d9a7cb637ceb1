import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { PageContents } from '../layout/page-contents'

const { t } = english

/** The parts of a version, with how much is in each. */
export function VersionContents({ version }: { version: Questionnaire }) {
  const { facts, sections, contradictions } = version
  const found = {
    id: 'contradictions',
    title: t('report-view.heading.contradictions'),
    count: contradictions.length,
  }
  return (
    <PageContents
      parts={[
        { id: 'standing', title: t('blank.basis') },
        { id: 'levels', title: t('version.levels') },
        { id: 'facts', title: t('report-view.heading.facts'), count: facts.length },
        ...sections.map(({ id, title, questions }) => ({
          id: `section-${id}`,
          title,
          count: questions.length,
        })),
        ...(contradictions.length > 0 ? [found] : []),
      ]}
    />
  )
}
