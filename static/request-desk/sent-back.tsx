import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { listOf } from '../../src/domain/sentence';
import { FieldLink } from '../form/field-link';
import { Moment } from '../time/moment';
import { askers, isAsked, type Completing } from './asked';
import styles from './sent-back.module.css';

type SentBackProps = { readonly purpose: Completing };

/** Says why the request waits for the person: what people ask, and which answers it lacks. */
export function SentBack({ purpose }: SentBackProps) {
  const { lacking } = purpose;
  return (
    <div className={styles.reasons}>
      {isAsked(purpose) ? <Questions purpose={purpose} /> : null}
      {lacking.length > 0 ? <Lacking lacking={lacking} /> : null}
      {lacking.length === 0 && !isAsked(purpose) ? <OnlySending /> : null}
    </div>
  );
}

function Questions({ purpose }: SentBackProps) {
  const { asked, lacking } = purpose;
  const names = askers(purpose);
  const questions = asked?.questions ?? [];
  if (questions.length === 0) return <Wordless by={listOf(names)} isLacking={lacking.length > 0} />;
  return (
    <SectionMessage
      appearance="information"
      title={`${listOf(names)} ${names.length === 1 ? 'asks' : 'ask'}:`}
      headingLevel="h2"
    >
      <ol className={styles.questions}>
        {questions.map(({ by, at, text }) => (
          <li key={`${at} ${by} ${text}`}>
            <div className={styles.question}>
              <Text>{text}</Text>
            </div>
            <Text size="small" color="color.text.subtle">
              {names.length === 1 ? null : `${by}, `}
              <Moment at={at} />
            </Text>
          </li>
        ))}
      </ol>
    </SectionMessage>
  );
}

type WordlessProps = { readonly by: string; readonly isLacking: boolean };

/** Somebody sent the request back and wrote nothing that the person may read. */
function Wordless({ by, isLacking }: WordlessProps) {
  return (
    <SectionMessage appearance="information" title={`${by} sent it back`} headingLevel="h2">
      <Text as="p">
        {isLacking
          ? 'There is no question with it. Give the answers that are named here.'
          : `There is no question with it. Check the answers, or ask ${by} what is needed.`}
      </Text>
    </SectionMessage>
  );
}

type Lacking = Completing['lacking'];

const problemWords: readonly (readonly [Lacking[number]['problem'], string])[] = [
  ['missing', 'Missing'],
  ['past', 'In the past'],
  ['invalid', 'Not valid any more'],
];

function Lacking({ lacking }: { readonly lacking: Lacking }) {
  const groups = problemWords
    .map(([problem, words]) => ({
      words,
      fields: lacking.filter((answer) => answer.problem === problem),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <SectionMessage appearance="warning" title="Before you send it again" headingLevel="h2">
      <ul className={styles.lacking}>
        {groups.map(({ words, fields }) => (
          <li key={words}>
            {words}:{' '}
            {fields.map(({ field, name }, index) => (
              <span key={field}>
                {index === 0 ? '' : ', '}
                <FieldLink id={field} label={name} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <Text as="p">The other answers are filled in from the request.</Text>
    </SectionMessage>
  );
}

function OnlySending() {
  return (
    <SectionMessage appearance="information" title="Nothing is missing any more" headingLevel="h2">
      <Text as="p">
        Check the answers and send it again, so that it goes back to the weekly review.
      </Text>
    </SectionMessage>
  );
}
