// must fail: lint/performance/noReExportAll
export * from './default-export.ts';
