import type { Report } from '@/lib/core/report/report'

/** The parts of the report that are there, as links. */
export function Contents({ report }: { report: Report }) {
  const parts = [
    ['sections', 'Section by section', true],
    ['red-lines', 'Red lines', true],
    ['floors', 'What each level asks', report.floors !== undefined],
    ['why', 'What counts and why', true],
    ['find-out', 'Find out', report.next.findOut.length > 0],
    ['do', 'Do', report.next.path !== null || Boolean(report.planned)],
    ['contradictions', 'Contradictions', report.contradictions.length > 0],
    ['standards', 'Outside standards', report.standards.length + report.standardsLeftOut.length > 0],
    ['answers', 'Every answer', true],
    ['facts', 'Facts', true],
    ['limits', 'What is not covered', true],
  ] as const
  return (
    <nav aria-label="In this report" className="report-contents">
      <ul>
        {parts
          .filter(([, , there]) => there)
          .map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
