-- Accepts an entry, if one is given, and takes the lease if it is free or has run out.
--
-- KEYS[1] turn      hash of fence, version, state, worker, until
-- KEYS[2] inbox     list of entry ids, oldest first
-- KEYS[3] entries   hash of entry id to body
-- KEYS[4] attempts  hash of entry id to how often it was handed out
-- KEYS[5] accepted  sorted set of entry ids by the time they came
-- KEYS[6] outbox    list of reply ids, oldest first
-- KEYS[7] replies   hash of reply id to body
-- ARGV[1] now, in milliseconds
-- ARGV[2] length of the lease, in milliseconds
-- ARGV[3] name of the worker
-- ARGV[4] how long ids are remembered, in milliseconds
-- ARGV[5] id of the entry, or empty for none
-- ARGV[6] body of the entry
--
-- Answers {accepted: 0 none, 1 accepted, 2 duplicate}, and when the lease was taken also
-- fence, version, state or nil, {id, body, attempts} of the oldest entry or nil, {id, body, id, body ...} of the outbox.

local now, entry = tonumber(ARGV[1]), ARGV[5]
local accepted = 0

if entry ~= '' then
  redis.call('ZREMRANGEBYSCORE', KEYS[5], '-inf', '(' .. string.format('%.0f', now - ARGV[4]))
  if redis.call('ZADD', KEYS[5], 'NX', ARGV[1], entry) == 1 then
    accepted = 1
    redis.call('RPUSH', KEYS[2], entry)
    redis.call('HSET', KEYS[3], entry, ARGV[6])
  else
    accepted = 2
  end
  redis.call('PEXPIRE', KEYS[5], ARGV[4])
end

local turn = redis.call('HMGET', KEYS[1], 'fence', 'version', 'state', 'until')
if tonumber(turn[4] or 0) > now then
  return { accepted }
end

-- Never below the clock: a conversation that was erased does not start again at a fence that somebody still holds.
local fence = math.max(tonumber(turn[1] or 0) + 1, now)
local ends = string.format('%.0f', now + ARGV[2])
redis.call('HSET', KEYS[1], 'fence', string.format('%.0f', fence), 'worker', ARGV[3], 'until', ends)

local head = redis.call('LINDEX', KEYS[2], 0)
local handed = head and { head, redis.call('HGET', KEYS[3], head), redis.call('HINCRBY', KEYS[4], head, 1) }

local outbox = {}
for _, id in ipairs(redis.call('LRANGE', KEYS[6], 0, -1)) do
  table.insert(outbox, id)
  table.insert(outbox, redis.call('HGET', KEYS[7], id))
end
return { accepted, fence, tonumber(turn[2] or 0), turn[3], handed, outbox }
