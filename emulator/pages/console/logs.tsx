import { momentText } from '../parts/date-text';
import { listLogs, type LogLine } from './console-data';
import { Listing } from './listing';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

const LEVELS = [
  { from: 50, name: 'error' },
  { from: 40, name: 'warn' },
  { from: 30, name: 'info' },
  { from: 0, name: 'debug' },
] as const;

const levelOf = ({ logLevel }: LogLine): string =>
  LEVELS.find(({ from }) => logLevel >= from)?.name ?? 'debug';

const textOf = ({ logArguments }: LogLine): string =>
  logArguments.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');

/** What the app has logged, newest first. */
export function Logs({ round }: { readonly round: number }) {
  const { resource, reload } = useRefreshed('logs', round, listLogs);
  return (
    <Listing resource={resource} onRetry={reload} empty="The app has not logged anything.">
      {(lines) => (
        <ol className={styles['logs']}>
          {lines.toReversed().map((line, index) => (
            <li key={lines.length - index} data-level={levelOf(line)}>
              <span className={styles['at']}>{momentText(line.at)}</span>{' '}
              <span className={styles['kind']}>{levelOf(line)}</span> {textOf(line)}
            </li>
          ))}
        </ol>
      )}
    </Listing>
  );
}
