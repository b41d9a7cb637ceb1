import { roles } from '@/lib/core/assessment/access/policy'
import { browserWords } from '@/lib/words/browser-words'
import peopleMessages from '@/lib/words/generated/people'

const { t } = browserWords(peopleMessages)

/** The roles that a person can be given, with what each may do. */
export const roleChoices = roles.map((role) => ({ value: role, text: t(`people.role-choice.${role}`) }))
