// Who may read each field of a report. Every object of a report is declared with `fields`: what is public
// may be shown to any reader, what is inside never leaves the team and its organisation. A nested object
// whose fields are not declared does not compile. Inside fields are optional, so that the public part of
// a report is itself a valid report.

import { z } from 'zod'

type Shape = Readonly<Record<string, z.ZodType>>
type InsideShape = Readonly<Record<string, z.ZodOptional<z.ZodType>>>
type Declared = { readonly inside: readonly string[] }

/** The objects in a schema whose fields are not declared; never where all are. */
type Undeclared<S> = S extends Declared
  ? never
  : S extends z.ZodArray<infer E>
    ? Undeclared<E>
    : S extends z.ZodNullable<infer E>
      ? Undeclared<E>
      : S extends z.ZodOptional<infer E>
        ? Undeclared<E>
        : S extends z.ZodDiscriminatedUnion<infer O>
          ? Undeclared<O[number]>
          : S extends z.ZodObject
            ? S
            : never

type Check<P extends Shape> = {
  public: {
    [K in keyof P]: [Undeclared<P[K]>] extends [never] ? unknown : 'declare its fields with fields()'
  }
}

type DeclaredObject<F extends Shape> = z.ZodObject<F, z.core.$strict> & Declared

/** An object of a report, strict; remembers which of its fields are inside. */
export function fields<P extends Shape>(declared: { public: P } & Check<P>): DeclaredObject<P>
export function fields<P extends Shape, I extends InsideShape>(
  declared: { public: P; inside: I } & Check<P>,
): DeclaredObject<P & I>
export function fields(declared: { public: Shape; inside?: Shape }): DeclaredObject<Shape> {
  const schema = z.strictObject({ ...declared.public, ...declared.inside })
  return Object.assign(schema, { inside: Object.keys(declared.inside ?? {}) })
}

/** The value without what is inside. `value` has been parsed by `schema`. */
export function withoutInside(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return value === null || value === undefined ? value : withoutInside(schema.unwrap(), value)
  }
  if (schema instanceof z.ZodArray) {
    return Array.isArray(value) ? value.map((each) => withoutInside(schema.element, each)) : value
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = schema.options.find((each) => z.safeParse(each, value).success)
    return withoutInside(option, value)
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value
  const inside = insideOf(schema)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !inside.includes(key))
      .map(([key, each]) => [key, withoutInside(schema.shape[key], each)]),
  )
}

function insideOf(schema: object): readonly unknown[] {
  return 'inside' in schema && Array.isArray(schema.inside) ? schema.inside : []
}
