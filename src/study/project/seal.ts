import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createScanner, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { withEntry } from './edit.ts';

const sealKey = 'sha256';

/** What a project file says its checksum is; `null` where it says none. */
export function statedSeal(text: string): string | null {
  const node = sealNode(text);
  return node?.type === 'string' ? String(node.value) : null;
}

/**
 * The checksum of a project file: the SHA-256 of all it says besides the checksum itself. Blanks and
 * line ends between entries do not count, so that an editor may lay the file out anew.
 */
export function sealOf(text: string): string {
  const seal = sealNode(text)?.offset ?? -1;
  const scanner = createScanner(text, true);
  const hash = sha256.create();
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const at = scanner.getTokenOffset();
    if (at !== seal) hash.update(utf8ToBytes(text.slice(at, at + scanner.getTokenLength())));
  }
  return bytesToHex(hash.digest());
}

/** The text with the checksum it should have. */
export function sealed(text: string): string {
  const held = withEntry(text, [sealKey], '""');
  return withEntry(held, [sealKey], JSON.stringify(sealOf(held)));
}

function sealNode(text: string): Node | undefined {
  const root = parseTree(text);
  return root === undefined ? undefined : findNodeAtLocation(root, [sealKey]);
}
