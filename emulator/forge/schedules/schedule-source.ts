import { z } from 'zod';
import type { Site } from '../../site';
import { attempt, type DeliveryParts } from '../delivery/attempt';
import type { DeliverySource } from '../delivery/delivery';
import type { AppModule } from '../installed-app';

/** ms; https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/ */
const INTERVALS = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 24 * 3_600_000,
  week: 7 * 24 * 3_600_000,
} as const;

const properties = z.object({
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
});

interface ScheduleRow {
  /** ms since the epoch */
  readonly nextAt: number;
}

type ScheduleSite = Pick<Site, 'app' | 'clock' | 'cloudId' | 'database'>;

/**
 * Calls scheduled triggers at their interval on the virtual clock, the first time one interval after the
 * installation. A run that was missed while nothing was running is made up for once.
 */
export function scheduleSource(site: ScheduleSite, parts: DeliveryParts): DeliverySource {
  const modules = site.app.modulesOf('scheduledTrigger').map((module) => readSchedule(module));
  const rows = site.database.table<ScheduleRow>('forge.schedule');
  const nextOf = ({ key, interval }: Schedule): number => {
    const known = rows.get(key)?.nextAt;
    if (known !== undefined) return known;
    const nextAt = site.clock.now() + interval;
    rows.put(key, { nextAt });
    return nextAt;
  };
  return {
    waiting: () =>
      modules.map((schedule) => {
        const dueAt = nextOf(schedule);
        const target = { kind: 'event', method: 'DELIVER', path: schedule.key } as const;
        const { key: moduleKey, functionKey } = schedule;
        const payload = { context: { cloudId: site.cloudId, moduleKey }, contextToken: '' };
        return {
          id: `schedule ${moduleKey}`,
          dueAt,
          target,
          deliver: async () => {
            await attempt(parts, target, { functionKey, moduleKey, payload });
            rows.put(moduleKey, { nextAt: nextAfter(dueAt, schedule.interval, site.clock.now()) });
          },
        };
      }),
  };
}

interface Schedule {
  readonly key: string;
  readonly functionKey: string;
  /** ms */
  readonly interval: number;
}

function readSchedule(module: AppModule): Schedule {
  const { function: functionKey, interval } = properties.parse(module.properties);
  return { key: module.key, functionKey, interval: INTERVALS[interval] };
}

const nextAfter = (dueAt: number, interval: number, now: number): number =>
  dueAt + interval * (Math.floor(Math.max(0, now - dueAt) / interval) + 1);
