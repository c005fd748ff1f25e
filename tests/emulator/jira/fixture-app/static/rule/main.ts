import { view } from '@forge/bridge';
import { workflowRules } from '@forge/jira-bridge';

const box = document.querySelector<HTMLInputElement>('#word');
const shown = document.querySelector<HTMLElement>('#context');

const named = (text: unknown): string => {
  if (typeof text !== 'string' || text === '') return '';
  const { word } = JSON.parse(text) as { word?: string };
  return word ?? '';
};

async function open(): Promise<void> {
  const { extension } = await view.getContext();
  const { validatorConfig, postFunctionConfig, ...rest } = extension as Record<string, unknown>;
  if (shown !== null) shown.textContent = JSON.stringify(rest);
  if (box !== null) box.value = named(validatorConfig ?? postFunctionConfig);
}

void open();
// `undefined` keeps the dialog open.
void workflowRules.onConfigure(() => {
  const word = box?.value.trim() ?? '';
  return Promise.resolve(word === '' ? undefined : JSON.stringify({ word })) as Promise<string>;
});
