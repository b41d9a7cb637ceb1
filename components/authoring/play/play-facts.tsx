import type { UseFormRegister } from 'react-hook-form'
import { FactField } from '../../assessment/facts/fact-field'
import type { FactView, TypedFacts } from '../../assessment/facts/saving/typed-facts'
import { Disclosure } from '../../ui/disclosure'

type PlayFactsProps = { facts: readonly FactView[]; applying: number; register: UseFormRegister<TypedFacts> }

/** The facts of the product one plays with; nothing given is as good as not sure. */
export function PlayFacts({ facts, applying, register }: PlayFactsProps) {
  return (
    <section aria-labelledby="play-facts">
      <h2 id="play-facts" className="text-heading">
        Facts
      </h2>
      <p className="mt-1">
        With these facts {applying} {applying === 1 ? 'question applies' : 'questions apply'}.
      </p>
      <Disclosure summary="Set the facts of a product">
        <div className="flex flex-col gap-8">
          {facts.map((fact) => (
            <FactField key={fact.id} fact={fact} chosen="" error={undefined} register={register} />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}
