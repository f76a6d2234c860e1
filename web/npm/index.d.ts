/** A place in the data; `line` and `column` count from 1, and are 0 for a whole file. */
export interface Place { file: string; path: string; line: number; column: number }
export interface Message {
	code: string;
	/** Errors stop a paper; faults are surely wrong; notes are for who asks for all there is to say. */
	severity: "error" | "fault" | "warning" | "info" | "note";
	/** Of a finding of the audit, where there is something to say: what stands there, what it should be, why. */
	written: string | null;
	wanted: string | null;
	formula: string | null;
	basis_id: string | null;
	basis_en: string | null;
	/** What is wrong, in Indonesian and in English. */
	id: string;
	en: string;
	place: Place;
	others: Place[];
}
export type Kind = "lkip" | "pk" | "keputusan-iku" | "surat" | "triwulan" | "evaluasi" | "sop";
export type Output = "pdf" | "svg" | "html" | "teks" | (string & {});
export interface Wishes {
	triwulan?: 0 | 1 | 2 | 3 | 4;
	nomor?: string;
	kertas?: string;
	poster?: boolean;
	konsep?: boolean;
	arsip?: boolean;
}
export interface Form { first?: number; last?: number; classic?: boolean; noSource?: boolean }
/** How a call ended: 0 done, 1 the data is wrong, 2 the call is wrong, 3 the system failed. */
export type Status = 0 | 1 | 2 | 3;
export const DONE: 0;
export const DATA_WRONG: 1;
/** How the names of files end that data may name. */
export const NAMED: RegExp;
export const FILE: { named: 0; font: 1; patterns: 2; profile: 3 };

/** One office at a time, in memory. After an exception (not a status) make another engine. */
export class Engine {
	readonly version: string;
	/** Bytes of memory that the instance has taken. */
	readonly memory: number;
	/** Pages of the paper made last. */
	readonly pages: number;
	/** Hands over a file under the name that the data gives it. */
	put(name: string, bytes: Uint8Array, kind?: number): void;
	/** Forgets the files of the data. */
	forget(): void;
	/** JSON, or a workbook (XLSX) in bytes. */
	open(data: string | Uint8Array, name?: string, megabytes?: number): Status;
	messages(): Message[];
	/** The kinds of papers; `lack` is null when it can be made from the data. */
	kinds(english?: boolean): { kind: Kind; note: string; lack: string | null }[];
	/** Adds what a careful reader would object to. */
	inspect(): Status;
	make(kind: Kind, wishes?: Wishes): Status;
	/** The contents of the paper made last. */
	headings(): { words: string; level: number; page: number }[];
	write(output?: Output, form?: Form): Uint8Array | null;
	/** The data as a workbook or as one data file; null when there is none. */
	data(form: "xlsx" | "json"): Uint8Array | null;
	/** Where a figure, the value at a path, or words of a page come from, as `naskah jelaskan` tells; null: nowhere. */
	explain(what: string, english?: boolean): object[] | null;
	/** The kinds of offices that there is something to start from for. */
	starters(): string[];
	/** What an office of the kind starts from in the year, the data first. */
	starter(kind: string, year: number, workbook?: boolean): { name: string; bytes: Uint8Array }[];
	/** The JSON Schema of a data file. */
	schema(): object;
}

/** `source`: where engine.pack is (a URL, or its bytes); beside this module if not given. */
export function createEngine(source?: string | URL | Uint8Array): Promise<Engine>;
export function makePaper(kind: Kind, data: string | Uint8Array | object, options?: {
	files?: Record<string, Uint8Array>;
	name?: string;
	output?: Output;
	wishes?: Wishes;
	form?: Form;
	source?: string | URL | Uint8Array;
}): Promise<{ bytes: Uint8Array | null; pages: number; messages: Message[] }>;
