// Findings get their line here, where the text of the file is still at hand.

import type { RawFile } from '@/lib/core/content/content'
import {
  type Finding,
  type FindingText,
  type LocatedFinding,
  type Path,
  refusal,
} from '@/lib/core/format/finding'
import { readText } from '../yaml/read-text'
import { readYaml } from '../yaml/read-yaml'

/** The most a content file may hold, in bytes; the largest has a quarter of it. */
const contentLimit = 1_000_000

/** Content files read so far: their raw values, what hindered reading, and a line for any place. */
export function openReader() {
  const lines = new Map<string, (path: Path) => number>()
  const findings: LocatedFinding[] = []

  function refuse(
    file: string,
    line: number,
    rule: string,
    message: FindingText,
    fix: FindingText,
    path: Path = [],
  ) {
    findings.push({ ...refusal(rule, { file, path, id: null, message, fix }), line })
  }

  return {
    findings,
    refuse,
    /** The raw value in a list of one, or an empty list with a finding noted. */
    read(file: string): RawFile[] {
      const text = readText(file, contentLimit)
      if (!text.read) {
        refuse(file, 1, 'file', text.message, text.fix)
        return []
      }
      const reading = readYaml(text.text)
      if (!reading.read) {
        for (const { line, path, message, fix } of reading.problems) {
          refuse(file, line, 'yaml', message, fix, path)
        }
        return []
      }
      lines.set(file, reading.lineOf)
      return [{ file, value: reading.value }]
    },
    locate(finding: Finding): LocatedFinding {
      return { ...finding, line: lines.get(finding.file)?.(finding.path) ?? 1 }
    },
  }
}

export type Reader = ReturnType<typeof openReader>
