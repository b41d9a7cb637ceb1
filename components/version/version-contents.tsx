import type { Questionnaire } from '@/lib/core/questionnaire/questionnaire'

/** The parts of a version as links; stays in view beside a long text where there is room. */
export function VersionContents({ version }: { version: Questionnaire }) {
  return (
    <nav aria-label="On this page" className="text-small lg:sticky lg:top-6 print:hidden">
      <p className="font-semibold">On this page</p>
      <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-1">
        <Part id="standing">What it stands on</Part>
        <Part id="levels">Levels</Part>
        <Part id="facts" count={version.facts.length}>
          Facts
        </Part>
        {version.sections.map(({ id, title, questions }) => (
          <Part key={id} id={`section-${id}`} count={questions.length}>
            {title}
          </Part>
        ))}
        {version.contradictions.length > 0 && (
          <Part id="contradictions" count={version.contradictions.length}>
            Contradictions
          </Part>
        )}
      </ul>
    </nav>
  )
}

function Part({ id, count, children }: { id: string; count?: number; children: string }) {
  return (
    <li>
      <a
        href={`#${id}`}
        className="flex min-h-8 items-center justify-between gap-3 border-b border-line no-underline hover:underline"
      >
        {children}
        {count !== undefined && <span className="text-ink-soft">{count}</span>}
      </a>
    </li>
  )
}
