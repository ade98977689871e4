import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface RenewLinkProps {
  readonly title: string;
  /** What stops working by it. */
  readonly words: string;
  readonly onRenew: () => void;
  readonly onClose: () => void;
}

/** What has been printed and sent stops working, and nothing brings it back: asked once more. */
export function RenewLink({ title, words, onRenew, onClose }: RenewLinkProps) {
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const renew = () => {
    onRenew();
    onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button look="primary" onClick={renew}>
            {t('renew.submit')}
          </Button>
        </>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
