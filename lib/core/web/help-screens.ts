// The kinds of screens that have a page of help, and the hints that a person sees until they close them.

export const helpScreens = [
  'products',
  'facts',
  'essentials',
  'first-look',
  'overview',
  'section',
  'check',
  'preview',
  'plan',
  'people',
  'evidence',
  'report',
  'review',
  'account',
] as const

export type HelpScreen = (typeof helpScreens)[number]

/** What is explained once, on the page of this name, until the person closes it. */
export const hints = ['overview', 'first-look', 'check'] as const satisfies readonly HelpScreen[]

export type Hint = (typeof hints)[number]

/** The screen of an address, or undefined. */
export function findHelpScreen(word: string): HelpScreen | undefined {
  return helpScreens.find((screen) => screen === word)
}
