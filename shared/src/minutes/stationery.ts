import { say } from './say.ts';
import words from './words.json' with { type: 'json' };

/** What an office prints on its papers. Empty: the part is left out, or the usual takes its place. */
export interface Stationery {
  /** 红头; empty: the office's name and 协商纪要. */
  readonly banner: string;
  /** 期号 or 发文字号; null: none has been given. */
  readonly number: string | null;
  /** 签发人. */
  readonly signer: string;
  /** 抄送. */
  readonly copies: readonly string[];
  /** 印发机关. */
  readonly printedBy: string;
  /** What these minutes correct; left out: nothing. */
  readonly corrects?: Corrected;
}

/** Minutes that were issued and are corrected by others. */
export interface Corrected {
  /** 更正第n号: counts from 1. */
  readonly no: number;
  /** 2026年9月5日, when they were issued. */
  readonly date: string;
  /** Null: what was issued is not kept. */
  readonly hash: string | null;
}

export const plainStationery: Stationery = {
  banner: '',
  number: null,
  signer: '',
  copies: [],
  printedBy: '',
};

/** A number that has been given, with the form it was given in. */
export interface PaperNumber {
  /** issue: 第3期; letter: 仓社纪〔2026〕3号. */
  readonly form: 'issue' | 'letter';
  readonly prefix: string;
  readonly year: number;
  readonly number: number;
}

export function numberText({ form, prefix, year, number }: PaperNumber): string {
  return say(words.number[form], { prefix, year, number });
}
