import { z } from 'zod';
import { call } from './call';

const step = z.object({
  /** Stable key, `field:purpose`, `status:submitted`, `workflow`. */
  key: z.string(),
  title: z.string(),
  /** Groups steps on the page: Fields, Statuses, Workflow, Screens, Project, Roles, Library. */
  group: z.string(),
  state: z.enum(['missing', 'present', 'drifted', 'queued', 'running', 'failed']),
  /** What was found, what would be made, or why it failed. */
  detail: z.string(),
});

/** Every step of the set-up and how the site compares with it. */
export const setupPlan = z.object({
  projectKey: z.string(),
  steps: z.array(step),
  /** True while queued steps are being worked off. */
  running: z.boolean(),
  /** True when every step is present. */
  complete: z.boolean(),
});

/** Dry run: every step with what is there and what would be made. Reads only. */
export const planSetup = call(['setup'], z.object({}), setupPlan);

/** Queues steps: the given keys with what they need, or every step that is not present. */
export const runSetup = call(
  ['setup'],
  z.object({
    steps: z.array(z.string()).optional(),
    /** Jira group whose members may see and file requests; everybody on the site when absent. */
    requesterGroup: z.string().trim().min(1).optional(),
  }),
  setupPlan,
);

/** Compares the site with the plan and reports drift: deleted, renamed, or stripped of a validator. */
export const checkSetup = call(['setup'], z.object({}), setupPlan);
