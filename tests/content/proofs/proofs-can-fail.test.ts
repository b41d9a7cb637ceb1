// A proof that cannot fail proves nothing: each one, on the small questionnaire broken behind the door.

import { describe, expect, test } from 'vitest'
import type { Questionnaire } from '@/lib/core/format/questionnaire'
import { findIdle } from '../../support/proofs/find-idle'
import { findPerverse } from '../../support/proofs/find-perverse'
import { findUnreachable } from '../../support/proofs/find-unreachable'
import { questionNamed, smallQuestionnaire } from '../../support/small-questionnaire'

test('nothing is found as long as nothing is broken', () => {
  const whole = brokenBy(() => undefined)
  expect([findUnreachable(whole), findPerverse(whole), findIdle(whole)]).toEqual([[], [], []])
})

describe('what no product could meet is found:', () => {
  test('every option of a question that no product is asked', () => {
    const broken = brokenBy((content) => {
      lockOf(content).appliesWhen = { all: [{ fact: 'cloud' }, { not: { fact: 'login' } }] }
    })
    expect(findUnreachable(broken)).toEqual([
      'lock: none',
      'lock: weak',
      'lock: strong',
      'lock: the red line is crossed',
      'lock: the red line is open',
      'lock: the red line is kept',
      'locked-and-open occurs',
    ])
  })

  test('an option that can never be submitted', () => {
    const broken = brokenBy(({ contradictions }) => {
      contradictions.push({
        id: 'never-weak',
        when: { answer: 'lock', is: 'weak' },
        text: 'No.',
        mend: 'No.',
      })
    })
    expect(findUnreachable(broken)).toEqual(['lock: weak'])
  })

  test('an item that contradicts itself', () => {
    const when = { answer: 'doors', ticked: 'back' }
    const broken = brokenBy(({ contradictions }) => {
      contradictions.push({ id: 'no-back', when, text: 'No.', mend: 'No.' })
    })
    expect(findUnreachable(broken)).toEqual(['doors: back'])
  })

  test('a red line that no answer crosses, and one that none keeps', () => {
    const low = brokenBy((content) => {
      optionOf(content, 'none').credit = 40
    })
    expect(findUnreachable(low)).toEqual(['lock: the red line is crossed'])
    const high = brokenBy((content) => {
      lockOf(content).redLine = { below: 101, capsAt: 0, because: 'Nothing is enough.' }
    })
    expect(findUnreachable(high)).toEqual(['lock: the red line is open', 'lock: the red line is kept'])
  })

  test('a contradiction of two options of one choice', () => {
    const when = {
      all: [
        { answer: 'lock', is: 'strong' },
        { answer: 'lock', is: 'weak' },
      ],
    }
    const broken = brokenBy(({ contradictions }) => {
      contradictions.push({ id: 'two-at-once', when, text: 'No.', mend: 'No.' })
    })
    expect(findUnreachable(broken)).toEqual(['two-at-once occurs'])
  })
})

describe('a worse answer that is the better one is found:', () => {
  test('an option that its author put below another and gave more', () => {
    const broken = brokenBy((content) => {
      optionOf(content, 'weak').credit = 100
      optionOf(content, 'strong').credit = 40
    })
    expect(findPerverse(broken)).toEqual(['lock: strong is worse than what is below it'])
  })

  test('an item that takes away from what is ticked', () => {
    const broken = brokenBy((content) => {
      itemOf(content, 'back').credit = -10
    })
    expect(findPerverse(broken)).toEqual(['doors: back makes it worse'])
  })

  test('"none of these" that is worth more than an item', () => {
    const broken = brokenBy((content) => {
      itemOf(content, 'none').credit = 50
    })
    expect(findPerverse(broken)).toEqual(['doors: back makes it worse'])
  })
})

describe('a question that matters to no product is found:', () => {
  test('one that no product is asked', () => {
    const broken = brokenBy((content) => {
      lockOf(content).appliesWhen = { all: [{ fact: 'cloud' }, { not: { fact: 'login' } }] }
    })
    expect(findIdle(broken)).toEqual(['lock is asked'])
  })

  test('one whose answers are all worth the same', () => {
    const broken = brokenBy((content) => {
      itemOf(content, 'none').credit = 100
    })
    expect(findIdle(broken)).toEqual(['doors moves a bound', 'doors is essential and moves a level'])
  })

  test('an essential one that weighs too little to move a level', () => {
    const broken = brokenBy((content) => {
      content.levels.splice(1)
    })
    expect(findIdle(broken)).toContain('first-word is essential and moves a level')
  })

  test('a red line that holds nobody back', () => {
    const broken = brokenBy((content) => {
      lockOf(content).redLine = { below: 40, capsAt: 2, because: 'It holds nothing.' }
    })
    expect(findIdle(broken)).toEqual(['lock has a red line that holds a level'])
  })
})

/** A lock of weight 3 would be held by its weight alone, whatever its red line says. */
function brokenBy(edit: (content: Questionnaire) => void): Questionnaire {
  const content = structuredClone(smallQuestionnaire())
  lockOf(content).weight = 1
  edit(content)
  return content
}

function lockOf(content: Questionnaire) {
  const question = questionNamed('lock', content)
  if (question.kind !== 'choice') throw new Error('lock is no choice')
  return question
}

function doorsOf(content: Questionnaire) {
  const question = questionNamed('doors', content)
  if (question.kind !== 'checklist') throw new Error('doors is no checklist')
  return question
}

function optionOf(content: Questionnaire, id: string) {
  return found(lockOf(content).options.find((each) => each.id === id))
}

function itemOf(content: Questionnaire, id: string) {
  return found(doorsOf(content).items.find((each) => each.id === id))
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is no such answer')
  return value
}
