// Content before and after parsing: raw values as the file reader returns them, and the same
// after parsing, each with the name of its file for error messages.

import type { Placed } from '../format/finding'
import type { Fact, Framework, Head, ProductKind, Related, Section, Source } from '../format/questionnaire'

/** A file's path, with forward slashes, and its value, every scalar as text. */
export type RawFile = Placed<unknown>

/** What questionnaires share: facts, the texts they are based on, and external standards. */
export type RawLibrary = {
  facts: readonly RawFile[]
  kinds: readonly RawFile[]
  sources: readonly RawFile[]
  related: readonly RawFile[]
  frameworks: readonly RawFile[]
}

export type Library = {
  facts: readonly Placed<Fact>[]
  kinds: readonly Placed<ProductKind>[]
  sources: readonly Placed<Source>[]
  related: readonly Placed<Related>[]
  frameworks: readonly Placed<Framework>[]
}

/** One version: `questionnaire.yaml` and its section files. */
export type RawVersion = { head: RawFile; sections: readonly RawFile[] }

export type Version = { head: Placed<Head>; sections: readonly Placed<Section>[] }
