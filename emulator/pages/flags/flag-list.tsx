import Flag, { AutoDismissFlag } from '@atlaskit/flag';
import { FlagGroup } from '@atlaskit/flag/flag-group';
import InformationIcon from '@atlaskit/icon/core/status-information';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import { navigate } from '../router/location';
import { closeFlag, useFlags, type FlagAction, type PageFlag } from './flag-store';

function FlagIcon({ tone }: { readonly tone: PageFlag['tone'] }) {
  switch (tone) {
    case 'success':
      return <SuccessIcon label="Success" color={token('color.icon.success')} />;
    case 'warning':
      return <WarningIcon label="Warning" color={token('color.icon.warning')} />;
    case 'error':
      return <ErrorIcon label="Error" color={token('color.icon.danger')} />;
    case 'info':
      return <InformationIcon label="Information" color={token('color.icon.information')} />;
  }
}

const asAction = (flag: PageFlag) => (action: FlagAction) => ({
  content: action.text,
  onClick: () => {
    action.onClick?.();
    if (action.href !== undefined) navigate(action.href);
    closeFlag(flag.id);
  },
});

/** The flags of the page, newest first. */
export function FlagList() {
  const flags = useFlags();
  return (
    <FlagGroup
      onDismissed={(id) => {
        closeFlag(String(id));
      }}
    >
      {flags.map((flag) => {
        const Shown = flag.autoDismiss ? AutoDismissFlag : Flag;
        return (
          <Shown
            key={flag.id}
            id={flag.id}
            {...(flag.bold === true
              ? { appearance: flag.tone }
              : { icon: <FlagIcon tone={flag.tone} /> })}
            title={flag.title}
            description={flag.description}
            actions={(flag.actions ?? []).map(asAction(flag))}
          />
        );
      })}
    </FlagGroup>
  );
}
