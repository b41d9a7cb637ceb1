// Floors say what a level asks of every single question, so a higher level never asks less than a lower one,
// and a heavier question is never asked less than a lighter one.

import { type Finding, type Path, refusal } from '../../../format/finding'
import type { Head } from '../../../format/questionnaire'
import type { Version } from '../../content'

type Floor = NonNullable<Head['floors']>[number]

const weights = ['weight1', 'weight2', 'weight3'] as const

export function checkFloors({ head: { file, value } }: Pick<Version, 'head'>): Finding[] {
  const { floors = [], levels } = value
  const refuse = (path: Path, message: string, fix: string) =>
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

function checkLevel({ level }: Floor, before: Floor | undefined, highest: number) {
  if (level > highest) {
    const fix = `Name a level from 1 to ${highest}.`
    return [{ message: `There is no level ${level}; the levels count from 0.`, fix }]
  }
  if (before === undefined || level > before.level) return []
  const fix = 'Name each level once, in rising order.'
  return [{ message: `The floors do not rise: level ${level} follows ${before.level}.`, fix }]
}

function checkCredits(floor: Floor, before: Floor | undefined) {
  if (weights.every((weight) => floor[weight] === undefined)) {
    const fix = 'Write weight3, weight2 or both with a least credit.'
    return [{ key: 'level', message: 'The floor asks nothing.', fix }]
  }
  return weights.flatMap((key, place) => {
    const asked = floor[key] ?? 0
    const lighter = weights[place - 1]
    const lower = before?.[key] ?? 0
    if (asked < lower) {
      const message = `Level ${floor.level} asks ${asked} of ${key}, the level before it ${lower}.`
      return [
        { key: floor[key] === undefined ? 'level' : key, message, fix: `Write ${key}: ${lower} or more.` },
      ]
    }
    const less = lighter === undefined ? 0 : (floor[lighter] ?? 0)
    if (asked >= less) return []
    const message = `Level ${floor.level} asks less of ${key} (${asked}) than of ${lighter} (${less}).`
    const fix = `Write ${key}: ${less} or more, or lower ${lighter}.`
    return [{ key: floor[key] === undefined ? 'level' : key, message, fix }]
  })
}
