/** How a module names the thread that lies beside it. */
export const threadUrl = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g;
