import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import {
  enablementGoals,
  industries,
  reuseLevels,
  useCases,
} from '../../src/domain/request-fields';
import { ChoiceSelect, ChoicesSelect } from '../form/choice';
import { FormField } from '../form/form-field';
import { OptionGroup } from '../form/option-group';
import type { Draft } from './draft';
import { questionField, type DraftProps } from './draft-field';
import { optionalQuestions } from './question';
import styles from './request-form.module.css';

function Goals({ draft, errors, change }: DraftProps) {
  const chosen = draft.enablementGoals;
  return (
    <OptionGroup {...questionField('enablementGoals', errors)}>
      {enablementGoals.map((goal, index) => (
        <Checkbox
          key={goal}
          {...(index === 0 ? { id: 'enablementGoals' } : {})}
          label={goal}
          isChecked={chosen.includes(goal)}
          onChange={({ currentTarget }) =>
            change({
              enablementGoals: currentTarget.checked
                ? [...chosen, goal]
                : chosen.filter((other) => other !== goal),
            })
          }
        />
      ))}
    </OptionGroup>
  );
}

function WhereUsed({ draft, errors, change }: DraftProps) {
  return (
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
    </div>
  );
}

function Industries({ draft, errors, change }: DraftProps) {
  return (
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
  );
}

function isAnswered({ useCase, reuse, industry, enablementGoals: goals }: Draft): boolean {
  return useCase !== null || reuse !== null || industry.length > 0 || goals.length > 0;
}

/**
 * The questions that a request may leave open, behind a button so that the form stays short. They open
 * by themselves where one is answered already or has to be mended.
 */
export function OptionalQuestions(form: DraftProps) {
  const [isOpened, setOpened] = useState(() => isAnswered(form.draft));
  const isOpen = isOpened || optionalQuestions.some((question) => question in form.errors);
  return (
    <section className={styles.optional} aria-label="Optional questions">
      <div className={styles.sectionHeader}>
        <div className={styles.toggle}>
          <Button
            appearance="subtle"
            iconBefore={isOpen ? ChevronDownIcon : ChevronRightIcon}
            aria-expanded={isOpen}
            aria-controls="optional-questions"
            onClick={() => setOpened(!isOpen)}
          >
            Optional questions
          </Button>
        </div>
        <Text as="p" color="color.text.subtle">
          Use case, reuse, industry and goals: every answer helps to judge how urgent it is.
        </Text>
      </div>
      <div id="optional-questions" className={styles.questions} hidden={!isOpen}>
        <WhereUsed {...form} />
        <Industries {...form} />
        <Goals {...form} />
      </div>
    </section>
  );
}
