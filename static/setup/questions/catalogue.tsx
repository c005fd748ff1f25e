import Button from '@atlaskit/button/new';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import { listOf } from '../../../src/domain/sentence';
import { ErrorMessage } from '@atlaskit/form';
import type { DraftQuestion, SettingsDraft } from '../settings/draft';
import { focusAfter } from '../settings/focus-after';
import { controlId } from '../settings/settings-field';
import type { SettingsEditor } from '../settings/use-settings';
import { nameOf } from './asked-question';
import { addQuestion, changeQuestion, deleteQuestion } from './edit-questions';
import { kindWords } from './kind-words';
import { QuestionEditor } from './question-editor';
import styles from './questions.module.css';

/** Where the list of what has to be mended leads for the questions as a whole. */
const newQuestionId = 'questions';

function askedBy({ presets }: SettingsDraft, key: string): string {
  const types = presets
    .filter(({ questions }) => questions.some((asked) => asked.key === key))
    .map(({ assetType }) => assetType);
  return types.length === 0 ? 'asked by no asset type' : `asked by ${listOf(types)}`;
}

type CatalogueItemProps = {
  readonly question: DraftQuestion;
  readonly index: number;
  readonly editor: SettingsEditor;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onDelete: () => void;
};

function CatalogueItem(props: CatalogueItemProps) {
  const { question, index, editor, isOpen, onToggle, onDelete } = props;
  const { draft, opened, errors, change } = editor;
  const name = nameOf(question);
  const isMade = opened.questions.some(({ key }) => key === question.key);
  const hasError = [...errors.keys()].some((field) => field.startsWith(`questions.${index}.`));
  const isShown = isOpen || hasError;
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Text>{name}</Text>
          <Text size="small" color="color.text.subtle">
            {kindWords[question.kind]}, {askedBy(draft, question.key)}
          </Text>
        </div>
        <div className={styles.buttons}>
          <Button
            spacing="compact"
            aria-expanded={isShown}
            aria-label={`${isShown ? 'Close' : 'Edit'} ${name}`}
            isDisabled={hasError}
            onClick={() => onToggle(!isShown)}
          >
            {isShown ? 'Close' : 'Edit'}
          </Button>
          <Button spacing="compact" aria-label={`Delete ${name}`} onClick={onDelete}>
            Delete
          </Button>
        </div>
      </div>
      {isShown ? (
        <QuestionEditor
          question={question}
          index={index}
          isMade={isMade}
          errors={errors}
          onChange={(changes) => change((now) => changeQuestion(now, question.key, changes))}
        />
      ) : null}
    </li>
  );
}

type CatalogueProps = {
  readonly editor: SettingsEditor;
  readonly say: (words: string) => void;
};

/** Every question there is, to be edited, deleted and added to. */
export function Catalogue({ editor, say }: CatalogueProps) {
  const { draft, errors, change } = editor;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string, isOpen: boolean) =>
    setOpen((keys) => new Set(isOpen ? [...keys, key] : [...keys].filter((each) => each !== key)));
  const add = () => {
    const next = addQuestion(draft);
    const index = next.questions.length - 1;
    focusAfter(
      () => {
        change(() => next);
        toggle(next.questions[index]?.key ?? '', true);
      },
      controlId(`questions.${index}.name`),
    );
  };
  const remove = (question: DraftQuestion) => {
    focusAfter(() => change((now) => deleteQuestion(now, question.key)), newQuestionId);
    say(`${nameOf(question)} is deleted from the list.`);
  };
  const tooMuch = errors.get('questions');
  return (
    <div className={styles.catalogue}>
      <ul className={styles.rows}>
        {draft.questions.map((question, index) => (
          <CatalogueItem
            key={question.key}
            question={question}
            index={index}
            editor={editor}
            isOpen={open.has(question.key)}
            onToggle={(isOpen) => toggle(question.key, isOpen)}
            onDelete={() => remove(question)}
          />
        ))}
      </ul>
      {tooMuch === undefined ? null : <ErrorMessage>{tooMuch}</ErrorMessage>}
      <div>
        <Button id={newQuestionId} onClick={add}>
          New question
        </Button>
      </div>
    </div>
  );
}
