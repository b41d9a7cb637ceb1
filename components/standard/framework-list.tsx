import Link from 'next/link'
import type { Report } from '@/lib/core/report/report'
import { StatusBar } from './status-bar'

type FrameworkListProps = {
  heading: string
  report: Pick<Report, 'standards' | 'standardsLeftOut'>
  path: string
}

/** Standards with their counts; then those that are left out, and why. */
export function FrameworkList({
  heading,
  report: { standards, standardsLeftOut },
  path,
}: FrameworkListProps) {
  return (
    <>
      {standards.length > 0 && (
        <>
          <h2 className="text-heading">{heading}</h2>
          <ul className="mt-4 rounded-box border border-line bg-surface shadow-resting">
            {standards.map(({ id, title, version, counts, summary }) => (
              <li
                key={id}
                className="relative grid gap-x-8 gap-y-2 border-b border-line px-5 py-4 last:border-b-0 hover:bg-accent-soft md:grid-cols-2"
              >
                <div>
                  <h3 className="text-body">
                    <Link href={`${path}/${id}`} className="after:absolute after:inset-0 after:rounded-box">
                      {title}
                      <span className="spoken-only">, {version}</span>
                    </Link>
                  </h3>
                  <p className="text-small text-ink-soft">{version}</p>
                </div>
                <StatusBar counts={counts} words={summary} />
              </li>
            ))}
          </ul>
        </>
      )}
      {standardsLeftOut.length > 0 && (
        <ul className="measure mt-6 flex flex-col gap-1 text-small text-ink-soft">
          {standardsLeftOut.map(({ id, title, words }) => (
            <li key={id}>
              {title}: {words}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
