// pages -> features -> erasing, outline, roster, text -> sync, ui.
const test = '\\.(test|contract)\\.tsx?$';

const client = [
  {
    name: 'ui-has-no-domain',
    comment: 'A button knows no meeting and no socket.',
    from: { path: '^client/src/ui(-staff)?/', pathNot: test },
    to: {
      path: ['^client/src/(?!ui/|ui-staff/|i18n/)', '^shared/', 'node_modules/socket\\.io-client/'],
    },
  },
  {
    name: 'sync-knows-no-feature',
    comment: 'The outbox and the store carry any command and any event.',
    from: { path: '^client/src/sync/', pathNot: test },
    to: { path: ['^client/src/(?!sync/)', '^shared/src/features/'] },
  },
  {
    name: 'layers-below-features-look-down',
    comment: 'What several features stand on knows none of them, and no page.',
    from: { path: '^client/src/(erasing|outline|roster|text)/', pathNot: test },
    to: { path: '^client/src/(?!$1/|sync/|ui/|ui-staff/|i18n/)' },
  },
  {
    name: 'client-features-look-down',
    comment:
      'pages -> features -> erasing, outline, roster, text -> sync, ui. The outline is the agenda that everything hangs on, the ' +
      'roster how the desk finds people, erasing what is asked before words are destroyed, the text what drafts show and votes are about.',
    from: { path: '^client/src/features/', pathNot: test },
    to: {
      path: '^client/src/(?!features/|erasing/|outline/|roster/|text/|sync/|ui/|ui-staff/|i18n/)',
    },
  },
];

module.exports = client;
