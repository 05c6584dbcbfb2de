import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConversationRef } from '../../base/ids';
import type { AttachmentStore } from '../../ports/attachment-store';

/** Names that are one folder or file and nothing else: no slash, nothing that begins with a dot. */
const plainName = /^[\w-][\w.-]{0,199}$/;

/** Files below one folder, shop by shop and conversation by conversation, each beside the name of its media type. */
export function folderAttachments(folder: string): AttachmentStore {
  const pathOf = ({ shop, conversation }: ConversationRef, ...rest: string[]): string | null => {
    const names = [shop, conversation, ...rest];
    return names.every((name) => plainName.test(name)) ? join(folder, ...names) : null;
  };
  return {
    async put(ref, id, { contentType, bytes }) {
      const path = pathOf(ref, id);
      if (!path) throw new RangeError(`attachment ${id} cannot be a file's name`);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(`${path}.type`, contentType);
      await writeFile(`${path}.part`, bytes);
      await rename(`${path}.part`, path);
    },
    async get(ref, id) {
      const path = pathOf(ref, id);
      if (!path) return null;
      const [bytes, contentType] = await Promise.all([read(path), read(`${path}.type`)]);
      return bytes && contentType ? { bytes, contentType: contentType.toString() } : null;
    },
    async erase(ref) {
      const path = pathOf(ref);
      if (path) await rm(path, { recursive: true, force: true });
    },
  };
}

async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
