import { failure, startBench, type Bench } from './bench';

export function usersTests(): void {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.close());

  test('upsertUsers replaces the custom data and keeps the rest', async () => {
    const { server } = bench;
    const first = await server.upsertUsers([{ id: 'ann', name: 'Ann', role: 'admin', shoe: 38 } as never]);
    expect(first.users['ann']).toMatchObject({
      id: 'ann',
      name: 'Ann',
      role: 'admin',
      shoe: 38,
      banned: false,
      online: false,
    });
    const second = await server.upsertUser({ id: 'ann', name: 'Ann B.' });
    expect(second.users['ann']).toMatchObject({
      name: 'Ann B.',
      role: 'admin',
      created_at: first.users['ann']?.created_at,
    });
    expect(second.users['ann']).not.toHaveProperty('shoe');
    const events = await bench.events('user.updated');
    expect(events.at(-1)).toMatchObject({ type: 'user.updated', user: { id: 'ann', name: 'Ann B.' } });
    expect(events.at(-1).request_info).toMatchObject({ type: 'server' });
  });

  test('one bad user fails the batch', async () => {
    const { server } = bench;
    const error = await failure(server.upsertUsers([{ id: 'good' }, { id: 'bad user' }]));
    expect(error).toMatchObject({ name: 'ErrorFromResponse', code: 4, status: 400 });
    expect((await server.queryUsers({ id: 'good' })).users).toEqual([]);
  });

  test('a batch has at most 100 users', async () => {
    const users = Array.from({ length: 101 }, (_, index) => ({ id: `many-${index}` }));
    expect(await failure(bench.server.upsertUsers(users))).toMatchObject({ code: 4, status: 400 });
    expect(Object.keys((await bench.server.upsertUsers(users.slice(1))).users)).toHaveLength(100);
  });

  test('partialUpdateUsers sets and unsets, also inside objects', async () => {
    const { server } = bench;
    await server.upsertUser({ id: 'ben', name: 'Ben', fields: { a: 1, b: 2 } } as never);
    const result = await server.partialUpdateUsers([
      { id: 'ben', set: { name: 'Benno', 'fields.c': 3 } as never, unset: ['fields.a'] as never },
    ]);
    expect(result.users['ben']).toMatchObject({ name: 'Benno', fields: { b: 2, c: 3 } });
    expect((result.users['ben'] as any).fields).not.toHaveProperty('a');
    expect(await failure(server.partialUpdateUser({ id: 'nobody', set: {} }))).toMatchObject({
      code: 4,
      status: 400,
    });
    for (const key of ['a..b', ' a', '.a', 'a.', '__proto__.x']) {
      expect(await failure(server.partialUpdateUser({ id: 'ben', set: { [key]: 1 } }))).toMatchObject({
        code: 4,
      });
    }
  });

  test('queryUsers filters, sorts and pages', async () => {
    const { server } = bench;
    await server.upsertUsers(
      ['q-1', 'q-2', 'q-3'].map((id, rank) => ({ id, name: `Query ${id}`, rank }) as never),
    );
    const found = await server.queryUsers({ id: { $in: ['q-1', 'q-2', 'q-3'] } }, { rank: -1 } as never, {
      limit: 2,
    });
    expect(found.users.map(({ id }) => id)).toEqual(['q-3', 'q-2']);
    const rest = await server.queryUsers(
      { name: { $autocomplete: 'query' } },
      { id: 1 },
      { limit: 2, offset: 2 },
    );
    expect(rest.users.map(({ id }) => id)).toEqual(['q-3']);
    expect(await failure(server.queryUsers({ id: { $like: 'x' } } as never))).toMatchObject({
      code: 4,
      status: 400,
    });
  });

  test('custom data of a user has at most 5 KB', async () => {
    const error = await failure(bench.server.upsertUser({ id: 'big', story: 'x'.repeat(5200) } as never));
    expect(error).toMatchObject({ code: 22, status: 413 });
  });

  test('users may change themselves only, and not their role', async () => {
    await bench.server.upsertUsers([{ id: 'cleo' }, { id: 'dan' }]);
    const cleo = await bench.as('cleo');
    expect((await cleo.upsertUser({ id: 'cleo', name: 'Cleo' })).users['cleo']).toMatchObject({
      name: 'Cleo',
    });
    expect(await failure(cleo.upsertUser({ id: 'dan', name: 'x' }))).toMatchObject({ code: 17, status: 403 });
    expect(await failure(cleo.partialUpdateUser({ id: 'cleo', set: { role: 'admin' } }))).toMatchObject({
      code: 17,
    });
  });
}
