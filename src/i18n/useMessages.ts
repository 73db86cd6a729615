import { createContext, useContext } from 'react';

import type { Messages } from './messages';
import { vi } from './vi';

/** Sentences that the components under it speak. */
export const MessagesContext = createContext<Messages>(vi);

/** Sentences in the language the user chose. */
export const useMessages = (): Messages => useContext(MessagesContext);
