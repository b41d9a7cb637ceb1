import path from 'node:path'
import { expect, test } from 'vitest'
import { checkout } from '@/scripts/checkout.js'
import { readSettings } from '@/scripts/read-settings'

test('files of evidence are in the data folder, also where that is in the folder of the program', () => {
  expect(readSettings({ NODE_ENV: 'test' }).evidenceFolder).toBe(path.join(checkout, '.data/evidence'))
  expect(readSettings({ NODE_ENV: 'test', EVIDENCE_DIR: '.data/files' }).evidenceFolder).toBe(
    path.join(checkout, '.data/files'),
  )
  expect(readSettings({ NODE_ENV: 'test', EVIDENCE_DIR: '/srv/files' }).evidenceFolder).toBe('/srv/files')
})

test.each(['public', 'files', '.', 'lib/evidence'])(
  'files of evidence are not put into %s, among the files of the program',
  (folder) => {
    expect(() => readSettings({ NODE_ENV: 'test', EVIDENCE_DIR: folder })).toThrow(
      'inside the folder of the program',
    )
  },
)
