// The mean time in a system with one server and random arrivals, in units of the time of service.

// #region time
export function visit(arrivals: number, served: number) {
  const load = arrivals / served;
  if (load >= 1) return Infinity;
  return 1 / (1 - load);
}
// #endregion
