import { postgresFacts } from '../../../store/postgres/postgres-facts';
import { type ConfigCheck, well, wrong } from '../check';

export const databaseReachable: ConfigCheck = {
  name: 'PostgreSQL',
  async look({ DATABASE_URL }) {
    if (DATABASE_URL === undefined) return well('DATABASE_URL is not set: the embedded database keeps goods and money');
    const { host, pathname } = new URL(DATABASE_URL);
    const where = `${host}${pathname}`;
    try {
      const { version, encoding } = await postgresFacts(DATABASE_URL);
      if (encoding === 'UTF8') return well(`${where}, version ${version}`);
      return wrong(`${where} keeps texts as ${encoding}`, 'Create the database with encoding UTF8.');
    } catch (error) {
      return wrong(
        `${where} is not reachable: ${error instanceof Error ? error.message : error}`,
        'Start PostgreSQL there, correct DATABASE_URL, or leave it out to use the embedded database.',
      );
    }
  },
};
