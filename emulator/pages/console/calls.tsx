import Lozenge from '@atlaskit/lozenge';
import Select from '@atlaskit/select';
import { useState } from 'react';
import { momentText } from '../parts/date-text';
import { TableScroll } from '../parts/table-scroll';
import table from '../parts/table.module.css';
import { callerOf, resultOf, type CallResult } from './call-result';
import { sumByInvocation, totalPoints, type InvocationSum } from './call-sums';
import { listCalls, type PlatformCall } from './console-data';
import { Listing } from './listing';
import { useRefreshed } from './use-refreshed';
import styles from './console.module.css';

const SHOWN = 300;

interface Choice {
  readonly value: string;
  readonly label: string;
}

const ALL: Choice = { value: '', label: 'All kinds' };

const RESULTS: readonly (Choice & { readonly value: CallResult | '' })[] = [
  { value: '', label: 'All results' },
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
  { value: 'not-modelled', label: 'Not modelled' },
];

/** What a narrow screen leaves out, so that a row needs no scrolling sideways. */
const seldom = `${table['optional'] ?? ''} ${styles['nowrap'] ?? ''}`;
const seldomNumber = `${table['optional'] ?? ''} ${table['number'] ?? ''}`;

/** The path as a person reads it; one that is not well encoded stays as it is. */
function readable(path: string): string {
  return path.replace(/%[0-7][0-9A-F]/gi, (code) => decodeURIComponent(code));
}

/** What the emulator does not model stands out from what Atlassian would refuse as well. */
function Status({ call }: { readonly call: PlatformCall }) {
  const result = resultOf(call);
  if (result === 'not-modelled') {
    return (
      <span title={String(call.status)}>
        <Lozenge appearance="moved">Not modelled</Lozenge>
      </span>
    );
  }
  return <span className={result === 'refused' ? styles['bad'] : undefined}>{call.status}</span>;
}

const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

function CallTable({ calls }: { readonly calls: readonly PlatformCall[] }) {
  return (
    <TableScroll label="Calls">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col" className={table['optional']}>
              At
            </th>
            <th scope="col">Kind</th>
            <th scope="col">Call</th>
            <th scope="col">Status</th>
            <th scope="col" className={seldomNumber}>
              ms
            </th>
            <th scope="col" className={table['number']}>
              Points
            </th>
            <th scope="col" className={table['optional']}>
              On behalf of
            </th>
          </tr>
        </thead>
        <tbody>
          {calls.map((call, index) => (
            <tr key={index}>
              <td className={seldom}>{momentText(call.at)}</td>
              <td>{call.kind}</td>
              <td className={styles['path']}>
                <span className={styles['clamp']} title={call.path}>
                  {call.method} {readable(call.path)}
                </span>
              </td>
              <td>
                <Status call={call} />
              </td>
              <td className={seldomNumber}>{Math.round(call.ms)}</td>
              <td className={table['number']}>{call.points}</td>
              <td className={seldom}>{callerOf(call)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function InvocationTable({ sums }: { readonly sums: readonly InvocationSum[] }) {
  return (
    <TableScroll label="Invocations">
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col" className={table['optional']}>
              At
            </th>
            <th scope="col">Module</th>
            <th scope="col">Function</th>
            <th scope="col" className={table['number']}>
              Calls
            </th>
            <th scope="col" className={table['number']}>
              Points
            </th>
            <th scope="col" className={seldomNumber}>
              ms
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map((sum) => (
            <tr key={sum.invocationId}>
              <td className={seldom}>{momentText(sum.at)}</td>
              <td className={styles['breaking']}>
                {sum.invocationId === '' ? 'a frame, as the person' : sum.moduleKey}
              </td>
              <td className={styles['breaking']}>{sum.functionKey}</td>
              <td className={table['number']}>{sum.calls}</td>
              <td className={table['number']}>{sum.points}</td>
              <td className={seldomNumber}>{Math.round(sum.ms)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

const VIEWS: readonly Choice[] = [
  { value: 'calls', label: 'Every call' },
  { value: 'invocations', label: 'By invocation' },
];

function Sums({ all }: { readonly all: readonly PlatformCall[] }) {
  const [kind, setKind] = useState(ALL);
  const [view, setView] = useState(VIEWS[0]);
  const [result, setResult] = useState(RESULTS[0]);
  const kinds = [...new Set(all.map((call) => call.kind))].toSorted();
  const wanted = result?.value ?? '';
  const calls = all.filter(
    (call) =>
      (kind.value === '' || call.kind === kind.value) &&
      (wanted === '' || resultOf(call) === wanted),
  );
  return (
    <>
      <div className={styles['filters']}>
        <Select<Choice>
          label="Kind of call"
          options={[ALL, ...kinds.map((each) => ({ value: each, label: each }))]}
          value={kind}
          onChange={(choice) => {
            setKind(choice ?? ALL);
          }}
          spacing="compact"
        />
        <Select<Choice>
          label="Result of the call"
          options={RESULTS}
          value={result}
          onChange={(choice) => {
            setResult(RESULTS.find(({ value }) => value === choice?.value));
          }}
          spacing="compact"
        />
        <Select<Choice>
          label="Rows"
          options={VIEWS}
          value={view}
          onChange={(choice) => {
            setView(choice ?? VIEWS[0]);
          }}
          spacing="compact"
        />
        <span className={styles['sum']}>
          {counted(calls.length, 'call')}, {counted(totalPoints(calls), 'point')}
          {calls.length > SHOWN && view?.value === 'calls' && `; the last ${String(SHOWN)} below`}
        </span>
      </div>
      {calls.length === 0 && (
        <p className={styles['about']}>No call is of this kind and has this result.</p>
      )}
      {calls.length > 0 && view?.value === 'invocations' && (
        <InvocationTable sums={sumByInvocation(calls).slice(0, SHOWN)} />
      )}
      {calls.length > 0 && view?.value !== 'invocations' && (
        <CallTable calls={calls.slice(-SHOWN).toReversed()} />
      )}
    </>
  );
}

/** What the app has called, and what anybody has called that is not modelled; with the cost in points. */
export function Calls({ round }: { readonly round: number }) {
  const { resource, reload } = useRefreshed('calls', round, listCalls);
  return (
    <Listing resource={resource} onRetry={reload} empty="Nobody has called the platform yet.">
      {(calls) => <Sums all={calls} />}
    </Listing>
  );
}
