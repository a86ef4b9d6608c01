// Loaded into Parley's process before its entry: when the process that started it is gone, for whatever reason,
// Parley drains and ends as on any SIGTERM.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep the process alive.
process.channel?.unref();
