import type { UseFormRegister } from 'react-hook-form'
import { browserWords } from '@/lib/words/browser-words'
import playMessages from '@/lib/words/generated/play'
import { FactField } from '../../assessment/first-sitting/facts/fact-field'
import type { FactView, TypedFacts } from '../../assessment/first-sitting/facts/saving/typed-facts'
import { Disclosure } from '../../ui/disclosure'

const { t } = browserWords(playMessages)

type PlayFactsProps = { facts: readonly FactView[]; applying: number; register: UseFormRegister<TypedFacts> }

/** The facts of the product one plays with; nothing given is as good as not sure. */
export function PlayFacts({ facts, applying, register }: PlayFactsProps) {
  return (
    <section aria-labelledby="play-facts">
      <h2 id="play-facts" className="text-heading">
        {t('play.facts.title')}
      </h2>
      <p className="mt-1">{t('play.facts.applying', { count: applying })}</p>
      <Disclosure summary={t('play.facts.set')}>
        <div className="flex flex-col gap-8">
          {facts.map((fact) => (
            <FactField key={fact.id} fact={fact} chosen="" error={undefined} register={register} />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}
