import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { PublicPage } from '@/app/_shell/public-page'
import { viewFact } from '@/components/assessment/first-sitting/facts/view-fact'
import { FindingList } from '@/components/authoring/finding-list'
import { partFindings } from '@/components/authoring/part-findings'
import { PlayForm } from '@/components/authoring/play/play-form'
import { RefreshOnSave } from '@/components/authoring/refresh-on-save'
import { StepSummary } from '@/components/authoring/step-summary'
import { VersionTags } from '@/components/authoring/version-tags'
import { PageHeading } from '@/components/layout/page-heading'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page/page-title'
import { rulesOf } from '@/lib/core/answers/rules'
import { findOnDisk } from '@/lib/server/content/authoring'
import { english } from '@/lib/words/english'
import { playSections } from './play-sections'

const { t } = english

/** A version while it is being written: its findings, its step, and every question to play with. */
export default async function AuthoredVersionPage({ params }: PageInput<'id' | 'version'>) {
  const found = findOnDisk(await params)
  if (!found) notFound()
  const { id, version, partial, difference, stamp } = found
  const { beside, elsewhere } = partFindings(found.findings, partial)
  return (
    <PublicPage trail={[{ href: '/authoring', text: t('authoring.title') }]}>
      <PageTitle>{t('authoring.version', { id, version })}</PageTitle>
      <RefreshOnSave stamp={stamp} />
      <PageHeading over={`${id} ${version}`} lead={<VersionTags {...found} />}>
        {partial?.title ?? t('authoring.unreadable')}
      </PageHeading>
      {found.refusals > 0 && (
        <Notice tone="danger" title={t('authoring.refused.title')} className="mt-6">
          <p>{t('authoring.refused.version')}</p>
        </Notice>
      )}
      {difference && <StepSummary difference={difference} />}
      <FindingList findings={elsewhere} beside={beside} />
      {partial && (
        <PlayForm
          rules={rulesOf(partial)}
          levels={partial.levels}
          facts={partial.facts.map((fact) => viewFact(fact, null))}
          sections={playSections(partial, beside)}
          contradictions={Object.fromEntries(
            partial.contradictions.map(({ id, text, mend }) => [id, { text, mend }]),
          )}
          date={new Date().toISOString().slice(0, 10)}
        />
      )}
    </PublicPage>
  )
}
