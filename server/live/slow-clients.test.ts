import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { expect, test, vi } from 'vitest';
import { dropWhenSlow } from './slow-clients.ts';

function createConnection() {
	const close = vi.fn();
	const connection = Object.assign(new EventEmitter(), { close });
	const onDrop = vi.fn();
	// Only events and `close` of the connection are used.
	dropWhenSlow(connection as unknown as Socket['conn'], onDrop);
	return { connection, close, onDrop };
}

test('a client that takes what is sent is kept, however much it is', () => {
	const { connection, close } = createConnection();

	for (let i = 0; i < 1000; i += 1) {
		connection.emit('packetCreate', { data: 'x'.repeat(100_000) });
		connection.emit('flush');
	}

	expect(close).not.toHaveBeenCalled();
});

test.each([
	['many messages', 65, 'x'],
	['large messages', 3, 'x'.repeat(3_000_000)]
])('a client behind which %s pile up is dropped', (_, count, data) => {
	const { connection, close, onDrop } = createConnection();

	for (let i = 0; i < count; i += 1) connection.emit('packetCreate', { data });

	expect(close).toHaveBeenCalledExactlyOnceWith(true);
	expect(onDrop).toHaveBeenCalledOnce();
});
