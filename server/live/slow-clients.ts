import type { Socket } from 'socket.io';

type Connection = Socket['conn'];

/** So much may wait behind what is being sent; beyond it the client is too slow, and better off catching up. */
const MAX_PENDING_MESSAGES = 64;
const MAX_PENDING_CHARACTERS = 8_000_000;

/** Closes a connection whose messages pile up, so that one slow client cannot fill the memory. */
export function dropWhenSlow(connection: Connection, onDrop: () => void) {
	let messages = 0;
	let characters = 0;
	connection.on('packetCreate', (packet: { data?: unknown }) => {
		messages += 1;
		characters += typeof packet.data === 'string' ? packet.data.length : 0;
		if (messages <= MAX_PENDING_MESSAGES && characters <= MAX_PENDING_CHARACTERS) return;
		onDrop();
		connection.close(true);
	});
	connection.on('flush', () => {
		messages = 0;
		characters = 0;
	});
}
