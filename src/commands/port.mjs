// The port that a server should take: PORT, or the command's own. A PORT that is no port ends the command with one
// line. If somebody has it already, servers take the next free one and `sayPort` says so.

export function wantedPort(usual) {
  const { PORT } = process.env;
  if (!PORT) return usual;
  const port = Number(PORT);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  console.error(`PORT is "${PORT}". It must be a number from 1 to 65535.`);
  process.exit(1);
}

export function sayPort(wanted, taken) {
  if (taken !== wanted) console.log(`Port ${wanted} is taken; this is ${taken}.`);
}
