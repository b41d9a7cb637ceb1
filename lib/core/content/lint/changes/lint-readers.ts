// A full mapping says that one answer speaks for everything a provision asks. Two people must have read the
// two side by side before a version calls itself final; one under consultation may still wait for them.

import { type Finding, type Placed, refusal } from '../../../format/finding'
import type { Questionnaire } from '../../../format/questionnaire'
import type { Readers } from '../../../format/schema/readers-schema'
import { coded } from '../../../text/words/coded'

/** The versions of one questionnaire, and the readings of each; null where there is no file. */
export type Readership = {
  /** Of the questionnaire, without a slash at the end. */
  folder: string
  versions: readonly Questionnaire[]
  readers: Placed<Readers> | null
}

/** Readings of what is not a full mapping, and full mappings of final versions that two people have not read. */
export function lintReaders({ folder, versions, readers }: Readership): Finding[] {
  const lost = readers ? checkReadings(readers, versions) : []
  const readings = readers?.value.readings ?? []
  const unread = versions
    .filter(({ status }) => status === 'final')
    .flatMap((version) => findUnread(version, readings))
  const file = readers?.file ?? `${folder}/readers.yaml`
  return [
    ...lost,
    ...unread.map(({ version, question, provision, count }) => {
      const message = coded('finding.readers.unread', { version, count, question, provision })
      const fix = coded('finding.fix.enter-reading')
      return refusal('readers', { file, path: ['readings'], id: question, message, fix })
    }),
  ]
}

type Reading = Readers['readings'][number]

function checkReadings({ file, value }: Placed<Readers>, versions: readonly Questionnaire[]): Finding[] {
  return value.readings.flatMap((reading, index) =>
    reading.versions.flatMap((name) => {
      const version = versions.find((each) => each.version === name)
      const known = version && fullMappings(version).map(keyOf)
      return Object.entries(reading.agrees).flatMap(([question, provisions]) =>
        provisions.flatMap((provision) => {
          if (known?.includes(keyOf({ question, provision }))) return []
          const message = coded('finding.readers.no-claim', { version: name, question, provision })
          const path = ['readings', index, 'agrees', question]
          const fix = coded('finding.fix.correct-reading')
          return refusal('readers', { file, path, id: question, message, fix })
        }),
      )
    }),
  )
}

function findUnread(version: Questionnaire, readings: readonly Reading[]) {
  const own = readings.filter(({ versions }) => versions.includes(version.version))
  return fullMappings(version).flatMap((mapping) => {
    const agreeing = own.filter(({ agrees }) => agrees[mapping.question]?.includes(mapping.provision))
    const count = new Set(agreeing.map(({ reader }) => reader)).size
    return count >= 2 ? [] : { ...mapping, version: version.version, count }
  })
}

type Mapping = { question: string; provision: string }

function fullMappings({ sections }: Questionnaire): Mapping[] {
  return sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, indicates }) =>
      indicates
        .filter(({ full }) => full !== undefined)
        .map(({ provision }) => ({
          question: id,
          provision: `${provision.framework} ${provision.provision}`,
        })),
    )
}

function keyOf({ question, provision }: Mapping): string {
  return `${question} ${provision}`
}
