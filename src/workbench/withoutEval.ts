import * as z from 'zod';

// zod would try to compile its checks with `new Function`, which the page's policy reports as a violation. Imported first:
// the emulator checks its schema while it loads.
z.config({ jitless: true });
