import { expect, test } from 'vitest'
import { marketIds } from '@/lib/core/products/release'
import { english } from '@/lib/words/english'
import { newestQuestionnaire } from '../support/newest-version'

test.each(['iot-good-practice', 'iot-deployment'])(
  'a release names the markets that the newest version of %s asks about, in its words',
  (id) => {
    const fact = newestQuestionnaire(id).facts.find((each) => each.id === 'offered-in')
    const named = marketIds.map((market) => ({ id: market, text: english.t(`market.${market}`) }))
    expect(named).toEqual(fact?.values)
  },
)
