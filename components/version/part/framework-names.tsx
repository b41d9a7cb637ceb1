import type { Framework } from '@/lib/core/format/questionnaire'
import { english } from '@/lib/words/english'
import { VersionPart } from './version-part'

const { t } = english

/** What the short names of standards and laws stand for, with the way to their own words. */
export function FrameworkNames({ frameworks }: { frameworks: readonly Framework[] }) {
  return (
    <VersionPart id="frameworks" title={t('version.frameworks')}>
      <dl className="mt-3 grid gap-x-12 lg:grid-cols-2">
        {frameworks.map(({ id, title, version, publisher, url, licenceNote }) => (
          <div key={id} className="border-t border-line py-3">
            <dt className="text-small text-ink-soft">{id}</dt>
            <dd>
              <a href={url}>{title}</a> {version}, {publisher}
              <span className="block text-small text-ink-soft">{licenceNote}</span>
            </dd>
          </div>
        ))}
      </dl>
    </VersionPart>
  )
}
