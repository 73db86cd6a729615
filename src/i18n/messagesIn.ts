import { en } from './en';
import type { Messages } from './messages';
import { vi } from './vi';

/** Languages the product speaks. */
export type Language = Messages['language'];

/** The sentences of each language. */
export const messagesIn: Readonly<Record<Language, Messages>> = { vi, en };
