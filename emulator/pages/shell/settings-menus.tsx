import { LinkIconButton } from '@atlaskit/button/new';
import {
  DropdownItem,
  DropdownItemGroup,
  DropdownItemRadio,
  DropdownItemRadioGroup,
} from '@atlaskit/dropdown-menu';
import SettingsIcon from '@atlaskit/icon/core/settings';
import StopwatchIcon from '@atlaskit/icon/core/stopwatch';
import ThemeIcon from '@atlaskit/icon/core/theme';
import { moduleTitle, useModuleList } from '../apps/modules';
import { IconMenu } from '../parts/icon-menu';
import { useMe } from '../session/session';
import { chooseColorMode, useColorModeChoice } from '../theme/color-mode';

/** The way to clock, outbox and platform calls. */
export function ConsoleLink() {
  return (
    <LinkIconButton
      href="/__emulator"
      appearance="subtle"
      icon={StopwatchIcon}
      label="Emulator console"
    />
  );
}

/** Settings of Jira and of apps, for site administrators. */
export function SettingsMenu() {
  const { isAdmin } = useMe();
  const pages = useModuleList('jira:adminPage');
  if (!isAdmin) return null;
  return (
    <IconMenu icon={SettingsIcon} label="Settings">
      <DropdownItemGroup title="Jira settings">
        <DropdownItem href="/jira/settings/workflows">Workflows</DropdownItem>
      </DropdownItemGroup>
      {pages.length > 0 && (
        <DropdownItemGroup title="App settings">
          {pages.map((page) => (
            <DropdownItem key={page.key} href={`/jira/settings/apps/${page.key}`}>
              {moduleTitle(page)}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      )}
    </IconMenu>
  );
}

const MODES = [
  { mode: 'light', text: 'Light' },
  { mode: 'dark', text: 'Dark' },
  { mode: 'system', text: 'Match system' },
] as const;

/** Light, dark, or what the system says. */
export function ColorModeMenu() {
  const choice = useColorModeChoice();
  return (
    <IconMenu icon={ThemeIcon} label="Theme">
      <DropdownItemRadioGroup id="color-mode" title="Theme">
        {MODES.map(({ mode, text }) => (
          <DropdownItemRadio
            key={mode}
            id={`color-mode-${mode}`}
            isSelected={mode === choice}
            onClick={() => {
              chooseColorMode(mode);
            }}
          >
            {text}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </IconMenu>
  );
}
