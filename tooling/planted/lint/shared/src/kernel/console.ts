// must fail: lint/suspicious/noConsole
console.log('planted');
