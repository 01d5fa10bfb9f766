import { useState } from 'preact/hooks';
import { usePageTexts } from '../shared/page-texts';
import { Sentence } from '../shared/Sentence';
import { useFollowing } from './following';
import './follow-button.css';

interface FollowButtonProps {
	/** The provider's. */
	readonly id: string;
	/** Its brand, isolated. */
	readonly brand: string;
}

/** Has a person told when something changes about a provider's licence. */
export function FollowButton({ id, brand }: FollowButtonProps) {
	const { follow: words } = usePageTexts().providers;
	const following = useFollowing();
	const [refused, setRefused] = useState(false);
	if (!following) return null;
	const isFollowed = following.ids.includes(id);
	return (
		<p class="follow">
			<button
				class="button button--quiet button--small"
				type="button"
				aria-pressed={isFollowed}
				onClick={() => void following.follow(id, !isFollowed).then((done) => setRefused(!done))}
			>
				{/* By itself each part of the sentence would be an item of the button's box, without the spaces between. */}
				<span>
					<Sentence text={words.button(brand)} />
				</span>
			</button>{' '}
			<span class="soft small" role="status">
				{refused ? words.refused : isFollowed && words.following}
			</span>
		</p>
	);
}
