/** Where the local stack keeps its state. */
export function dataFolder(env?: NodeJS.ProcessEnv): string;

/** Whether the folder is one that `prepareDataFolder` made. */
export function isDataFolder(folder: string): boolean;

/** Creates the folder, or marks an empty one as Parley's. @throws Error when it holds something else */
export function prepareDataFolder(folder: string): void;

/** The process whose stack runs on this folder. */
export function runningStack(folder: string): number | undefined;

/** Locks the folder for this process. @throws Error when another stack runs on it */
export function lockDataFolder(folder: string): { afterCrash: boolean; release: () => void };

/** Deletes the folder with all state; false when there was nothing. @throws Error when it must not */
export function resetDataFolder(folder: string): boolean;
