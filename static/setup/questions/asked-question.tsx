import { IconButton } from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Text } from '@atlaskit/primitives/compiled';
import type { AssetType } from '../../../src/domain/request-fields';
import { controlId } from '../settings/settings-field';
import { kindWords } from './kind-words';
import type { DraftQuestion } from '../settings/draft';
import styles from './questions.module.css';

type AskedQuestionProps = {
  readonly assetType: AssetType;
  readonly question: DraftQuestion;
  readonly mandatory: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMandatory: (mandatory: boolean) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

type AskedControl = 'up' | 'down' | 'remove' | 'mandatory';

/** Id of a control in the row of a question that an asset type asks. */
export function askedId(assetType: AssetType, key: string, control: AskedControl): string {
  return controlId(`asked.${assetType}.${key}.${control}`);
}

/** What people read where a question has no name yet. */
export function nameOf({ name }: DraftQuestion): string {
  return name.trim() === '' ? 'New question' : name;
}

/** A question of an asset type: whether it must be answered, its place, and off with it. */
export function AskedQuestion(props: AskedQuestionProps) {
  const { assetType, question, mandatory, isFirst, isLast, onMandatory, onMove, onRemove } = props;
  const name = nameOf(question);
  const id = (control: AskedControl) => askedId(assetType, question.key, control);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text>{name}</Text>
        <Text size="small" color="color.text.subtle">
          {kindWords[question.kind]}
        </Text>
      </div>
      <Checkbox
        id={id('mandatory')}
        label="Mandatory"
        aria-label={`${name}: mandatory`}
        isChecked={mandatory}
        onChange={(event) => onMandatory(event.currentTarget.checked)}
      />
      <div className={styles.buttons}>
        <IconButton
          id={id('up')}
          icon={ArrowUpIcon}
          label={`Move ${name} up`}
          appearance="subtle"
          isDisabled={isFirst}
          onClick={() => onMove(-1)}
        />
        <IconButton
          id={id('down')}
          icon={ArrowDownIcon}
          label={`Move ${name} down`}
          appearance="subtle"
          isDisabled={isLast}
          onClick={() => onMove(1)}
        />
        <IconButton
          id={id('remove')}
          icon={CrossIcon}
          label={`Remove ${name} from ${assetType}`}
          appearance="subtle"
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
