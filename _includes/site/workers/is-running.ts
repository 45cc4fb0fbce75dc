/** Whether a process of this machine runs, perhaps another user's. */
export function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It runs, and belongs to another user.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
