import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withContent } from '@/tests/support/broken-content'
import { writeNextVersion } from '@/tests/support/next-version'
import { smallSuccessor } from '@/tests/support/small-successor'
import { publishVersion } from '../publish/publish-version'
import { readQuestionnaires } from './read-questionnaires'

// What becomes of people's answers on the way to a version rests on its changes.yaml.

test.each<[string, (text: string) => string]>([
  ['another suggestion', (text) => text.replace('told: told', 'told: silent')],
  ['a suggestion less', (text) => text.replace('          told: told\n', '')],
  ['another question to see', (text) => text.replace('see: seventh-word', 'see: spoken-word')],
])('a published version with %s is refused by the name of its changes.yaml', (_, change) => {
  withTwoPublished((folder) => {
    const file = `${folder}/small/2.0.0/changes.yaml`
    edit(file, change)
    expect(readQuestionnaires(folder)).toMatchObject({
      read: false,
      findings: [{ rule: 'published', file, id: 'small', fix: { code: 'finding.fix.undo' } }],
    })
  })
})

test('a published version whose changes.yaml is gone is refused by its name', () => {
  withTwoPublished((folder) => {
    const file = `${folder}/small/2.0.0/changes.yaml`
    rmSync(file)
    const reading = readQuestionnaires(folder)
    const findings = reading.read ? [] : reading.findings
    expect(findings.filter(({ rule }) => rule === 'published')).toMatchObject([{ file, id: 'small' }])
  })
})

test('the reasons in changes.yaml are words and may be put better', () => {
  withTwoPublished((folder) => {
    edit(`${folder}/small/2.0.0/changes.yaml`, (text) =>
      text.replace('Nobody could tell', 'No one could tell'),
    )
    expect(readQuestionnaires(folder).read).toBe(true)
  })
})

test('one version read by itself is not checked against other versions', () => {
  withTwoPublished((folder) => {
    rmSync(`${folder}/small/2.0.0/changes.yaml`)
    expect(readQuestionnaires(folder, 'small@2.0.0').read).toBe(true)
  })
})

function withTwoPublished(run: (folder: string) => void): void {
  withContent([], (folder) => {
    writeNextVersion(folder, smallSuccessor)
    writeFileSync(`${folder}/small/CHANGELOG.md`, '## 2.0.0\n\nWords.\n\n## 1.0.0\n\nWords.\n')
    for (const name of ['small@1.0.0', 'small@2.0.0']) {
      expect(publishVersion(folder, name)).toMatchObject({ published: true })
    }
    run(folder)
  })
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${file}`)
  writeFileSync(file, after)
}
