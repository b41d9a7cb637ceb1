// small@2.0.0, in which every fate of an answer occurs: an option worth more, a question split in two,
// one retired, one new, and the rest as it was. small@2.0.1 only rewords.

import { type NextVersion, questionText } from './next-version'

const fifth = questionText('words.yaml', 'fifth-word')
const sixth = questionText('words.yaml', 'sixth-word')
const named = (name: string) => sixth.replaceAll('sixth', name)

export const smallSuccessor: NextVersion = {
  version: '2.0.0',
  edits: [
    ['locks.yaml', 'credit: 40\n        text: It gives way', 'credit: 50\n        text: It gives way'],
    ['words.yaml', fifth, `${named('spoken')}\n${named('written')}\n`],
    ['words.yaml', sixth, named('seventh')],
  ],
  changes: `from: 1.0.0
splits:
  - question: fifth-word
    into:
      - question: spoken-word
        suggests:
          told: told
          silent: silent
      - question: written-word
        suggests:
          silent: silent
retired:
  - question: sixth-word
    because: Nobody could tell it from the fifth.
    see: seventh-word
`,
}

export const smallReworded: NextVersion = {
  version: '2.0.1',
  of: '2.0.0',
  changes: 'from: 2.0.0\n',
  edits: [['locks.yaml', 'ask: How strong is the lock?', 'ask: How strong is the lock of the door?']],
}
