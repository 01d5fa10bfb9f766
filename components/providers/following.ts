import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Which providers a person follows, and how they change that. */
export interface Following {
	readonly ids: readonly string[];
	/** @returns whether it came to that: to follow takes the browser's permission to notify */
	readonly follow: (id: string, on: boolean) => Promise<boolean>;
}

/** Nothing where nobody can be followed: the browser has no notifications, or an organisation settles it. */
export const FollowingContext = createContext<Following | undefined>(undefined);

export function useFollowing(): Following | undefined {
	return useContext(FollowingContext);
}
