import { type InputOf, meetingApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { Hint, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import { readCaseFile } from './read-case-file.ts';

type Source = InputOf<typeof meetingApi.createFromCase>['case'];
type Mark = 'example' | 'rehearsal';

/** From a case that comes with the program, or from a file; what is made up is always marked. */
export function ByCase() {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  const { office } = useAccount();
  const [source, setSource] = useState<Source | null>(null);
  const [mark, setMark] = useState<Mark>('example');
  const create = useTell(meetingApi.createFromCase, [meetingApi.listMeetings]);
  if (create.data !== undefined) return <Created {...create.data} />;
  const submit = () => {
    if (source !== null) {
      create.mutate({ office: office.id, case: source, mark, startsAt: null });
    }
  };
  return (
    <Stack>
      <ChooseCase source={source} onChoose={setSource} />
      <CaseFile onRead={setSource} />
      <Choice<Mark>
        legend={t('new.caseMark')}
        beside
        options={[
          { value: 'example', label: t('mark.example') },
          { value: 'rehearsal', label: t('mark.rehearsal') },
        ]}
        chosen={mark}
        onChoose={setMark}
      />
      <RefusalNotice refusal={refusalOf(create.error)} />
      <Button
        look="primary"
        disabled={source === null}
        busy={create.isPending && ui('wait')}
        onClick={submit}
      >
        {t('new.submitCase')}
      </Button>
    </Stack>
  );
}

interface ChooseCaseProps {
  readonly source: Source | null;
  readonly onChoose: (id: string) => void;
}

function ChooseCase({ source, onChoose }: ChooseCaseProps) {
  const { t } = useTranslation('meetings');
  const cases = useAsk(meetingApi.listCases, {});
  return (
    <Answered query={cases}>
      {(answer) => (
        <Choice
          legend={t('new.case')}
          options={answer.cases.map(({ id, title, field, participants }) => ({
            value: id,
            label: (
              <>
                {title}
                <Hint>{t('new.caseAbout', { field, count: participants })}</Hint>
              </>
            ),
          }))}
          chosen={typeof source === 'string' ? source : null}
          onChoose={onChoose}
        />
      )}
    </Answered>
  );
}

function CaseFile({ onRead }: { readonly onRead: (source: Source | null) => void }) {
  const { t } = useTranslation('meetings');
  const [unreadable, setUnreadable] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const content = await readCaseFile(file);
    setUnreadable(content === null);
    onRead(content);
  };
  return (
    <Field
      label={t('new.caseFile')}
      hint={t('new.caseFileHint')}
      error={unreadable && t('new.caseUnreadable')}
    >
      {(control) => (
        <input
          type="file"
          accept=".json,application/json"
          {...control}
          onChange={({ target }) => void read(target.files?.[0])}
        />
      )}
    </Field>
  );
}

function Created({ meeting, leftOut }: { meeting: string; leftOut: readonly string[] }) {
  const { t } = useTranslation('meetings');
  const ui = useTranslation('ui').t;
  return (
    <Card>
      {leftOut.length === 0 ? null : (
        <Notice>{t('new.caseUnsupported', { keys: leftOut.join(ui('listComma')) })}</Notice>
      )}
      <Link className={linkLook('primary')} to={`/office/meetings/${meeting}`}>
        {t('list.prepare')}
      </Link>
    </Card>
  );
}
