import { useText } from '../../../i18n/use-text.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { LogLevelSwitch } from './LogLevelSwitch.tsx';

/** What can be set on the API process that answers. */
export const ServerScreen = () => {
  const text = useText();
  return (
    <>
      <PageHeader title={text('operator.server.title')} subtitle={text('operator.server.subtitle')} />
      <LogLevelSwitch />
    </>
  );
};
