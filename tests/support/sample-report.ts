import type { Report, SectionInReport } from '../../lib/core/report/report'

const ask = (id: string, section: string, text: string) => ({ id, section, ask: text })

const counts = {
  applicable: 11,
  answered: 9,
  unknown: 2,
  missing: 0,
  notApplicable: 1,
  withheld: 1,
  examined: 0,
  unconfirmed: 0,
}

function section(id: string, title: string, low: number, high: number, level: number): SectionInReport {
  const names = ['Little in place', 'Some', 'Partly', 'Good practice', 'Exemplary']
  const named = (n: number) => ({ level: n, name: names[n] ?? '' })
  const reach = high >= 90 ? 4 : high >= 75 ? 3 : high >= 50 ? 2 : high >= 25 ? 1 : 0
  return {
    id,
    title,
    decides: id !== 'awareness',
    counts,
    lenses: [
      {
        lens: 'claimed',
        low,
        high,
        level: named(level),
        couldBe: named(reach),
        heldFrom: id === 'security' ? named(2) : null,
        heldBy: id === 'security' ? 'crossed' : null,
      },
    ],
    trace: [],
    totals: null,
    answers: [],
  }
}

/** A report of a fictional baby monitor, complete enough to fill every block of a page. */
export function sampleReport(): Report {
  const passwords = ask(
    'default-passwords',
    'security',
    'How does a person first get into the product, its app and its cloud service?',
  )
  const support = ask(
    'support-period',
    'security',
    'How long do you promise security updates, and where do you say so?',
  )
  return {
    format: 4,
    language: 'en',
    checked: 'Self-assessed; nobody else has checked.',
    verdict:
      'By its team’s own account, Lullaby Nest 1.0 reaches level 1 · Some. It is held there by a red line in Security, and could be level 2 once two open questions are answered.',
    product: {
      name: 'Lullaby Nest',
      maker: 'Nightlight Works',
      release: {
        label: '1.0',
        date: '2026-03-02',
        scope: {
          device: { state: 'in', detail: 'Camera unit and parent unit' },
          app: { state: 'in', detail: 'Android and iOS apps' },
          cloud: { state: 'out', detail: 'Video relay, run by a partner' },
          regions: 'European Union, United Kingdom',
        },
      },
    },
    questionnaire: {
      id: 'iot-good-practice',
      version: '1.0.0',
      hash: '3f0a6c1de2b94785a1c0d9e8f7b6a5948372615041322314a5b6c7d8e9f00112',
      title: 'IoT good practice',
      status: 'consultation',
      standing:
        'It follows a working text of 2017 of the IGF Dynamic Coalition on the Internet of Things. That text is not final, later texts exist, and the IGF endorses nothing here.',
    },
    submission: {
      number: 1,
      at: '2026-11-20T09:12:44Z',
      accountable: { name: 'Ada Okafor', role: 'Head of product' },
      address: 'http://127.0.0.1:3000/reports/0193f0a2-7d31-7a5e-9f42-2f6c1a9b8e10',
    },
    date: '2026-11-20',
    contentDigest: '9c56cc51b374c3ba189210d5b6d4bf57790d351c96c47c02190ecf1e430635ab',
    levels: [
      { name: 'Little in place', from: 0 },
      { name: 'Some', from: 25 },
      { name: 'Partly', from: 50 },
      { name: 'Good practice', from: 75 },
      { name: 'Exemplary', from: 90 },
    ],
    overall: {
      assessed: true,
      level: { level: 1, name: 'Some' },
      couldBe: { level: 2, name: 'Partly' },
      heldBackBy: [{ section: 'security', sectionTitle: 'Security', question: passwords }],
      lenses: [],
    },
    sections: [
      section('transparency', 'Transparency', 61, 72, 2),
      section('user-control', 'User control', 52, 52, 2),
      section('security', 'Security', 58, 76, 1),
      section('privacy', 'Privacy', 77, 80, 3),
      section('accountability', 'Accountability', 45, 58, 1),
      section('awareness', 'Awareness and access', 30, 64, 1),
    ],
    counts: { ...counts, applicable: 54, answered: 49, unknown: 4 },
    redLinesKept: 2,
    redLines: [
      {
        question: passwords,
        state: 'crossed',
        binding: true,
        capsAt: { level: 1, name: 'Some' },
        from: { level: 2, name: 'Partly' },
        because: 'Anyone can enter every unit with one known password.',
        says: 'Some or all units share a default password',
      },
      {
        question: support,
        state: 'open',
        binding: false,
        capsAt: { level: 2, name: 'Partly' },
        from: { level: 2, name: 'Partly' },
        because: 'People cannot know how long they may use the product.',
        says: 'Don’t know yet',
      },
    ],
    next: {
      findOut: [
        {
          knows: 'engineering',
          questions: [
            { question: support, narrows: 86 },
            {
              question: ask(
                'debug-ports',
                'security',
                'Which service and debug interfaces are open on units that customers hold?',
              ),
              narrows: 57,
            },
          ],
        },
        {
          knows: 'legal',
          questions: [
            {
              question: ask('partners', 'privacy', 'What are partners who receive personal data bound to?'),
              narrows: 33,
            },
          ],
        },
      ],
      path: {
        target: { level: 2, name: 'Partly' },
        effort: 460,
        steps: [
          {
            question: passwords,
            from: 'Some or all units share a default password',
            to: 'Each unit has its own random one, or there is none and the person sets it up',
            effort: 300,
            findOutFirst: false,
            newItems: [],
            plan: { effort: '3 days', owner: 'Sam', due: '2027-02-01' },
          },
          {
            question: support,
            from: 'Don’t know yet',
            to: 'Published with an end date',
            effort: 160,
            findOutFirst: true,
            newItems: [],
            plan: null,
          },
        ],
        evidenceMissing: [passwords],
      },
    },
    planned: { planned: 5, done: 3, since: '2026-06-01' },
    contradictions: [
      {
        id: 'no-login-but-passwords',
        text: 'You say that nobody signs in, and you say how passwords are set.',
        mend: 'Look at the fact “login” and at the question on default passwords.',
        questions: [passwords],
        explanation: 'Only the installer signs in; parents never do.',
      },
    ],
    laws: {
      fact: 'markets',
      markets: ['European Union or European Economic Area', 'United States'],
      required: [
        {
          standard: 'eu-cra-2024-2847',
          title: 'Cyber Resilience Act, Regulation (EU) 2024/2847',
          part: 'Reports of exploited vulnerabilities and severe incidents',
          from: '2026-09-11',
          appliesIf: [],
          counts: {
            indicated: 1,
            'partly-indicated': 0,
            'not-indicated': 1,
            'not-applicable': 0,
            unknown: 0,
            'not-asked': 0,
          },
          checked: true,
          next: {
            id: 'Art14',
            title: 'Severe incidents are reported',
            question: passwords,
            missing: { indicates: 'whole', needs: 'one', choices: ['Each unit has its own'] },
          },
        },
      ],
      notConcerned: [{ id: 'eu-ai-act-2024-1689', title: 'Artificial Intelligence Act' }],
      leftOut: [{ id: 'eu-data-act-2023-2854', title: 'Data Act' }],
      withoutLaw: ['United States'],
    },
    standards: [
      {
        id: 'etsi-en-303-645-v3',
        title: 'Cyber Security for Consumer Internet of Things: Baseline Requirements',
        version: 'V3.1.3',
        publisher: 'ETSI (TC CYBER)',
        url: 'https://www.etsi.org/',
        licenceNote: '© ETSI. Numbers, statuses and our own paraphrases only.',
        counts: {
          indicated: 21,
          'partly-indicated': 12,
          'not-indicated': 9,
          'not-applicable': 4,
          unknown: 6,
          'not-asked': 26,
        },
        provisions: [],
      },
    ],
    standardsLeftOut: [],
    facts: [],
    leftOut: [],
    notCovered: [
      'Environment, energy, repair and e-waste',
      'Labour in the supply chain',
      'Children, other than through what the 2017 text says of the future',
    ],
    howToCheck:
      'Open the address below and compare the digest. The same address holds every answer behind these pages.',
    howToChallenge: 'Write to the accountable person named above, and say which answer you doubt and why.',
  }
}
