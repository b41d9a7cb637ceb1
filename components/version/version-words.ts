import type { Question, Section } from '@/lib/core/format/questionnaire'

export const aboutWords: Record<Question['about'], string> = {
  maker: 'Your organisation',
  product: 'The product',
  service: 'A service behind the product',
}

/** Never "essential", which is the word for the questions of a first sitting. */
export const weightWords: Record<number, string> = { 1: 'Useful', 2: 'Important', 3: 'Most important' }

export const effortWords: Record<Question['effort'], string> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
}

export function questionsOf({ sections }: { sections: readonly Section[] }): Question[] {
  return sections.flatMap(({ questions }) => questions)
}

/** How much of its source a questionnaire asks about. */
export function coverageWords({ asked, assessable }: { asked: number; assessable: number }): string {
  return asked === assessable
    ? `All ${assessable} clauses of the source that can be asked about`
    : `${asked} of the ${assessable} clauses of the source that can be asked about`
}

export const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
