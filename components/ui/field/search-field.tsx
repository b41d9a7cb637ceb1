import { Button } from '@/components/ui/button/button'
import { browserWords } from '@/lib/words/browser-words'
import searchField from '@/lib/words/generated/search-field'
import { controlShape, describedBy, Field } from './field'

const { t } = browserWords(searchField)

type SearchFieldProps = {
  /** The id of the form that searches; the field may be inside another one. */
  form: string
  label: string
  hint: string
  typed: string
}

/** A text to search for, and the button that searches. Its name in the address is `find`. */
export function SearchField({ form, label, hint, typed }: SearchFieldProps) {
  const words = { label, hint }
  return (
    <Field id="find" words={words}>
      <div className="flex flex-wrap gap-3">
        <input
          // What the address says is what the field shows.
          key={typed}
          type="search"
          id="find"
          name="find"
          form={form}
          defaultValue={typed}
          maxLength={200}
          autoComplete="off"
          aria-describedby={describedBy('find', words)}
          className={`${controlShape} min-h-11 max-w-md min-w-0 flex-1 basis-56`}
        />
        <Button form={form} look="quiet">
          {t('search-field.button')}
        </Button>
      </div>
    </Field>
  )
}
