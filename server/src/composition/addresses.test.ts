import { expect, test } from 'vitest';
import { listAddresses } from './addresses.ts';

const lines = [
  { address: '127.0.0.1', family: 'IPv4', internal: true },
  { address: 'fe80::1', family: 'IPv6', internal: false },
  { address: 'fd00::7', family: 'IPv6', internal: false },
  { address: '169.254.9.9', family: 'IPv4', internal: false },
  { address: '172.17.0.1', family: 'IPv4', internal: false },
  { address: '10.1.2.3', family: 'IPv4', internal: false },
  { address: '192.168.1.5', family: 'IPv4', internal: false },
];

const plain = { publicUrl: null, host: null, port: 3000, isSecure: false };

test('phones’ addresses come first, localhost last, and what nobody reaches not at all', () => {
  expect(listAddresses(plain, lines)).toEqual([
    'http://192.168.1.5:3000',
    'http://10.1.2.3:3000',
    'http://172.17.0.1:3000',
    'http://[fd00::7]:3000',
    'http://localhost:3000',
  ]);
});

test('PUBLIC_URL comes before everything', () => {
  const urls = listAddresses({ ...plain, publicUrl: 'https://hsl.example.cn' }, lines);
  expect(urls[0]).toBe('https://hsl.example.cn');
});

test('a usual port is left out, a chosen HOST is the only one', () => {
  const own = { ...plain, host: '::1', port: 443, isSecure: true };
  expect(listAddresses(own, lines)).toEqual(['https://[::1]']);
});

test('without a network there is still this machine', () => {
  expect(listAddresses(plain, lines.slice(0, 1))).toEqual(['http://localhost:3000']);
});
