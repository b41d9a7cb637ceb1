import { notFound } from 'next/navigation'
import type { PageInput } from '@/app/_shell/page-input'
import { publicMetadata } from '@/app/_shell/public-metadata'
import { PublicPage } from '@/app/_shell/public-page'
import { PageHeading } from '@/components/layout/page-heading'
import { PageTitle } from '@/components/ui/page/page-title'
import { findHelpScreen } from '@/lib/core/web/help-screens'
import { english } from '@/lib/words/english'

const { t } = english

export async function generateMetadata({ params }: PageInput<'screen'>) {
  const screen = findHelpScreen((await params).screen)
  return screen ? publicMetadata(`/help/${screen}`, t(`help-page.screen.${screen}.what`)) : {}
}

const points = ['first', 'second', 'third'] as const

/** What one kind of screen is for, and what to do there. */
export default async function HelpScreenPage({ params }: PageInput<'screen'>) {
  const screen = findHelpScreen((await params).screen)
  if (!screen) notFound()
  const title = t(`help-page.screen.${screen}.title`)
  return (
    <PublicPage trail={[{ href: '/help', text: t('help-page.title') }]}>
      <PageTitle>{t('help-page.about', { screen: title })}</PageTitle>
      <PageHeading lead={t(`help-page.screen.${screen}.what`)}>{title}</PageHeading>
      <ul className="measure flex list-disc flex-col gap-3 ps-5">
        {points.map((point) => (
          <li key={point}>{t(`help-page.screen.${screen}.${point}`)}</li>
        ))}
      </ul>
    </PublicPage>
  )
}
