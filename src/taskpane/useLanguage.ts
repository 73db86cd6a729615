import { useEffect, useState } from 'react';

import type { Language } from '../i18n/messagesIn';

const key = 'so-mo-hinh.language';

/** Where the chosen language is kept; null where the web view denies storage (a partitioned frame of Excel on the web). */
function languageStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The pane's language: the user's own choice, else Excel's. The choice is kept outside the workbook, and only it. */
export function useLanguage(hostLanguage: Language): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = languageStore()?.getItem(key);
    return kept === 'vi' || kept === 'en' ? kept : hostLanguage;
  });
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return [
    language,
    (chosen) => {
      languageStore()?.setItem(key, chosen);
      setLanguage(chosen);
    },
  ];
}
