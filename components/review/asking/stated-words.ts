import type { Standing } from '@/lib/core/review/independence/standing'
import { isolatedText } from '@/lib/core/text/typed/isolated-text'
import { english } from '@/lib/words/english'

const { t } = english
const lines = ['employedByMaker', 'paidByMaker', 'advised', 'interest'] as const

/** Whom an auditor states to be outside or inside of, isolated: the maker, or the organisation of a product that names none. */
export function makerName({ maker, organisation }: { maker: string | null; organisation: string }): string {
  return isolatedText(maker ?? organisation)
}

/** What an auditor states of themselves, a line each. `maker` is isolated. */
export function statedWords(standing: Standing, maker: string): string[] {
  const position = standing.outside
    ? t('asking.facts.outside', { maker })
    : t('asking.facts.inside', { maker })
  return [position, ...lines.map((name) => lineOf(standing, name))]
}

function lineOf(standing: Standing, name: (typeof lines)[number]): string {
  const stated = standing[name]
  const who = stated.says === 'who' ? isolatedText(stated.who) : ''
  return t(`asking.stated.${name}`, { says: stated.says, who })
}
