import type { ReactNode } from 'react'
import type { Comparison } from '@/lib/core/report/compare/comparison'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'
import { ChangeTables } from './change-table'
import type { ComparedSides } from './compared-sides'
import { LensTable, SectionTable } from './level-tables'

const { t } = english

type Props = { comparison: Comparison; sides: ComparedSides }

/** Two assessments or submissions beside each other: levels, sections, answers, red lines and evidence. */
export function ComparisonView({ comparison, sides }: Props) {
  return (
    <div className="flex flex-col gap-10">
      {comparison.across !== 'nothing' && <WhatCompares comparison={comparison} sides={sides} />}
      <Part id="levels" heading={t('version.levels')}>
        <LensTable comparison={comparison} sides={sides} />
      </Part>
      {comparison.sections.length > 0 && (
        <Part id="sections" heading={t('report-view.heading.sections')}>
          <SectionTable comparison={comparison} sides={sides} />
        </Part>
      )}
      <Part id="changes" heading={t('compare.heading.changes')}>
        <ChangeTables comparison={comparison} sides={sides} />
      </Part>
      <Part id="red-lines" heading={t('report-view.heading.red-lines')}>
        <RedLines comparison={comparison} sides={sides} />
      </Part>
      <Part id="stale" heading={t('compare.heading.stale')}>
        <Stale comparison={comparison} sides={sides} />
      </Part>
    </div>
  )
}

function Part({ id, heading, children }: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-heading">
        {heading}
      </h2>
      {children}
    </section>
  )
}

function WhatCompares({ comparison: { across, questions }, sides: { before, after } }: Props) {
  const { both, onlyBefore, onlyAfter } = questions
  const values = { before: before.title, after: after.title }
  return (
    <Part id="what-compares" heading={t('compare.heading.what')}>
      <div className="measure mt-2 flex flex-col gap-2">
        <p>{across === 'versions' ? t('compare.versions', values) : t('compare.questionnaires', values)}</p>
        <p>{t('compare.both', { count: both })}</p>
        <p>{t('compare.only', { before: onlyBefore.length, after: onlyAfter.length })}</p>
      </div>
    </Part>
  )
}

function RedLines({ comparison: { redLines }, sides }: Props) {
  const { gone, added } = redLines
  if (gone.length + added.length === 0) return <p className="mt-2">{t('compare.no-red-line')}</p>
  return (
    <>
      <Lines heading={t('compare.red-lines-new')} lines={added.map((id) => askOf(id, sides))} />
      <Lines heading={t('compare.red-lines-gone')} lines={gone.map((id) => askOf(id, sides))} />
    </>
  )
}

function Stale({ comparison: { stale }, sides }: Props) {
  if (stale.length === 0) return <p className="mt-2">{t('compare.no-stale')}</p>
  const lines = stale.map(({ title, expires, question }) =>
    t('compare.stale', {
      title: isolatedText(title),
      date: english.longDate(expires),
      question: askOf(question, sides),
    }),
  )
  return <Lines heading={t('compare.stale-since')} lines={lines} />
}

function Lines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="mt-3">
      <h3 className="text-body">{heading}</h3>
      <ul className="measure list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function askOf(id: string, { before, after }: ComparedSides): string {
  return (after.question(id) ?? before.question(id))?.ask ?? id
}
