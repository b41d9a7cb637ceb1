import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { PageContents } from '../layout/page-contents'

/** The parts of a version, with how much is in each. */
export function VersionContents({ version }: { version: Questionnaire }) {
  const { facts, sections, contradictions } = version
  const found = { id: 'contradictions', title: 'Contradictions', count: contradictions.length }
  return (
    <PageContents
      parts={[
        { id: 'standing', title: 'Basis' },
        { id: 'levels', title: 'Levels' },
        { id: 'facts', title: 'Facts', count: facts.length },
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
