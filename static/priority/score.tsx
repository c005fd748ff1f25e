import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import type { CallValue } from '../../src/contract/calls';
import { listOf } from '../../src/domain/sentence';
import { Calculation } from './calculation';
import { Counterfactuals } from './counterfactuals';
import { History } from './history';
import { PartPoints, type Part } from './part-points';
import bars from './part-points.module.css';
import { Rank } from './rank';
import styles from './score.module.css';

type Priority = CallValue<'explainPriority'>;
type ScoreProps = { readonly priority: Priority };

/** What is not known yet, by the names the card shows. */
function unknownInputs({ parts, multiplier }: Priority): readonly string[] {
  const names = parts.filter((part) => part.missing).map(({ name }) => name);
  return multiplier.effort === null ? [...names, 'Effort'] : names;
}

function Total({ priority }: ScoreProps) {
  const { total, interval } = priority;
  const unknown = unknownInputs(priority);
  const verb = unknown.length === 1 ? 'is' : 'are';
  return (
    <div>
      <div className={styles.total}>
        <span className={styles.number}>{total}</span>
        <Text color="color.text.subtle">points</Text>
      </div>
      {interval.min === interval.max ? null : (
        <Text as="p" color="color.text.subtle">
          Could be {interval.min} to {interval.max}
          {unknown.length === 0 ? '.' : `: ${listOf(unknown)} ${verb} not known yet.`}
        </Text>
      )}
    </div>
  );
}

/** All parts as one bar; the list below says the same in words. */
function Whole({ priority: { parts } }: ScoreProps) {
  return (
    <div className={bars.whole} aria-hidden="true">
      {parts
        .filter(({ points }) => points > 0)
        .map(({ part, points }) => (
          <div
            key={part}
            className={`${bars.slice} ${bars[part]}`}
            style={{ width: `${points}%` }}
          />
        ))}
    </div>
  );
}

/** What needs a person's eye is open from the start. */
function needsLook(part: Part, { dealProblems }: Priority): boolean {
  return part.part === 'deal' && dealProblems.length > 0;
}

function Parts({ priority }: ScoreProps) {
  const { parts } = priority;
  const [opened, setOpened] = useState<readonly Part['part'][]>(() =>
    parts.filter((part) => needsLook(part, priority)).map(({ part }) => part),
  );
  const isAllOpen = parts.every(({ part }) => opened.includes(part));
  const toggle = (name: Part['part']) =>
    setOpened((now) => (now.includes(name) ? now.filter((each) => each !== name) : [...now, name]));
  return (
    <>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <PartPoints
            key={part.part}
            part={part}
            priority={priority}
            isOpen={opened.includes(part.part)}
            onToggle={() => toggle(part.part)}
          />
        ))}
      </ul>
      <div>
        <Button
          appearance="subtle"
          spacing="compact"
          onClick={() => setOpened(isAllOpen ? [] : parts.map(({ part }) => part))}
        >
          {isAllOpen ? 'Hide what they rest on' : 'Show what they rest on'}
        </Button>
      </div>
    </>
  );
}

function Rules({ priority: { rulesVersion, currentRulesVersion } }: ScoreProps) {
  const newer = rulesVersion < currentRulesVersion;
  return (
    <Text as="p" size="small" color="color.text.subtle">
      Scoring rules, version {rulesVersion}
      {newer ? `. Version ${currentRulesVersion} is in force: this score follows soon.` : ''}
    </Text>
  );
}

/** The total on top, one bar for every part, the calculation that joins them, and what would change it. */
export function Score({ priority }: ScoreProps) {
  return (
    <>
      <div className={styles.head}>
        <Total priority={priority} />
        <Rank />
      </div>
      <Whole priority={priority} />
      <Parts priority={priority} />
      <Calculation priority={priority} />
      <Counterfactuals list={priority.counterfactuals} />
      <History priority={priority} />
      <Rules priority={priority} />
    </>
  );
}
