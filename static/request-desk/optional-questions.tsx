import { Checkbox } from '@atlaskit/checkbox';
import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import Radio from '@atlaskit/radio/radio';
import {
  enablementGoals,
  industries,
  requestKinds,
  reuseLevels,
  useCases,
} from '../../src/domain/request-fields';
import { ChoiceSelect, ChoicesSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import { OptionGroup } from '../form/option-group';
import { questionField, type DraftProps } from './draft-field';
import styles from './request-form.module.css';
import { TextQuestion } from './text-question';

function Kind({ draft, errors, change }: DraftProps) {
  return (
    <OptionGroup {...questionField('requestKind', errors)}>
      {requestKinds.map((kind, index) => (
        <Radio
          key={kind}
          {...(index === 0 ? { id: 'requestKind' } : {})}
          name="requestKind"
          value={kind}
          label={kind}
          isChecked={draft.requestKind === kind}
          onChange={() => change({ requestKind: kind })}
        />
      ))}
    </OptionGroup>
  );
}

function Goals({ draft, errors, change }: DraftProps) {
  const chosen = draft.enablementGoals;
  return (
    <OptionGroup {...questionField('enablementGoals', errors)}>
      {enablementGoals.map((goal, index) => (
        <Checkbox
          key={goal}
          {...(index === 0 ? { id: 'enablementGoals' } : {})}
          name="enablementGoals"
          label={goal}
          isChecked={chosen.includes(goal)}
          onChange={(event) =>
            change({
              enablementGoals: enablementGoals.filter((each) =>
                each === goal ? event.target.checked : chosen.includes(each),
              ),
            })
          }
        />
      ))}
    </OptionGroup>
  );
}

function Reuse({ draft, errors, change }: DraftProps) {
  return (
    <FormField {...questionField('reuse', errors)}>
      {(control) => (
        <ChoiceSelect
          control={control}
          choices={reuseLevels}
          value={draft.reuse}
          onChange={(reuse) => change({ reuse })}
        />
      )}
    </FormField>
  );
}

/** The questions that a request may leave open; most of them feed the priority score. */
export function OptionalQuestions(form: DraftProps) {
  const { draft, errors, change } = form;
  return (
    <section className={styles.optional} aria-labelledby="optional-questions">
      <div className={styles.sectionHeader}>
        <Heading as="h2" size="small" id="optional-questions">
          Optional
        </Heading>
        <Text as="p" color="color.text.subtle">
          Every answer here helps to judge how urgent your request is.
        </Text>
      </div>
      <div className={styles.questions}>
        <Kind {...form} />
        {draft.requestKind === 'Update existing' ? (
          <TextQuestion question="updatesAsset" {...form} />
        ) : null}
        <TextQuestion question="opportunity" {...form} />
        <TextQuestion question="deadlineEvidence" {...form} />
        <div className={styles.pair}>
          <FormField {...questionField('useCase', errors)}>
            {(control) => (
              <ChoiceSelect
                control={control}
                choices={useCases}
                value={draft.useCase}
                onChange={(useCase) => change({ useCase })}
              />
            )}
          </FormField>
          <Reuse {...form} />
        </div>
        <FormField {...questionField('industry', errors)}>
          {(control) => (
            <ChoicesSelect
              control={control}
              choices={industries}
              value={draft.industry}
              onChange={(industry) => change({ industry })}
            />
          )}
        </FormField>
        <Goals {...form} />
      </div>
    </section>
  );
}
