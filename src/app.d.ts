import type { App as TrepulsApp } from '#server/app.ts';

declare global {
	namespace App {
		interface Locals {
			app: TrepulsApp;
		}
	}
}

export {};
