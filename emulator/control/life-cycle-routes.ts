import type { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { ProductEnv } from '../caller';
import { BETWEEN } from '../forge/container/pool';
import type { Worker } from '../forge/delivery/worker';
import type { Forge } from '../forge/forge';
import type { LifeCycle } from '../forge/life-cycle/life-cycle';
import type { Site } from '../site';
import { controlBody } from './body';

export interface LifeCycleParts {
  readonly site: Site;
  readonly forge: Pick<Forge, 'renewContainers' | 'containers'>;
  readonly worker: Worker;
  readonly lifeCycle: LifeCycle;
}

const body = z.strictObject({
  action: z.enum(['install', 'upgrade', 'uninstall']),
  /** Who does it; the first site administrator unless said otherwise. */
  accountId: z.string().optional(),
});

const containersBody = z.strictObject({ between: z.enum(BETWEEN) });

/**
 * `/__emulator/app`: how the app stands on the site, and what an admin can do with it; `/__emulator/containers`:
 * what its containers do between two invocations.
 */
export function addLifeCycle(app: Hono<ProductEnv>, parts: LifeCycleParts): void {
  app.get('/__emulator/app', (c) => c.json(standing(parts)));
  app.post('/__emulator/app', async (c) => {
    const { action, accountId } = await controlBody(c, body);
    // What is delivered meanwhile must not write into a storage that is taken away.
    const resume = await parts.worker.pause();
    try {
      if (!(await change(parts, action, accountId))) {
        throw new HTTPException(409, { message: `The app cannot be told to ${action} now.` });
      }
    } finally {
      resume();
    }
    return c.json(standing(parts));
  });
  const { between, setBetween } = parts.forge.containers;
  app.get('/__emulator/containers', (c) => c.json({ between: between() }));
  app.post('/__emulator/containers', async (c) => {
    setBetween((await controlBody(c, containersBody)).between);
    return c.json({ between: between() });
  });
}

function standing({ site, lifeCycle }: LifeCycleParts) {
  const { appId, environmentId, installationId, version } = site.app;
  const installed = lifeCycle.now()?.installed ?? false;
  return { installed, appId, environmentId, installationId, version };
}

async function change(
  { lifeCycle, forge }: LifeCycleParts,
  action: z.output<typeof body>['action'],
  accountId: string | undefined,
): Promise<boolean> {
  switch (action) {
    case 'install':
      return lifeCycle.install(accountId);
    case 'upgrade':
      return lifeCycle.upgrade(accountId);
    case 'uninstall': {
      const done = await lifeCycle.uninstall();
      if (done) forge.renewContainers();
      return done;
    }
  }
}
