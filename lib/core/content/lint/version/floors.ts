// Floors say what a level asks of every single question, so a higher level never asks less than a lower one,
// and a heavier question is never asked less than a lighter one.

import { type Finding, type FindingText, type Path, refusal } from '../../../format/finding'
import type { Head } from '../../../format/questionnaire'
import { coded } from '../../../text/words/coded'
import type { Version } from '../../content'

type Floor = NonNullable<Head['floors']>[number]

type Wrong = Pick<Finding, 'message' | 'fix'>

const weights = ['weight1', 'weight2', 'weight3'] as const

export function checkFloors({ head: { file, value } }: Pick<Version, 'head'>): Finding[] {
  const { floors = [], levels } = value
  const refuse = (path: Path, message: FindingText, fix: FindingText) =>
    refusal('floors', { file, path: ['floors', ...path], id: value.id, message, fix })
  return floors.flatMap((floor, index) => {
    const before = floors[index - 1]
    return [
      ...checkLevel(floor, before, levels.length - 1).map(({ message, fix }) =>
        refuse([index, 'level'], message, fix),
      ),
      ...checkCredits(floor, before).map(({ key, message, fix }) => refuse([index, key], message, fix)),
    ]
  })
}

function checkLevel({ level }: Floor, before: Floor | undefined, highest: number): Wrong[] {
  if (level > highest) {
    const fix = coded('finding.fix.level', { highest })
    return [{ message: coded('finding.floors.no-level', { level }), fix }]
  }
  if (before === undefined || level > before.level) return []
  const fix = coded('finding.fix.rising-levels')
  return [{ message: coded('finding.floors.order', { level, before: before.level }), fix }]
}

function checkCredits(floor: Floor, before: Floor | undefined): ({ key: string } & Wrong)[] {
  if (weights.every((weight) => floor[weight] === undefined)) {
    const fix = coded('finding.fix.write-weights')
    return [{ key: 'level', message: coded('finding.floors.nothing'), fix }]
  }
  return weights.flatMap((key, place): ({ key: string } & Wrong)[] => {
    const asked = floor[key] ?? 0
    const lighter = weights[place - 1]
    const lower = before?.[key] ?? 0
    if (asked < lower) {
      const message = coded('finding.floors.lower', { level: floor.level, asked, key, lower })
      return [
        {
          key: floor[key] === undefined ? 'level' : key,
          message,
          fix: coded('finding.fix.write-more', { key, least: lower }),
        },
      ]
    }
    if (lighter === undefined) return []
    const less = floor[lighter] ?? 0
    if (asked >= less) return []
    const message = coded('finding.floors.less-than-lighter', {
      level: floor.level,
      key,
      asked,
      lighter,
      less,
    })
    const fix = coded('finding.fix.write-more-or-lower', { key, least: less, lighter })
    return [{ key: floor[key] === undefined ? 'level' : key, message, fix }]
  })
}
