import type { Facts, FactValue } from '@/lib/core/answers/answer'
import { compileApplicability } from '@/lib/core/answers/applicability'
import type { Fact, Questionnaire } from '@/lib/core/format/questionnaire'

/** As many facts as can be given without taking one question away: the longest questionnaire there is. */
export function allApplying(questionnaire: Questionnaire): Facts {
  const applies = compileApplicability(questionnaire)
  const all = applies({}).size
  const given: Facts = {}
  for (const fact of questionnaire.facts) {
    const value = valuesOf(fact).find((each) => applies({ ...given, [fact.id]: each }).size === all)
    if (value !== undefined) given[fact.id] = value
  }
  return given
}

function valuesOf({ type, values = [] }: Fact): FactValue[] {
  const ids = values.map(({ id }) => id)
  switch (type) {
    case 'yes-no':
      return ['yes', 'no']
    case 'one-of':
      return ids
    case 'several-of':
      return [ids]
  }
}
