import { notFound } from 'next/navigation'
import { type PageInput, queryPage } from '@/app/_shell/page-input'
import { SignedInPage } from '@/app/_shell/signed-in-page'
import { EventFilterForm } from '@/components/account/events/event-filter-form'
import { EventTable } from '@/components/account/events/event-table'
import { organisationTrail } from '@/components/account/people/people-trail'
import { PageHeading } from '@/components/layout/page-heading'
import { PageLinks } from '@/components/ui/page/page-links'
import { PageTitle } from '@/components/ui/page/page-title'
import { eventQuery, readEventFilter } from '@/lib/core/assessment/events/event-filter'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { requirePerson } from '@/lib/server/identity/session'
import { findEvents } from '@/lib/server/people/events/read-events'
import { english } from '@/lib/words/english'

const { t } = english

/** What happened in an organisation, for its owners. */
export default async function EventsPage({ params, searchParams }: PageInput<'organisation'>) {
  const person = await requirePerson()
  const search = await searchParams
  const filter = readEventFilter(search)
  const found = await findEvents(person, (await params).organisation, { filter, request: queryPage(search) })
  if (!found) notFound()
  const { organisation, people, page } = found
  const path = `/organisations/${organisation.id}/events`
  const query = eventQuery(filter)
  const name = isolatedText(organisation.name)
  return (
    <SignedInPage person={person} trail={organisationTrail(organisation)}>
      <PageTitle>{t('events.title')}</PageTitle>
      <PageHeading lead={t('events.lead', { name })}>{t('events.title')}</PageHeading>
      <EventFilterForm
        path={path}
        table={`/api/organisations/${organisation.id}/events.csv`}
        filter={filter}
        people={people}
      />
      {page.items.length > 0 ? (
        <EventTable events={page.items} caption={t('events.caption')} />
      ) : (
        <p>{query ? t('events.none-found') : t('events.none')}</p>
      )}
      <PageLinks of={t('events.pages')} path={query ? `${path}?${query}` : path} page={page} />
    </SignedInPage>
  )
}
