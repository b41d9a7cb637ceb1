import type { Standing } from '@/lib/core/review/independence/standing'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english
const lines = ['employedByMaker', 'paidByMaker', 'advised', 'interest'] as const

/** What an auditor states of themselves, a line each. `organisation` is isolated. */
export function statedWords(standing: Standing, organisation: string): string[] {
  const position = standing.outside
    ? t('asking.facts.outside', { organisation })
    : t('asking.facts.inside', { organisation })
  return [position, ...lines.map((name) => lineOf(standing, name))]
}

function lineOf(standing: Standing, name: (typeof lines)[number]): string {
  const stated = standing[name]
  const who = stated.says === 'who' ? isolatedText(stated.who) : ''
  return t(`asking.stated.${name}`, { says: stated.says, who })
}
