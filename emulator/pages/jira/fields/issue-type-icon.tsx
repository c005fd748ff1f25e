import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import FileIcon from '@atlaskit/icon/core/file';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import Tooltip from '@atlaskit/tooltip';
import { z } from 'zod';
import styles from './issue-type-icon.module.css';

const KNOWN = {
  Task: { icon: TaskIcon, color: 'blue' },
  Story: { icon: StoryIcon, color: 'green' },
  Bug: { icon: BugIcon, color: 'red' },
  Epic: { icon: EpicIcon, color: 'purple' },
  'Sub-task': { icon: SubtasksIcon, color: 'blue' },
} as const;

const isKnown = (name: string): name is keyof typeof KNOWN => Object.hasOwn(KNOWN, name);

const named = z.object({ name: z.string() });

/** Name of the issue type in an `issuetype` field. */
export function issueTypeName(value: unknown): string {
  const parsed = named.safeParse(value);
  return parsed.success ? parsed.data.name : 'Issue';
}

/** A coloured mark for the type of an issue, with its name as tooltip and label. */
export function IssueTypeIcon({ name }: { readonly name: string }) {
  const { icon: Icon, color } = isKnown(name) ? KNOWN[name] : { icon: FileIcon, color: 'teal' };
  return (
    <Tooltip content={name}>
      <span
        className={styles['icon']}
        style={{ background: `var(--ds-background-accent-${color}-bolder)` }}
        role="img"
        aria-label={name}
      >
        <Icon label="" size="small" />
      </span>
    </Tooltip>
  );
}
