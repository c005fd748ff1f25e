import {
  triageReasonCodes,
  triageReasonWords,
  type TriageReasonCode,
} from '../../src/domain/triage/decision-reason';
import { ChoiceSelect } from '../form/choice';
import { FormField } from '../form/form-field';

type ReasonCodeProps = {
  readonly value: TriageReasonCode | null;
  readonly onChange: (code: TriageReasonCode | null) => void;
  readonly mandatory: boolean;
  readonly error: string | undefined;
};

/** One of the reasons that the figures of declined and deferred requests count. */
export function ReasonCode({ value, onChange, mandatory, error }: ReasonCodeProps) {
  return (
    <FormField id="reasonCode" label="Reason" mandatory={mandatory} error={error}>
      {(control) => (
        <ChoiceSelect
          control={control}
          choices={triageReasonCodes.map((code) => triageReasonWords[code])}
          value={value === null ? null : triageReasonWords[value]}
          onChange={(words) =>
            onChange(triageReasonCodes.find((code) => triageReasonWords[code] === words) ?? null)
          }
          menuPosition="fixed"
        />
      )}
    </FormField>
  );
}
