/** A Custom UI page that uses the real bridge package and leaves what it saw in `window.results`. */
import { invoke, requestJira, view } from '@forge/bridge';

const outcome = async (work: () => Promise<unknown>) =>
  work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error: error instanceof Error ? error.message : error }),
  );

const blocked: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  blocked.push(`${effectiveDirective} ${blockedURI}`),
);

async function run() {
  await view.theme.enable();
  const results = {
    context: await outcome(async () => (await view.getContext()).extension),
    invoked: await outcome(() => invoke('greet', { name: 'Ann' })),
    refused: await outcome(() => invoke('refuse')),
    jira: await outcome(async () => (await requestJira('/rest/api/3/myself')).json()),
    unknown: await outcome(() => view.refresh()),
    fetched: await outcome(() => fetch('https://undeclared.example/')),
    blocked,
    inline: 'inline' in window,
  };
  const block = document.createElement('div');
  block.style.height = '1234px';
  document.body.append(block);
  Object.assign(window, { results });
}

void run();
