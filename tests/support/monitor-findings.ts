// Findings on the fictional baby monitor, one of each grade.

import type { Conclusion } from '@/lib/core/review/conclusion/conclusion-schema'

const raised = { at: '2026-11-25T10:00:00.000Z', by: 'Noor Haddad' }
const version = '2.1.0'

export const monitorFindings: Conclusion['findings'] = [
  {
    id: 'f1',
    grade: 'major',
    state: 'open',
    questions: [{ question: 'stranger-access', version }],
    clauses: ['3.A.4'],
    found: 'The stream can be opened from the same network without signing in.',
    matters: 'A guest or a neighbour who knows the password of the network can watch a child.',
    expected: 'Every stream asks who is watching.',
    closedBy: 'A test of release 1.1 from a phone that is not signed in.',
    due: '2027-01-31',
    raised,
    steps: [],
    thread: [
      { at: '2026-11-26T09:00:00.000Z', by: 'Priya Nair', text: 'Confirmed. We are on it.', files: [] },
      {
        at: '2026-11-26T14:00:00.000Z',
        by: 'Noor Haddad',
        text: 'The recording of my test is attached.',
        files: [{ name: 'stream.pdf', sha256: 'd'.repeat(64) }],
      },
    ],
  },
  {
    id: 'f2',
    grade: 'minor',
    state: 'accepted-as-it-is',
    questions: [{ question: 'update-manners', version }],
    clauses: [],
    found: 'Updates begin without a warning.',
    matters: 'The unit is silent for four minutes while nobody knows.',
    expected: 'A warning an hour before.',
    closedBy: 'A screen of the warning.',
    raised,
    steps: [
      {
        step: 'dispute',
        at: '2026-11-26T10:00:00.000Z',
        by: 'Marta Lindqvist',
        text: 'Updates run at night only.',
      },
      {
        step: 'reopen',
        at: '2026-11-26T15:00:00.000Z',
        by: 'Noor Haddad',
        text: 'That is when children sleep.',
      },
      {
        step: 'accept-as-it-is',
        at: '2026-11-27T08:00:00.000Z',
        by: 'Ada Okafor',
        text: 'Release 2.0 brings the warning; 1.0 stays as it is.',
      },
    ],
    thread: [],
  },
  {
    id: 'f3',
    grade: 'observation',
    state: 'open',
    questions: [],
    clauses: [],
    found: 'The help desk has no words for callers who fear a person in their home.',
    matters: 'The first answer decides whether they call again.',
    expected: 'A page of guidance for the help desk.',
    closedBy: 'The page.',
    raised,
    steps: [],
    thread: [],
  },
  {
    id: 'f4',
    grade: 'good-practice',
    state: 'open',
    questions: [{ question: 'sensing-signs', version }],
    clauses: [],
    found: 'The light also shows who is watching from afar.',
    matters: 'Everybody near it can see it.',
    raised,
    steps: [],
    thread: [],
  },
]
