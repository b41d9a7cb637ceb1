import Form from 'next/form'
import { type EventFilter, eventQuery } from '@/lib/core/assessment/events/event-filter'
import { english } from '@/lib/words/english'
import { Button } from '../../ui/button/button'
import { Select } from '../../ui/field/select'
import { TextField } from '../../ui/field/text-field'

const { t } = english

type EventFilterFormProps = {
  /** The address of the page of events. */
  path: string
  /** The address of the table to download. */
  table: string
  filter: EventFilter
  people: readonly { id: string; name: string }[]
}

/** Which events are shown, as a form whose values become the address; and the same events as a table. */
export function EventFilterForm({ path, table, filter, people }: EventFilterFormProps) {
  const query = eventQuery(filter)
  return (
    <Form action={path} aria-label={t('events.filter.title')} className="mb-8 print:hidden">
      {/* The fields take their values from the address again when it changes. */}
      <div key={query} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Select
          id="what"
          name="what"
          label={t('annex.what')}
          defaultValue={filter.what ?? ''}
          choices={groups()}
        />
        <Select
          id="who"
          name="who"
          label={t('events.column.who')}
          defaultValue={filter.who ?? ''}
          choices={[
            { value: '', text: t('filter.anyone') },
            ...people.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <TextField
          id="from"
          name="from"
          type="date"
          label={t('events.filter.from')}
          defaultValue={filter.from ?? ''}
        />
        <TextField
          id="to"
          name="to"
          type="date"
          label={t('events.filter.to')}
          defaultValue={filter.to ?? ''}
        />
      </div>
      <p className="mt-4 flex flex-wrap gap-3">
        <Button look="quiet">{t('filter.show')}</Button>
        <a href={query ? `${table}?${query}` : table} download className="inline-flex min-h-11 items-center">
          {t('events.csv.download')}
        </a>
      </p>
    </Form>
  )
}

function groups() {
  const all = [{ value: '', text: t('events.group.all') }]
  const keys = ['people', 'products', 'answers'] as const
  return [
    ...all,
    ...keys.map((value) => ({ value, text: t(`events.group.${value}`) })),
    { value: 'submissions', text: t('submissions.title') },
    { value: 'reviews', text: t('reviews.title') },
  ]
}
