import type { QuestionRule } from '../../answers/rules'

type ChoiceRule = Extract<QuestionRule, { kind: 'choice' }>
export type ExampleQuestion = Omit<ChoiceRule, 'options'> & {
  ask: string
  options: readonly { id: string; credit: number; text: string }[]
}
export type ExampleSection = {
  id: string
  title: string
  decides: boolean
  questions: readonly ExampleQuestion[]
}

const base = { kind: 'choice', about: 'product', knows: 'engineering', effort: 'medium' } as const
const document = { atLeast: 'document' } as const

const wayIn: ExampleQuestion = {
  ...base,
  id: 'way-in',
  ask: 'How does a person first get into the doorbell?',
  weight: 2,
  evidence: document,
  redLine: { below: 25, capsAt: 1 },
  options: [
    { id: 'shared', credit: 0, text: 'All units share one password' },
    { id: 'guessable', credit: 25, text: 'Each unit has its own, which can be guessed' },
    { id: 'forced', credit: 60, text: 'A shared one, which must be changed first' },
    { id: 'unique', credit: 100, text: 'Each unit has its own random one' },
  ],
}

const fixes: ExampleQuestion = {
  ...base,
  id: 'fixes',
  ask: 'How fast do fixes of weaknesses reach people?',
  weight: 3,
  evidence: document,
  options: [
    { id: 'never', credit: 0, text: 'Never' },
    { id: 'some-day', credit: 40, text: 'At some time' },
    { id: 'timed', credit: 80, text: 'Within 90 days' },
    { id: 'kept', credit: 100, text: 'Within 90 days, as published figures show' },
  ],
}

const promise: ExampleQuestion = {
  ...base,
  id: 'promise',
  ask: 'Until when are fixes promised?',
  weight: 3,
  effort: 'small',
  evidence: { atLeast: 'none' },
  options: [
    { id: 'none', credit: 0, text: 'Nothing is promised' },
    { id: 'hidden', credit: 40, text: 'A date, in the small print' },
    { id: 'shown', credit: 100, text: 'A date, on the box' },
  ],
}

const contact: ExampleQuestion = {
  ...base,
  id: 'contact',
  ask: 'What happens when a stranger reports a weakness?',
  weight: 2,
  evidence: { atLeast: 'none' },
  options: [
    { id: 'none', credit: 0, text: 'There is no contact' },
    { id: 'read', credit: 50, text: 'Somebody reads it' },
    { id: 'answered', credit: 100, text: 'It is answered within a week' },
  ],
}

const muteSwitch: ExampleQuestion = {
  ...base,
  id: 'mute-switch',
  ask: 'How can people turn the microphone off?',
  weight: 2,
  appliesWhen: { fact: 'microphone' },
  evidence: { atLeast: 'none' },
  options: [
    { id: 'not', credit: 0, text: 'They cannot' },
    { id: 'app', credit: 60, text: 'In the app' },
    { id: 'switch', credit: 100, text: 'With a switch on the unit' },
  ],
}

const deletion: ExampleQuestion = {
  ...base,
  id: 'deletion',
  ask: 'How can people delete what was recorded?',
  weight: 2,
  effort: 'small',
  evidence: document,
  options: [
    { id: 'not', credit: 0, text: 'They cannot' },
    { id: 'parts', credit: 50, text: 'Some of it' },
    { id: 'all', credit: 100, text: 'All of it, and copies go too' },
  ],
}

const learning: ExampleQuestion = {
  ...base,
  id: 'learning',
  ask: 'What do people learn about how it learns?',
  weight: 2,
  appliesWhen: { fact: 'learns' },
  evidence: { atLeast: 'none' },
  options: [
    { id: 'nothing', credit: 0, text: 'Nothing' },
    { id: 'all', credit: 100, text: 'What it learns, and from what' },
  ],
}

/** The questions of the worked example: four on security, three on privacy, one of which does not apply. */
export const exampleSections: readonly ExampleSection[] = [
  { id: 'security', title: 'Security', decides: true, questions: [wayIn, fixes, promise, contact] },
  { id: 'privacy', title: 'Privacy', decides: true, questions: [muteSwitch, deletion, learning] },
]
