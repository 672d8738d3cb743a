// Runs in the head, so that a page does not flash in the other colours first.
try {
const chosen = localStorage.getItem('copydesk.theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch { /* a browser that keeps nothing follows the system */ }
