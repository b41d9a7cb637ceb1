import { expect, test } from 'vitest'
import { type FilePurpose, purposeQuery, purposeText, readPurpose } from './file-purpose'

const id = '0198f2a4-1111-7000-8000-000000000001'
const purposes: FilePurpose[] = [
  { is: 'answer', assessmentId: id, questionId: 'default-passwords' },
  { is: 'request', requestId: id },
  { is: 'renewal', pieceId: id },
]

test.each(purposes)('the purpose $is comes back from an address as it went in', (purpose) => {
  expect(readPurpose(purposeText(purpose))).toEqual(purpose)
  expect(purposeQuery(purpose, '&')).toBe(`&for=${purposeText(purpose)}`)
})

test.each([
  null,
  '',
  'answer',
  `answer.${id}`,
  `answer.${id}.a/../b`,
  `request.${id}.x`,
  'renewal',
  `//evil.example`,
])('%j names no purpose, and adds nothing to an address', (text) => {
  expect(readPurpose(text)).toBeNull()
  expect(purposeQuery(readPurpose(text))).toBe('')
})
