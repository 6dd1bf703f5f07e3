// npm runs every command in the project's folder. What the author types (SLIDES) and reads (places of problems) is
// seen from the folder in which the author typed it, which npm keeps in INIT_CWD.
const { INIT_CWD, npm_lifecycle_event } = process.env;
if (INIT_CWD && npm_lifecycle_event) process.chdir(INIT_CWD);
