import type { AppModule } from '../../forge/installed-app';
import type { Site } from '../../site';
import type { WorkflowRule } from '../model/workflow';

/** The module of the installed app behind a `forge:` rule; undefined once the app lacks it. */
export function ruleModule(site: Site, rule: WorkflowRule): AppModule | undefined {
  const ari = rule.parameters['key'];
  return site.app.modules.find((module) => site.app.moduleAri(module.key) === ari);
}

/** What the rule's configuration screen saved: the JSON of its `config` parameter, `{}` without one. */
export function ruleConfiguration(rule: WorkflowRule): unknown {
  const text = rule.parameters['config'];
  if (text === undefined || text === '') return {};
  try {
    const saved: unknown = JSON.parse(text);
    return saved;
  } catch {
    return text;
  }
}

/** Whether the rule is switched off by its `disabled` parameter. */
export function isDisabled(rule: WorkflowRule): boolean {
  return rule.parameters['disabled'] === 'true';
}

/** Key of the function that a module names; undefined when it names none. */
export function functionKeyOf(module: AppModule): string | undefined {
  const named = module.properties['function'];
  return typeof named === 'string' ? named : undefined;
}
