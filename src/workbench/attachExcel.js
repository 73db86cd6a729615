/* Stands first in the pane's page, inside the workbench: puts the emulated Excel where Office.js looks for the real one. */
window.parent.attachExcel(window);
