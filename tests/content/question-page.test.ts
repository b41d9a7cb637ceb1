// What a question's own page and its help say beside the content: how its points count, which standards it
// speaks for, and its red line. Drawn from the published questionnaires.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { PointsCounted } from '@/components/version/part/points-counted'
import { ChoiceTable } from '@/components/version/question/choice-table'
import { QuestionHelp } from '@/components/version/question/question-help'
import { QuestionStandards } from '@/components/version/question/question-standards'
import type { Question, Section } from '@/lib/core/format/questionnaire'
import { newestQuestionnaire } from '@/tests/support/newest-version'

const version = newestQuestionnaire('iot-good-practice')

describe('how points count', () => {
  test('a question of weight 3 says which credit each level asks of it', () => {
    expect(pointsOf('update-delivery')).toContain(
      'level 2 · Partly asks for a credit of at least 20, level 3 · Good practice asks for a credit of at least 50 and level 4 · Exemplary asks for a credit of at least 75 here.',
    )
  })

  test('a question of weight 2 names the one level that asks something of it', () => {
    const words = pointsOf('change-password')
    expect(words).toContain('level 4 · Exemplary asks for a credit of at least 20 here.')
    expect(words).not.toContain('level 2 · Partly')
  })

  test('a question of a weight without floors says nothing of them', () => {
    expect(pointsOf('open-interface')).not.toContain('asks for')
  })

  test('“not applicable” is spoken of only where it is an answer', () => {
    expect(pointsOf('change-password')).toContain('not applicable')
    expect(pointsOf('update-delivery')).not.toContain('not applicable')
  })

  test('no weight is called essential, which questions of weight 2 may be as well', () => {
    expect(pointsOf('update-delivery')).toContain('Weight 3, most important.')
  })
})

describe('outside standards', () => {
  test('a standard is named once, above all its provisions', () => {
    const html = standardsOf('device-hardening')
    for (const [, url] of html.matchAll(/<h3[^>]*><a href="([^"]+)"/g))
      expect(html.split('Related, not counted')[0]?.split(`href="${url}"`).length).toBeLessThanOrEqual(2)
    expect(html).toContain('V3.1.3</a></h3>')
  })

  test('in a checklist all items named indicate a provision in full, and any of them in part', () => {
    expect(wordsOf(standardsOf('consent'))).toMatch(
      /6-2 Consent, where relied on, is obtained validly Indicated by all of “[^”]+”, “[^”]+”, “[^”]+”; in part by any of these\./,
    )
  })

  test('an item that indicates a provision by itself is not said to do so in part as well', () => {
    expect(wordsOf(standardsOf('update-manners'))).toMatch(
      /5\.3-1 Every replaceable software component can be updated securely Indicated by “Every part whose software can change [^”]+”\. 5/,
    )
  })

  test('a provision that was not compared with its text says so', () => {
    expect(wordsOf(standardsOf('consent'))).toMatch(
      /312\.7 A child is asked .* Not checked against the text\./,
    )
  })
})

describe('a red line', () => {
  test('is marked apart from the last word of the answer beyond it', () => {
    const html = renderToStaticMarkup(createElement(ChoiceTable, { question: questionOf('deletion') }))
    expect(html.replace(/<[^>]*>/g, '')).toContain('after a request Beyond the red line')
  })

  test('has a help that says what an answer beyond it means, not a fact about the product', () => {
    const html = renderToStaticMarkup(
      createElement(QuestionHelp, { question: questionOf('default-passwords'), address: '/' }),
    )
    expect(html).toContain('An answer beyond it means: A stranger can enter units')
  })
})

function pointsOf(id: string): string {
  const props = { question: questionOf(id), section: sectionOf(id), version }
  return wordsOf(renderToStaticMarkup(createElement(PointsCounted, props)))
}

function standardsOf(id: string): string {
  return renderToStaticMarkup(createElement(QuestionStandards, { question: questionOf(id), version }))
}

function wordsOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

function allQuestions(): Question[] {
  return version.sections.flatMap(({ questions }) => questions)
}

function questionOf(id: string): Question {
  const question = allQuestions().find((each) => each.id === id)
  if (!question) throw new Error(`no question ${id}`)
  return question
}

function sectionOf(id: string): Section {
  const section = version.sections.find(({ questions }) => questions.some((each) => each.id === id))
  if (!section) throw new Error(`no section with ${id}`)
  return section
}
