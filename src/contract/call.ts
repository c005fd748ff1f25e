import type { z } from 'zod';

/** One resolver call: which surface offers it, what goes in, what comes out. */
export type Call<Input extends z.ZodType = z.ZodType, Value extends z.ZodType = z.ZodType> = {
  /** Module keys whose resolver answers the call. */
  readonly surfaces: readonly string[];
  readonly input: Input;
  readonly value: Value;
};

export function call<Input extends z.ZodType, Value extends z.ZodType>(
  surfaces: readonly string[],
  input: Input,
  value: Value,
): Call<Input, Value> {
  return { surfaces, input, value };
}
