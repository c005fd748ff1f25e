import { z } from 'zod';
import type { AppModule } from '../../forge/installed-app';

const overriding = z.looseObject({ expression: z.string() });

/**
 * The expression of a rule: the one that its configuration screen saved, else the one of the manifest;
 * undefined for a module with a function.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/#overriding-jira-expression
 */
export function expressionOf(module: AppModule, config: unknown): string | undefined {
  const { expression } = module.properties;
  if (typeof expression !== 'string') return undefined;
  return overriding.safeParse(config).data?.expression ?? expression;
}
