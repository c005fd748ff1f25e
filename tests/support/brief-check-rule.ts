import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const manifest = z.object({
  modules: z.object({
    'jira:workflowValidator': z.array(
      z.looseObject({ key: z.string(), expression: z.string().optional() }),
    ),
  }),
});

/** The expression of the validator `brief-complete`, as the manifest deploys it. */
export function briefCheckExpression(): string {
  const text = readFileSync(join(__dirname, '..', '..', 'manifest.yml'), 'utf8');
  const { modules } = manifest.parse(parse(text));
  const found = modules['jira:workflowValidator'].find(({ key }) => key === 'brief-complete');
  if (found?.expression === undefined) throw new Error('brief-complete has no expression.');
  return found.expression;
}
